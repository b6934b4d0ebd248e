import Foundation
import GRDB
import HelplineModel
import Synchronization

/// Running calls on disk, so that a crash loses nothing; each is removed when its record is saved.
///
/// A draft is locked by the program that runs it, so nobody is offered somebody else's live call.
public final class DraftStore: Sendable {
  /// Hours after which only the kind and the danger marks of a draft remain (quality, "Holding under faults").
  static let hoursKept = 12

  /// What was wrong when it was opened, one sentence each.
  public let warnings: [String]

  /// What one shift tells the next, in the same file.
  public let board: ShiftBoard

  private let database: ShiftDatabase
  private let locks: String
  private let zone: TimeZone
  private let held = Mutex<[String: FileLock]>([:])

  /// Opens `shift.sqlite` in a data folder; a damaged one is kept aside and a new one is made.
  ///
  /// - Parameter zone: the house's time zone, for the hour a call began.
  public init(dataFolder: String, zone: TimeZone = .current) throws(StoreProblem) {
    self.zone = zone
    locks = dataFolder + "/locks"
    try Folders.make(dataFolder)
    try Folders.make(locks)
    let lock = try FileLock.wait(locks + "/.open", milliseconds: 10_000)
    defer { withExtendedLifetime(lock) {} }
    let path = dataFolder + "/shift.sqlite"
    do {
      database = try ShiftDatabase(path: path)
      board = ShiftBoard(database)
      warnings = []
    } catch StoreProblem.damaged {
      for file in [path, path + "-wal", path + "-shm"] where access(file, F_OK) == 0 {
        _ = try Folders.setAside(file)
      }
      database = try ShiftDatabase(path: path)
      board = ShiftBoard(database)
      warnings = ["The store of running calls was damaged and is kept aside; calls go on."]
    }
  }

  /// Saves a draft as it is now and holds it for this program; `now` in seconds since 1970.
  public func save(_ draft: CallDraft, now: Int) throws(StoreProblem) {
    guard try hold(draft.id) else { throw .busy(lockPath(draft.id)) }
    try database.put(draft, hour: hour(draft.startedMinute), updated: now / 60)
  }

  /// Removes a draft whose record is saved or that was thrown away.
  public func remove(_ id: String) throws(StoreProblem) {
    guard try hold(id) else { throw .busy(lockPath(id)) }
    try database.remove(id)
    letGo(id, removingFile: true)
  }

  /// Drafts no running program holds: of this code and of others, who may not see what is in them.
  public func unfinished(for code: String, now: Int) throws(StoreProblem) -> [UnfinishedCall] {
    var result: [UnfinishedCall] = []
    for row in try database.rows() where !isHeld(row.id) {
      if try FileLock.isTaken(lockPath(row.id)) { continue }
      try reduceUnlessTaken(row, now: now)
      result.append(
        UnfinishedCall(id: row.id, hour: row.hour, isOwn: Self.wrote(row, code)))
    }
    return result
  }

  /// Takes up a draft of the same code and holds it; nil for another's, a running or a gone one.
  public func load(_ id: String, code: String, now: Int) throws(StoreProblem) -> CallDraft? {
    guard
      let row = try database.rows().first(where: { $0.id == id && Self.wrote($0, code) })
    else { return nil }
    return try take(row, now: now)
  }

  /// A draft that nobody's code wrote is nobody's: it can be saved unseen, and never looked into.
  private static func wrote(_ row: DraftRow, _ code: String) -> Bool {
    !code.isEmpty && row.code == code
  }

  /// Takes up any draft so that it can be saved unseen; what is in it must not be shown.
  public func loadUnseen(_ id: String, now: Int) throws(StoreProblem) -> CallDraft? {
    guard let row = try database.rows().first(where: { $0.id == id }) else { return nil }
    return try take(row, now: now)
  }

  /// Lets a draft go without removing it, as a crash would.
  public func release(_ id: String) { letGo(id, removingFile: false) }

  private func take(_ row: DraftRow, now: Int) throws(StoreProblem) -> CallDraft? {
    guard !isHeld(row.id), try hold(row.id) else { return nil }
    try reduceIfOld(row, now: now)
    guard let draft = try database.draft(row.id) else {
      letGo(row.id, removingFile: true)
      return nil
    }
    return draft
  }

  /// Takes the lock only where there is something to reduce: whoever merely looks is in nobody's way.
  private func reduceUnlessTaken(_ row: DraftRow, now: Int) throws(StoreProblem) {
    guard isOld(row, now: now), let draft = try database.draft(row.id),
      draft.reducedToMarks != draft, let lock = try FileLock(path: lockPath(row.id))
    else { return }
    try reduceIfOld(row, now: now)
    withExtendedLifetime(lock) {}
  }

  private func isOld(_ row: DraftRow, now: Int) -> Bool {
    now / 60 - row.updated > DraftStore.hoursKept * 60
  }

  private func reduceIfOld(_ row: DraftRow, now: Int) throws(StoreProblem) {
    guard isOld(row, now: now), let draft = try database.draft(row.id) else { return }
    let reduced = draft.reducedToMarks
    // The time of the last change stays: it must not look newer than it is.
    if reduced != draft { try database.put(reduced, hour: row.hour, updated: row.updated) }
  }

  private func hour(_ minute: Int) -> Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar.component(.hour, from: Date(timeIntervalSince1970: Double(minute) * 60))
  }

  private func hold(_ id: String) throws(StoreProblem) -> Bool {
    // The id becomes a file name.
    guard (1...64).contains(id.utf8.count), id.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw .other(locks, "a draft's id has to be hexadecimal digits")
    }
    if isHeld(id) { return true }
    guard let lock = try FileLock(path: lockPath(id)) else { return false }
    held.withLock { $0[id] = lock }
    return true
  }

  private func letGo(_ id: String, removingFile: Bool) {
    let lock = held.withLock { $0.removeValue(forKey: id) }
    if removingFile { lock?.removeFile() }
  }

  private func isHeld(_ id: String) -> Bool { held.withLock { $0[id] != nil } }

  private func lockPath(_ id: String) -> String { "\(locks)/\(id).lock" }
}

extension CallDraft {
  /// What remains after 12 hours: the kind, the danger marks, and the hour for the record.
  var reducedToMarks: CallDraft {
    var result = CallDraft(
      id: id, code: code, startedMinute: startedMinute - startedMinute % 60, phase: "")
    result.kind = kind
    result.dangerUsed = dangerUsed
    result.dangerLines = dangerLines
    result.emergencyCall = emergencyCall
    return result
  }
}
