import CTerminal
import Foundation
import HelplineContent
import HelplineHouse
import HelplineModel
import HelplineNumbers
import HelplineRecords
import HelplineScreens
import HelplineSearch
import HelplineStore
import TerminalUI

/// Finds the folders and opens what the commands and the screens need; each part when it is asked for.
final class Workplace {
  let content: String
  let dataFolder: String
  let library: ContentLibrary
  private(set) var warnings: [String] = []

  /// Where the data lies when nothing is said.
  static func defaultDataFolder(_ environment: [String: String]) -> String {
    if let named = environment["LIFELINE_DATA"], !named.isEmpty { return named }
    if let xdg = environment["XDG_DATA_HOME"], !xdg.isEmpty { return xdg + "/lifeline" }
    return FileManager.default.homeDirectoryForCurrentUser.path + "/.local/share/lifeline"
  }

  init(_ options: CommonOptions) throws {
    let environment = ProcessInfo.processInfo.environment
    dataFolder = options.data ?? Self.defaultDataFolder(environment)
    content = try Failure.plainly { try ContentFolder.find(named: options.content) }
    library = ContentLibrary(roots: Self.roots(content, dataFolder), cache: dataFolder + "/cache")
    if let language = options.language, !language.hasPrefix("en") {
      warnings.append("There is no translation into “\(language)” yet; the texts are English.")
    }
  }

  /// The shipped knowledge, then what the coordinator adds in the data folder.
  private static func roots(_ content: String, _ dataFolder: String) -> [String] {
    let added = dataFolder + "/content"
    return FileManager.default.fileExists(atPath: added) ? [content, added] : [content]
  }

  // MARK: parts

  /// The house rules with their form.
  lazy var house: (rules: HouseRules, problems: [ContentProblem]) =
    library.house(filledAt: dataFolder + "/house/rules.yaml")

  /// Regions, towns and languages.
  lazy var reference = ReferenceTables(
    folder: URL(fileURLWithPath: content + "/reference"),
    cache: URL(fileURLWithPath: dataFolder + "/cache"),
    extra: library.addedPlaces, extraRegions: library.addedRegions)

  /// The directory; filled with the shipped listings when they are new.
  func directory() throws -> DirectoryStore {
    try Failure.plainly {
      let (library, dataFolder) = (library, dataFolder)
      let store = try DirectoryStore.open(
        dataFolder: dataFolder, zones: library.timeZones,
        synonyms: Self.synonyms(library, dataFolder), today: { Session.today })
      let holidays = reference.holidays
      store.live.use { holidays.holidays }
      store.whenBuilt { ct_give_back_memory() }
      do {
        try fill(store)
      } catch StoreProblem.busy where !store.isEmpty {
        // Another program writes: what is there is used, and the next start looks again.
      }
      warnings += store.warnings
      return store
    }
  }

  /// What callers say in every language, the house's own words with them → topics of services; asked for
  /// only when an index is built.
  private static func synonyms(
    _ library: ContentLibrary, _ dataFolder: String
  ) -> [String: [String]] {
    let house = HouseFolder(dataFolder: dataFolder, library: library).words
    return library.topicWords(house: house).topics
  }

  /// Puts the shipped listings in when they or the words they are found by changed since the last time.
  private func fill(_ store: DirectoryStore) throws {
    let stampFile = dataFolder + "/knowledge/shipped-stamp"
    let words = library.wordsStamp(house: dataFolder + "/house/words.yaml")
    // How numbers are read is part of what lies in the directory.
    let stamp = library.listingsStamp + "-" + words + "-\(NumberReader.version)"
    let before = try? String(contentsOfFile: stampFile, encoding: .utf8)
    if before == stamp, !store.isEmpty { return }
    let found = library.listings()
    warnings += found.problems.prefix(3).map(\.description)
    let numbers = NumberReader()
    let groups = Dictionary(grouping: found.services.map { numbers.read($0) }, by: \.publisher)
    var isBuilt = false
    for (publisher, services) in groups.sorted(by: { $0.key < $1.key }) {
      let counts = try store.replace(publisher: publisher, listings: services, sample: false)
      isBuilt = isBuilt || counts.isChange
    }
    let done: @Sendable () -> Void = { PrivateFile.write(stamp, to: stampFile) }
    // Only the words changed: nobody waits for them, and a program that ends before leaves them for the next.
    if isBuilt { done() } else { store.renewIndex(done) }
  }

  /// The records; a damaged file is said and never overwritten.
  func records() throws -> RecordStore {
    try Failure.plainly { try RecordStore.open(dataFolder: URL(fileURLWithPath: dataFolder)) }
  }

  /// The drafts of running and unfinished calls.
  func drafts() throws -> DraftStore {
    try Failure.plainly { try DraftStore(dataFolder: dataFolder) }
  }

  /// Adds a sentence for the shift sheet.
  func warn(_ sentence: String) { warnings.append(sentence) }
}
