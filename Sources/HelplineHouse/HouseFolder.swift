import Foundation
import HelplineContent
import HelplineModel

/// The coordinator's files in a data folder (`house/`): the form in which a house book is kept and passed
/// on. Screens read and change the book; whoever likes files may edit them meanwhile.
public struct HouseFolder: Sendable {
  /// Where the files lie.
  public let path: String
  let form: HouseForm
  var disk: HouseDisk

  /// How long another program is waited for, in milliseconds.
  static let patience = 3000

  /// The files of a data folder; the library has the form of the house rules and the words there are.
  public init(dataFolder: String, library: ContentLibrary = ContentLibrary(roots: [])) {
    self.init(dataFolder: dataFolder, form: HouseForm(library))
  }

  init(dataFolder: String, form: HouseForm) {
    path = dataFolder + "/house"
    self.form = form
    disk = HouseDisk(path)
  }

  /// The files of a data folder, with the content folders by their paths.
  public init(dataFolder: String, content: [String]) {
    self.init(dataFolder: dataFolder, library: ContentLibrary(roots: content))
  }

  /// Changes when any file of the coordinator's changes, whoever wrote it; it costs no reading.
  public var stamp: String {
    let names = HouseFile.allCases.map(\.rawValue) + [HouseFile.journal, HouseFile.oldNotices]
    return names.map { disk.mark($0) ?? "-" }.joined(separator: " ")
  }

  /// The book as the files have it, and what is wrong with them, each one sentence that says what to do.
  ///
  /// A file that cannot be read is set aside and the last good copy used; of a file with a bad entry the
  /// rest is used. Never throws: what cannot be written now is written at the next reading.
  public func read() -> (book: HouseBook, problems: [String]) {
    if disk.exists(HouseFile.pending) { _ = try? locked { try disk.recover() } }
    var scan = HouseScan(disk, form)
    var aside: [HouseFile: String] = [:]
    if disk.needsUpkeep(scan) {
      let kept = try? locked(milliseconds: 300) {
        let fresh = HouseScan(disk, form)
        return (fresh, try disk.keepUp(fresh))
      }
      if let kept { (scan, aside) = kept }
    }
    return (scan.book, HouseSentences.problems(scan, aside: aside, disk))
  }

  /// Makes a change and writes it into the journal; gives the book as it is then.
  ///
  /// - Parameters:
  ///   - code: the author's code; nobody changes anything without one.
  ///   - day: today, `YYYY-MM-DD`.
  /// - Throws: `HouseProblem`, when the change makes no sense or cannot be written; nothing is changed.
  @discardableResult
  public func change(
    _ change: HouseChange, by code: String, on day: String
  ) throws -> HouseBook {
    let author = try HouseAuthor(code: code, day: day)
    let tidied = change.tidied
    return try locked {
      try make(by: author) { scan in
        try HouseCheck(scan.book, form: form, today: day).check(tidied)
        return (tidied, nil)
      }
    }
  }

  /// Takes an entry of the journal back, once, and only while nothing else changed the same thing since.
  ///
  /// - Throws: `HouseProblem`, which says what to take back first.
  @discardableResult
  public func undo(number: Int, by code: String, on day: String) throws -> HouseBook {
    let author = try HouseAuthor(code: code, day: day)
    return try locked {
      try make(by: author) { scan in
        let answer = scan.book.undoAnswer(number)
        guard case .possible(let entry) = answer else {
          throw HouseProblem.refused(HouseSentences.refusal(answer, number))
        }
        return (entry.inverse, number)
      }
    }
  }

  /// Hands a report on a listing to the coordinator: no words, no time, nobody's code.
  public func flag(listing: String, reason: String) throws {
    try add([listing, reason], to: .flags)
  }

  /// Somebody asks to be rung after a heavy call: code and day only.
  public func askForRing(code: String, day: String) throws {
    let author = try HouseAuthor(code: code, day: day)
    try add([author.code, author.day], to: .rings)
  }

  /// Somebody was rung: the request goes without a trace in the journal or in any copy.
  @discardableResult
  public func settleRing(_ request: RingRequest) throws -> HouseBook {
    try locked {
      try disk.recover()
      var scan = HouseScan(disk, form)
      guard scan.book.rings.contains(request) else { return scan.book }
      guard !scan[.rings].isShut else {
        throw HouseProblem(errno: EACCES, path: disk.file(HouseFile.rings.rawValue))
      }
      scan.book.rings.removeAll { $0 == request }
      let name = HouseFile.rings.rawValue
      let bytes = HouseWriter.bytes(.rings, scan.book, kept: scan[.rings].reading.kept)
      try disk.run([.beside(name, bytes), .rename(name)])
      return scan.book
    }
  }
}

extension HouseFolder {
  /// Does something while no other program writes here.
  func locked<Value>(
    milliseconds: Int = HouseFolder.patience, _ body: () throws -> Value
  ) throws -> Value {
    try disk.makeFolder()
    let lock = try HouseLock(disk, milliseconds: milliseconds)
    return try withExtendedLifetime(lock) { try body() }
  }

  private func add(_ fields: [String], to file: HouseFile) throws {
    for field in fields { try HouseCheck.line(field, "The report") }
    try locked {
      let there = try disk.read(file.rawValue)
      let head = there.map { $0.isEmpty || $0.last == 0x0A ? "" : "\n" } ?? file.header + "\n"
      let line = head + fields.joined(separator: "\t") + "\n"
      try disk.append(Data(line.utf8), to: file.rawValue)
    }
  }
}
