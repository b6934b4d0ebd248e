import Foundation
import HelplineModel
import Synchronization

/// Towns, regions, countries and languages by name, from the tables in `Resources/reference`.
///
/// Nothing is read before it is asked for. The sorted names are made once, kept in the cache folder
/// under the size and time of the tables, and mapped: they cost no private memory.
public final class ReferenceTables: ReferencePort {
  private let folder: URL
  private let cache: URL?
  private let extra: [ExtraPlace]
  private let extraRegions: [ExtraRegion]
  private let state = Mutex(State())
  /// The public holidays; read when first asked for.
  public let holidays: HolidayTables

  private struct State {
    var names: ReferenceNames?
    var index: ReferenceIndex?
    var indexProblems: [ReferenceProblem] = []
  }

  /// Tables in `folder`; the index is kept in `cache`, or in memory when that is nil or not writable.
  public init(
    folder: URL, cache: URL?, extra: [ExtraPlace] = [], extraRegions: [ExtraRegion] = []
  ) {
    self.folder = folder
    self.cache = cache
    self.extra = extra
    self.extraRegions = extraRegions
    holidays = HolidayTables(folder: folder)
  }

  /// Whether a day is a public holiday in all of a country.
  public func isPublicHoliday(_ day: Day, in country: String) -> Bool {
    holidays.holidays.kind(of: day.number, in: country) == .holiday
  }

  /// What was wrong with the tables read so far; empty answers took the place of what is missing.
  public var problems: [ReferenceProblem] {
    state.withLock { state in
      var result = state.names?.problems ?? []
      for one in state.indexProblems where !result.contains(one) { result.append(one) }
      return result
    }
  }

  /// Makes or opens the index now (1 to 2 s when it is made), so that the first letter need not wait.
  public func prepare() {
    _ = index
    // The first transform of a program loads tables for 10 to 90 ms.
    _ = folded("é")
  }

  /// Reads every table whole, that of public holidays too, and says what is wrong with them.
  public func check() -> [ReferenceProblem] {
    let tables = ReferenceTableSet(folder: folder)
    var result = ReferenceNames(tables, extra: []).problems
    let builder = ReferenceIndexBuilder(tables, extra: [], extraRegions: [])
    let holidays = HolidayTables(folder: folder).problems
    for one in builder.problems + holidays where !result.contains(one) { result.append(one) }
    return result
  }

  /// Towns, regions and countries whose name begins with the letters; an order as `ReferencePort` says.
  public func places(_ letters: String, near country: String?, limit: Int) -> [PlaceMatch] {
    let prefix = referenceKey(letters)
    guard !prefix.isEmpty else { return [] }
    let rows = index.places(prefix, near: country.map(ReferenceNames.isoCountry), limit: limit)
    let names = names
    return rows.map { row in
      let region = row.code.isEmpty ? nil : row.code
      return PlaceMatch(
        place: Place(
          country: row.country, region: region, name: row.name, probable: row.probable),
        detail: row.kind == .country
          ? "whole country" : names.detail(name: row.name, region: region, country: row.country))
    }
  }

  /// The name in Latin letters; the code itself where it is in no table.
  public func regionName(_ code: String) -> String { names.regionName(code) }

  /// From the finest region to the ISO country; codes of NUTS 2021 are read as those of 2024.
  public func chain(_ code: String) -> [String] { names.chain(code) }

  /// Spoken languages first, official ones of the Union before all others.
  public func languages(_ letters: String, limit: Int) -> [(code: String, name: String)] {
    let prefix = referenceKey(letters)
    guard !prefix.isEmpty else { return [] }
    return index.languages(prefix, limit: limit).map { ($0.code, $0.name) }
  }

  /// The English name; the code itself where it is in no table.
  public func languageName(_ code: String) -> String { names.languageName(code) }

  private var names: ReferenceNames {
    state.withLock { state in
      if let names = state.names { return names }
      let names = ReferenceNames(ReferenceTableSet(folder: folder), extra: extraRegions)
      state.names = names
      return names
    }
  }

  private var index: ReferenceIndex {
    state.withLock { state in
      if let index = state.index { return index }
      let (index, problems) = openIndex()
      state.index = index
      state.indexProblems = problems
      return index
    }
  }
}

extension ReferenceTables {
  private func openIndex() -> (ReferenceIndex, [ReferenceProblem]) {
    let stamp = stamp()
    let file = cache?.appendingPathComponent("reference.index")
    if let file, let index = map(file, stamp) { return (index, []) }
    // One program makes it; the others on the same folder wait for that instead of all making it at once.
    let turn = file.map { BuildTurn(beside: $0) }
    defer { turn?.end() }
    if let file, let index = map(file, stamp) { return (index, []) }
    var builder = ReferenceIndexBuilder(
      ReferenceTableSet(folder: folder), extra: extra, extraRegions: extraRegions)
    let bytes = builder.bytes(stamp: stamp)
    var problems = builder.problems
    if let file {
      // A damaged table is not kept made ready: its problem has to be said at each start.
      if problems.isEmpty, write(bytes, to: file), let index = map(file, stamp) {
        return (index, problems)
      }
      if problems.isEmpty {
        problems.append(.cannotKeepIndex(folder: file.deletingLastPathComponent().path))
      }
    }
    return (ReferenceIndex(bytes, stamp: stamp) ?? .empty, problems)
  }

  private func map(_ file: URL, _ stamp: UInt64) -> ReferenceIndex? {
    (try? Data(contentsOf: file, options: .alwaysMapped)).flatMap {
      ReferenceIndex($0, stamp: stamp)
    }
  }

  /// Written beside its place and renamed into it, so that another program never maps half a file.
  private func write(_ bytes: Data, to file: URL) -> Bool {
    let parent = file.deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let part = parent.appendingPathComponent("reference.index.\(getpid()).part")
    defer { unlink(part.path) }
    guard (try? bytes.write(to: part)) != nil else { return false }
    chmod(part.path, 0o600)
    return rename(part.path, file.path) == 0
  }

  /// Size and time of the tables and what was added to them; another value means: make it anew.
  private func stamp() -> UInt64 {
    var text = "1"
    for name in ["places.tsv", "regions.tsv", "languages.tsv", "countries.tsv"] {
      var about = stat()
      guard stat(folder.appendingPathComponent(name).path, &about) == 0 else { continue }
      text += "|\(name) \(about.st_size) \(about.st_mtim.tv_sec).\(about.st_mtim.tv_nsec)"
    }
    for one in extra { text += "|\(one.country) \(one.region ?? "") \(one.name) \(one.names)" }
    for one in extraRegions { text += "|\(one.code) \(one.country) \(one.name)" }
    return text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// The turn to make the index of a cache folder (`flock`); without a folder that can be written nobody waits.
private struct BuildTurn {
  private let descriptor: Int32

  init(beside file: URL) {
    let parent = file.deletingLastPathComponent()
    try? FileManager.default.createDirectory(
      at: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // The folder itself is locked: no file of the lock's own is left behind.
    descriptor = open(parent.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { flock(descriptor, LOCK_EX) }
  }

  func end() {
    guard descriptor >= 0 else { return }
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
