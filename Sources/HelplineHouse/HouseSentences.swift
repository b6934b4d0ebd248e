import HelplineContent
import HelplineModel

/// What is said about the coordinator's files.
enum HouseSentences {
  /// Everything that is wrong, each with what to do.
  static func problems(
    _ scan: HouseScan, aside: [HouseFile: String], _ disk: HouseDisk
  ) -> [String] {
    let names = disk.names()
    return scan.formProblems.map(\.description)
      + HouseFile.allCases.flatMap { ofFile($0, scan[$0], aside[$0]) }
      + scan.journal.problems.map(\.description)
      + names.compactMap { leftOver($0, justNow: Set(aside.values)) }
      + oldNotices(names)
  }

  private static func ofFile(
    _ file: HouseFile, _ found: HouseScan.Found, _ aside: String?
  ) -> [String] {
    guard let fault = found.reading.fault else { return found.reading.problems.map(\.description) }
    let place = fault.line.map { "\(file.shown), line \($0)" } ?? file.shown
    let use = "The last good copy is used, or nothing where there is none."
    let kept = aside.map { "It was set aside as house/\($0)." } ?? "It stands where it was."
    return ["\(place): \(fault.text) \(kept) \(use) \(fault.advice)"]
  }

  /// Files that were set aside stay a matter until somebody has dealt with them.
  private static func leftOver(_ name: String, justNow: Set<String>) -> String? {
    guard !name.hasSuffix(".new"), !justNow.contains(name) else { return nil }
    let held: String
    if name.contains(".broken-") {
      held = "was set aside because it could not be read"
    } else if name.contains(".left-out-") {
      held = "holds entries that could not be read"
    } else {
      return nil
    }
    return "house/\(name) \(held). Enter on the screens what is missing, then delete that file."
  }

  private static func oldNotices(_ names: [String]) -> [String] {
    guard names.contains(HouseFile.oldNotices), names.contains(HouseFile.notices.rawValue) else {
      return []
    }
    return [
      "house/notices.txt is not read any more, because notices.yaml is there."
        + " Write its lines as notices on the screen, then delete that file."
    ]
  }

  /// Why an entry cannot be taken back.
  static func refusal(_ answer: UndoAnswer, _ number: Int) -> String {
    switch answer {
    case .possible, .unknown: "There is no change number \(number) in the journal."
    case .isUndo: "Change \(number) took another one back. Make the change anew instead."
    case .done: "Change \(number) was taken back already."
    case .changedSince(let later?):
      "The same thing was changed again since, on \(later.day). Take back change \(later.number)"
        + " first."
    case .changedSince(nil):
      "The same thing was changed since, in the files or by a new report. Look at it as it is now"
        + " and change it there."
    }
  }
}
