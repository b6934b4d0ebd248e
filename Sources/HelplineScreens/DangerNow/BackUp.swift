import HelplineModel

/// Who helps the handler tonight.
public enum BackUp {
  /// First and second back-up with number and hours; not set is said in words.
  static func line(_ desk: Desk) -> String {
    people(desk).map { desk.say("backup.first", "Back-up {who}", ["who": $0]) }
      ?? desk.say("backup.unset", "Back-up is not set (house rules).")
  }

  /// The two of them; nil while the house has not said who.
  public static func people(_ desk: Desk) -> String? {
    guard let one = person("backup", desk) else { return nil }
    let two = person("backup2", desk)
    return one + (two.map { desk.say("backup.second", "; then {who}", ["who": $0]) } ?? "")
  }

  private static func person(_ prefix: String, _ desk: Desk) -> String? {
    guard let name = desk.house.value("\(prefix)_name") else { return nil }
    // A number is never broken over two lines.
    let number = desk.house.value("\(prefix)_number")?.replacing(" ", with: "\u{A0}")
    let rest = [number, desk.house.value("\(prefix)_hours")].compactMap { $0 }
    return ([name] + rest).joined(separator: ", ")
  }
}
