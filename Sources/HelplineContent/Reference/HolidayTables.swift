import Foundation
import HelplineModel
import Synchronization

/// The public holidays of countries and their regions, from the tables in `Resources/reference`.
///
/// Read once, when first asked for: five thousand lines.
public final class HolidayTables: Sendable {
  private let folder: URL
  private let state = Mutex<(holidays: Holidays, problems: [ReferenceProblem])?>(nil)

  /// Tables in `folder`; where they are missing no day is a public holiday.
  public init(folder: URL) {
    self.folder = folder
  }

  /// The public holidays.
  public var holidays: Holidays { read().holidays }

  /// What is wrong with the tables; reads them.
  public var problems: [ReferenceProblem] { read().problems }

  private func read() -> (holidays: Holidays, problems: [ReferenceProblem]) {
    state.withLock { state in
      if let state { return state }
      let found = load()
      state = found
      return found
    }
  }

  private func load() -> (holidays: Holidays, problems: [ReferenceProblem]) {
    var regions: [String: [String]] = [:]
    let parts = ReferenceTable(
      "holiday-regions.tsv", columns: ["country", "subdivision", "regions"], in: folder)
    var problems = parts.forEach { line in
      regions["\(line[0])-\(line[1])"] = line.list(2)
      return !line.list(2).isEmpty
    }
    var entries: [Holidays.Entry] = []
    let table = ReferenceTable(
      "holidays.tsv", columns: ["country", "subdivision", "date", "name", "english"], in: folder)
    problems += table.forEach { line in
      guard let day = Day(line[2]), line[0].count == 2 else { return false }
      let part = line[1]
      // Days of one town or of a part that no code of ours means.
      guard part.isEmpty || regions["\(line[0])-\(part)"] != nil else { return true }
      entries.append(
        Holidays.Entry(
          country: line[0], regions: regions["\(line[0])-\(part)"] ?? [], day: day.number,
          name: line[3]))
      return true
    }
    return (Holidays(entries), problems)
  }
}
