import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// "He didn't bring her back, they are at the airport."
@Suite("The abducted child")
struct TheAbductedChild {
  @Test(arguments: ["took my daughter", "didn't bring her back", "abduct", "runaway"])
  func `her words find the card`(_ words: String) throws {
    let desk = try TestDesk()
    desk.press("F2").put(words, as: "danger card: child missing or taken").isAt("danger.card")
    desk.sees("Police at once, on the emergency number: no waiting time.")
    desk.sees("Tell the police about passports, travel plans and borders.")
  }

  @Test func `it is a kind of crime, and its card comes first in danger now`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("took my daughter", as: "crime:").press("Ctrl-E")
    desk.sees("1 child missing or taken")
  }

  @Test func `looking for the missing children line ends in a line or in a counted way on`() throws
  {
    let desk = try TestDesk()
    desk.press("F2").put("took my daughter", as: "crime:").press("F3")
    let rows = desk.lines(of: "rows")
    #expect(rows.contains(where: \.isItem) || rows.contains { $0.text.hasPrefix("Without ") })
  }

  @Test func `at most three rights are named, never ten`() throws {
    let desk = try TestDesk()
    desk.press("F2")
    for (letters, offer) in [
      ("took my daughter", "crime:"), ("stalk", "crime:"), ("ex", "former partner"),
      ("not reported", "not reported"), ("polish", "language: Polish"), ("court date", "trial"),
    ] { desk.put(letters, as: offer) }
    let told = desk.outline.first { $0.hasPrefix("Told:") } ?? ""
    let named = told.components(after: "Fits now: ")
    #expect((1...3).contains(named), "\(told)")
  }
}

extension String {
  /// How many rights a Told line names after a mark; their own names hold commas.
  fileprivate func components(after mark: String) -> Int {
    guard let range = firstRange(of: mark) else { return 0 }
    let rest = self[range.upperBound...]
    return World.shared.rights.count { rest.contains($0.short) }
  }
}
