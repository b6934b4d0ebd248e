import Foundation
import GRDB
import HelplineModel
import HelplineSearch
import Synchronization

/// The directory in a data folder: opens it, mends it, and puts new generations in its place.
public final class DirectoryStore: Sendable {
  /// What was wrong when it was opened, one sentence each.
  public let warnings: [String]
  /// The directory as it is now; it follows every change made through this store.
  public let live: LiveDirectory

  /// `YYYY-MM-DD` at the desk; empty where nobody said it.
  let today: @Sendable () -> String
  let rebuilding = Rebuilding()
  let notes = Mutex(MendingNotes())
  private let knowledge: KnowledgeFolder
  private let zones: [String: String]
  private let synonyms: @Sendable () -> [String: [String]]
  private let said = Mutex<[String: [String]]?>(nil)

  /// How long what is built beside whoever works waits for another program that writes, in milliseconds.
  private static let patience = 120_000

  private init(
    _ opening: DirectoryOpening, generation: DirectoryGeneration?, warnings: [String]
  ) {
    (knowledge, zones) = (opening.knowledge, opening.zones)
    (synonyms, today) = (opening.synonyms, opening.today)
    self.warnings = warnings
    live = LiveDirectory(knowledge: knowledge, zones: zones, generation: generation)
    live.whenDamaged { [weak self] in self?.meet(damaged: $0) }
  }

  /// Opens the directory of a data folder. A damaged file is kept aside and said in `warnings`;
  /// after a damaged database the directory is empty until it is filled again.
  ///
  /// - Parameters:
  ///   - dataFolder: made with 0700 when it is not there.
  ///   - zones: ISO 3166-1 country → Olson name.
  ///   - synonyms: what callers say → topic ids; asked for only when an index is built.
  ///   - today: `YYYY-MM-DD` at the desk: a listing whose pause ended before it is found as one that is open;
  ///     where it is not said every pause lasts.
  public static func open(
    dataFolder: String, zones: [String: String] = [:],
    synonyms: @autoclosure @escaping @Sendable () -> [String: [String]] = [:],
    today: @escaping @Sendable () -> String = { "" }
  ) throws(StoreProblem) -> DirectoryStore {
    try Folders.make(dataFolder)
    return try open(
      DirectoryOpening(
        knowledge: KnowledgeFolder(dataFolder: dataFolder), zones: zones, synonyms: synonyms,
        today: today))
  }

  /// Opens the directory of a data folder that is there.
  static func open(_ opening: DirectoryOpening) throws(StoreProblem) -> DirectoryStore {
    try Folders.make(opening.knowledge.path)
    var warnings: [String] = []
    let generation = try opening.open(&warnings)
    return DirectoryStore(opening, generation: generation, warnings: warnings)
  }

  /// Has something done each time when what was built beside whoever works is in its place: building takes much
  /// memory, and the program alone knows how to give it back.
  public func whenBuilt(_ work: @escaping @Sendable () -> Void) { rebuilding.atEnd(work) }

  /// Whether there is nothing yet: the caller then fills it with what is shipped.
  public var isEmpty: Bool { live.isEmpty }

  /// Puts a publisher's listings in the place of those it had; all or nothing. Importing the same
  /// again changes nothing. What the house wrote or rang stands over it as before.
  ///
  /// - Parameters:
  ///   - listings: taken one by one; never more than a few are held.
  ///   - trial: only count what would change.
  ///   - accepts: asked when all listings were read; false leaves the directory as it was.
  ///   - progress: told of each listing, and when the index is made.
  /// - Throws: `busy` when another program has been writing for 10 s; problems of the disk.
  public func replace<Listings: Sequence<Service>>(
    publisher: String, listings: Listings, sample: Bool, trial: Bool = false,
    accepts: () -> Bool = { true }, progress: @escaping (ImportStage) -> Void = { _ in }
  ) throws(StoreProblem) -> ImportCounts {
    var replacement = PublisherReplacement(
      publisher: publisher, sample: sample, listings: listings, progress: progress)
    let lock = try FileLock.wait(knowledge.lock, milliseconds: 10_000)
    defer { withExtendedLifetime(lock) {} }
    let present = try presentDatabase()
    if let present {
      let differs = try present.read { try replacement.differs(from: $0) }
      guard differs else { return replacement.counts }
    }
    if trial {
      try present?.read { try replacement.count(in: $0) } ?? replacement.countAll()
      return replacement.counts
    }
    return try changeLocked(progress) { database, contents in
      try replacement.run(in: database, contents: &contents)
      if contents.isNew { contents.isNew = accepts() }
      return replacement.counts
    }
  }

