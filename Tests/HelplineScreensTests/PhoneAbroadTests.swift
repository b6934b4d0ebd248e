import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

@Suite("What is said of a number to a caller abroad")
struct PhoneAbroadTests {
  private func phone(_ international: String?, change: (inout Phone) -> Void = { _ in }) -> Phone {
    var phone = Phone(number: "800 555 0101")
    phone.international = international
    change(&phone)
    return phone
  }

  private func page(_ phone: Phone) throws -> String {
    PhoneText(phone, try TestDesk().state.desk).pageLines.map(\.text).joined(separator: "\n")
  }

  private func card(_ phone: Phone, abroad: Bool) throws -> [Line] {
    PhoneText(phone, try TestDesk().state.desk).cardLines(abroad: abroad)
  }

  @Test func `a free number is never promised to work from there`() throws {
    let free = phone("+999 800 555 0101")
    #expect(try page(free).contains("from abroad +999 800 555 0101 · free number: may not work"))
    let lines = try card(free, abroad: true)
    #expect(lines.contains { $0.text.contains("may not work from abroad") && $0.role == .caution })
    #expect(lines.contains { $0.label == "Abroad" && $0.role == .aloud })
  }

  @Test func `where the caller is at home the card says nothing of it`() throws {
    let lines = try card(phone("+999 800 555 0101"), abroad: false)
    #expect(!lines.contains { $0.text.contains("abroad") })
  }

  @Test func `a number that is not free, or was published for calls from there, has no mark`()
    throws
  {
    let other = phone("+999 555 0101")
    #expect(try !page(other).contains("may not"))
    #expect(try !card(other, abroad: true).contains { $0.text.contains("may not") })
    let published = phone("+999 800 555 0101") { $0.fromAbroad = true }
    #expect(try !page(published).contains("may not"))
  }
}
