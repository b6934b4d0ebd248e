import HelplineModel

/// A scenario in one of its languages, as it stands in a list.
struct ScenarioRow: Sendable {
  let id: String
  let title: String
  /// ISO 639.
  let language: String
  let crime: String
  let minutes: Int
  /// 1 for a first evening, to 3.
  let level: Int

  /// Each scenario once a language, the easiest first.
  static func all(_ desk: Desk) -> [ScenarioRow] {
    desk.ports.knowledge.scenarios.sorted { ($0.difficulty, $0.id) < ($1.difficulty, $1.id) }
      .flatMap { one in
        one.titles.sorted { $0.key < $1.key }.map { language, title in
          ScenarioRow(
            id: one.id, title: title, language: language, crime: one.crime, minutes: one.minutes,
            level: one.difficulty)
        }
      }
  }

  /// Whether the house speaks its language.
  func isSpoken(_ desk: Desk) -> Bool { language == "en" || desk.houseLanguages.contains(language) }

  /// Level, language and length.
  func detail(_ desk: Desk) -> String {
    desk.say(
      "practice.row", "level {level} · {language} · {n} min",
      [
        "level": String(level), "language": desk.ports.reference.languageName(language),
        "n": String(minutes),
      ])
  }

  /// What is said of one whose files cannot be read.
  static func gone(_ desk: Desk) -> String {
    desk.say("practice.gone", "This scenario cannot be read: lifeline practice check.")
  }
}