  /// The rows of the generation in use, nil when there is none.
  private func presentDatabase() throws(StoreProblem) -> DirectoryDatabase? {
    guard let number = knowledge.currentNumber else { return nil }
    let path = DirectoryGeneration.databasePath(knowledge.folder(number))
    // After damage the file is kept aside and the directory is filled anew.
    guard access(path, F_OK) == 0 else { return nil }
    return try DirectoryDatabase(reading: path)
  }

  /// Applies a book that has only listings and calls to numbers.
  public func apply(
    house listings: [Service], rung: [String: Rung]
  ) throws(StoreProblem) -> ImportCounts {
    var book = HouseBook()
    (book.listings, book.rung) = (listings, rung)
    return try apply(book)
  }

  /// Puts what the house wrote, rang, remarked and took out over the publishers' listings, in the place of
  /// all it had before. Taking a version of the house away brings the publisher's back; a listing closed
  /// for good (`defunct`) is not offered any more, one that was taken out is not there at all, whatever is
  /// imported. Applying the same again builds nothing.
  ///
  /// Whoever uses this store sees it at once. The generation that holds it is built beside them; where that
  /// cannot be now, after the next start.
  ///
  /// What stands in the book's listings of calls to numbers is passed over. A right answer counts until
  /// one of the listing's numbers changes; another outcome takes the mark away and is said in its note.
  ///
  /// - Throws: `busy` when another program has been writing for 10 s; problems of the disk.
  public func apply(_ book: HouseBook) throws(StoreProblem) -> ImportCounts {
    let path = knowledge.path
    let house = try storing(in: path) { try HouseReplacement(book) }
    live.refresh()
    let isBuilding = rebuilding.isRunning
    guard let laid = try live.lay(house, synonyms: phrases(), keeps: isBuilding) else {
      return try change { try build(house, in: $0, &$1) }
    }
    // What is being built may be older: then this has to be built after it, whatever is there now.
    let isThere = try live.present?.database.has(house) ?? true
    if isBuilding || !isThere {
      rebuilding.putHouse { [weak self] in self?.settle(laid.house) }
    }
    return laid.counts
  }

  /// Builds the generation that holds a house; where that cannot be, the next start does.
  private func settle(_ house: HouseReplacement) {
    live.refresh()
    // Nothing is copied where the generation that came meanwhile has it.
    if (try? live.present?.database.has(house)) == true { return }
    _ = try? change(patience: Self.patience) { try build(house, in: $0, &$1) }
  }

  /// Makes the index anew from the rows as they are, for words that callers use and the index does not know
  /// yet. It is done beside whoever works meanwhile, as a generation of its own.
  ///
  /// - Parameter done: called on that thread when the new index is in its place; never where another
  ///   program kept the folder or the disk refused.
  public func renewIndex(_ done: @escaping @Sendable () -> Void) {
    rebuilding.put { [weak self] in if (try? self?.renew()) != nil { done() } }
  }

  /// Builds a generation of the same rows with a new index.
  ///
  /// - Parameter number: only in the place of this generation: another program on the folder may have done it
  ///   already, then that is taken up.
  func renew(_ number: Int? = nil) throws(StoreProblem) {
    let lock = try FileLock.wait(knowledge.lock, milliseconds: Self.patience)
    defer { withExtendedLifetime(lock) {} }
    if let number, knowledge.currentNumber != number {
      live.refresh()
      return
    }
    _ = try changeLocked({ _ in }) { database, contents in
      try HouseRows(in: database).forEach(in: database) { contents.add($0) }
      contents.isNew = true
      return ImportCounts()
    }
  }

