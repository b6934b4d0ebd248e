import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// The box of a call takes what callers say in English, in the languages of the house and in the caller's own.
@Suite("Words of the caller")
struct WordsOfTheCaller {
  private let crime = "crime: partner or family violence"

  private func offers(_ typed: String, _ desk: TestDesk) -> [String] {
    Suggestions.find(typed, desk.desk, desk.desk.words()).map { "\($0.kind): \($0.name)" }
  }

  @Test func `Polish words count once the caller speaks Polish, and no longer for the next one`()
    throws
  {
    let desk = try TestDesk()
    desk.press("F2").type("mąż mnie bije")
    #expect(!desk.items.contains { $0.text.contains("partner or family violence") })
    desk.press("Esc").type("polish").press("Enter")
    #expect(desk.live?.facts.language == "pl")
    desk.type("maz mnie bije")
    #expect(desk.items.contains { $0.text.contains("partner or family violence") })
    #expect(!(try offers("mąż mnie bije", TestDesk().press("F2"))).contains(crime))
  }

  @Test func `words of the house's languages count in every call`() throws {
    let desk = try TestDesk(house: ["languages_spoken": "en, de"]).press("F2")
    #expect(offers("schlägt mich", desk).contains(crime))
    #expect(offers("schlagt", desk).contains(crime))
    #expect(offers("hits me", desk).contains(crime))
    #expect(!offers("bije mnie", desk).contains(crime))
  }

  @Test func `a language without words takes nothing away`() throws {
    let desk = try TestDesk(house: ["languages_spoken": "ga, is"]).press("F2")
    #expect(offers("hits me", desk).contains(crime))
  }
}
