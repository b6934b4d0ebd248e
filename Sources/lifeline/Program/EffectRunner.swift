import Foundation
import HelplineModel
import HelplineRecords
import HelplineScreens
import HelplineStore

/// Carries out what the screens ask for; every failure is one sentence, and the call goes on.
final class EffectRunner {
  private let workplace: Workplace
  private var settings: SavedSettings
  private var draftStore: DraftStore?
  private var recordStore: RecordStore?
  /// Set when the program is to end.
  private(set) var isLeaving = false
  /// Set when the screen and what was scrolled away have to be cleared.
  var wantsClear = false

  init(workplace: Workplace, settings: SavedSettings) {
    self.workplace = workplace
    self.settings = settings
    do {
      draftStore = try workplace.drafts()
      workplace.warn(draftStore?.warnings ?? [])
    } catch {
      workplace.warn(Self.sentence(error))
    }
  }

  /// Carries out one effect and gives what the screens have to know.
  func run(_ effect: Effect) -> [Answer] {
    do {
      return try carryOut(effect)
    } catch {
      return [.problem(Self.sentence(error))]
    }
  }

  private func carryOut(_ effect: Effect) throws -> [Answer] {
    switch effect {
    case .saveDraft(let draft): try draftStore?.save(draft, now: seconds)
    case .removeDraft(let id): try draftStore?.remove(id)
    case .saveRecord(let record): try records().save(record)
    case .removeRecord(let id): _ = try records().remove(id)
    case .openDraft(let id): return try open(id)
    case .saveUnseen(let id): try saveUnseen(id)
    case .flagListing(let id, let reason): try flag(id, reason)
    case .askForRing(let code): try askForRing(code)
    case .clearScreen: wantsClear = true
    case .closeShift(let code): _ = try records().closeShift(code: code)
    case .letGo(let id): draftStore?.release(id)
    case .takeShift(let code): return take(code)
    case .remember(let name, let value): settings.set(name, value)
    case .quit: isLeaving = true
    }
    return []
  }

  private func records() throws -> RecordStore {
    if let recordStore { return recordStore }
    let store = try workplace.records()
    recordStore = store
    return store
  }

  private var seconds: Int { Session.now / 1000 }

  private func open(_ id: String) throws -> [Answer] {
    guard let draft = try draftStore?.load(id, code: settings.code, now: seconds) else {
      return [.problem("That call opens only for the code that wrote it.")]
    }
    return [.draft(draft)]
  }

  private func saveUnseen(_ id: String) throws {
    guard let draft = try draftStore?.loadUnseen(id, now: seconds) else { return }
    try records().save(UnseenRecord.make(draft, id: Session.newID(), now: Session.now))
    try draftStore?.remove(id)
  }

  /// The coordinator's queue is a plain list of listing and reason: no words, no time.
  private func flag(_ id: String, _ reason: String) throws {
    try append("\(id)\t\(reason)", to: "flags.tsv", header: "listing\treason")
  }

  /// Somebody wants to be rung after a heavy call: code and day, gone when it is done.
  private func askForRing(_ code: String) throws {
    let day = LocalTime(milliseconds: Session.now, zone: .current).day
    try append("\(code)\t\(day)", to: "ring-me.tsv", header: "code\tday")
  }

  private func append(_ line: String, to name: String, header: String) throws {
    let folder = workplace.dataFolder + "/house"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let path = folder + "/" + name
    let before = (try? String(contentsOfFile: path, encoding: .utf8)) ?? header + "\n"
    guard PrivateFile.write(before + line + "\n", to: path) else {
      throw Failure(
        code: 73,
        sentence:
          "\(path) cannot be written, so the coordinator will not see this. Tell them yourself.")
    }
  }

  private func take(_ code: String) -> [Answer] {
    settings.set("code", code)
    wantsClear = true
    return [.unfinished(unfinished(for: code)), .ownToday(ownToday(code))]
  }

  /// Unfinished calls on this machine, as this code may see them.
  func unfinished(for code: String) -> [UnfinishedCall] {
    (try? draftStore?.unfinished(for: code, now: seconds)) ?? []
  }

  /// How many calls this code saved today.
  func ownToday(_ code: String) -> Int {
    guard !code.isEmpty else { return 0 }
    let day = LocalTime(milliseconds: Session.now, zone: .current).day
    return (try? records().count(code: code, day: day)) ?? 0
  }

  static func sentence(_ error: any Error) -> String {
    do {
      return try Failure.plainly { throw error }
    } catch {
      return (error as? Failure)?.sentence ?? error.localizedDescription
    }
  }
}

extension Workplace {
  /// Adds sentences for the shift sheet.
  func warn(_ sentences: [String]) { sentences.forEach { warn($0) } }
}