  /// Waits until what was asked for is built; nothing has to wait for it but tests and a program that ends.
  public func finishBuilding() { rebuilding.wait() }

  private func build(
    _ house: HouseReplacement, in database: Database, _ contents: inout GenerationContents
  ) throws -> ImportCounts {
    // Eight programs may start with the same change; the first one makes it.
    if try house.isThere(in: database) { return house.unchanged }
    return try house.run(in: database, contents: &contents)
  }

  /// What callers say, asked for once: the overlay is small and made in the same turn.
  private func phrases() -> [String: [String]] {
    said.withLock { said in
      if let said { return said }
      let found = synonyms()
      said = found
      return found
    }
  }

  /// Builds the next generation beside the present one and puts it in its place.
  private func change(
    patience: Int = 10_000, _ body: (Database, inout GenerationContents) throws -> ImportCounts
  ) throws(StoreProblem) -> ImportCounts {
    let lock = try FileLock.wait(knowledge.lock, milliseconds: patience)
    defer { withExtendedLifetime(lock) {} }
    return try changeLocked({ _ in }, body)
  }

  /// Builds the next generation; the caller has the lock.
  private func changeLocked(
    _ progress: (ImportStage) -> Void,
    _ body: (Database, inout GenerationContents) throws -> ImportCounts
  ) throws(StoreProblem) -> ImportCounts {
    let number = knowledge.nextNumber
    let folder = knowledge.building(number)
    do {
      Folders.remove(folder)
      try Folders.make(folder)
      try copyPresent(to: folder)
      let (counts, isNew) = try build(number, in: folder, progress, body)
      if isNew { try install(number, from: folder) } else { Folders.remove(folder) }
      return counts
    } catch {
      Folders.remove(folder)
      throw StoreProblem(error, path: knowledge.path)
    }
  }

  /// Copies the present generation but for its index, which is made anew.
  ///
  /// Its database may be open in this program, and closing the file after the copy lets go the locks that
  /// SQLite holds on it. That harms nobody here: a generation in its place is only read, never written, so no
  /// lock on it keeps anybody from anything.
  private func copyPresent(to folder: String) throws {
    guard let present = knowledge.currentNumber.map(knowledge.folder) else { return }
    for name in Folders.names(in: present)
    where !name.contains(".damaged-") && !name.hasPrefix("directory.index") {
      try FileManager.default.copyItem(atPath: "\(present)/\(name)", toPath: "\(folder)/\(name)")
    }
  }

  private func build(
    _ number: Int, in folder: String, _ progress: (ImportStage) -> Void,
    _ body: (Database, inout GenerationContents) throws -> ImportCounts
  ) throws(StoreProblem) -> (counts: ImportCounts, isNew: Bool) {
    let path = DirectoryGeneration.databasePath(folder)
    let database = try DirectoryDatabase(building: path, on: today())
    var contents = GenerationContents(index: IndexBuilder(zones: zones, synonyms: synonyms()))
    let counts = try database.write { database in
      let counts = try body(database, &contents)
      if contents.isNew {
        try contents.shapes.write(in: database)
        try contents.alike.write(in: database)
      }
      return counts
    }
    try database.close()
    guard contents.isNew else { return (counts, false) }
    // What was needed for the rows is given back before the index takes as much.
    (contents.shapes, contents.alike) = (NeedShapes(), AlikeFinder())
    progress(.indexing(contents.index.count))
    try storing(in: folder) {
      try contents.index.write(
        to: DirectoryGeneration.indexPath(folder), generation: UInt64(number))
    }
    try Folders.sync(path)
    return (counts, true)
  }

  private func install(_ number: Int, from folder: String) throws(StoreProblem) {
    try Folders.sync(folder)
    try Folders.rename(folder, to: knowledge.folder(number))
    try Folders.point(knowledge.current, to: String(number))
    try Folders.sync(knowledge.path)
    live.refresh()
    knowledge.tidy(keeping: number)
  }
}
