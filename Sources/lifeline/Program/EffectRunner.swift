import Foundation
import HelplineModel
import HelplineRecords
import HelplineScreens
import HelplineStore

/// Carries out what the screens ask for; every failure is one sentence, and the call goes on.
final class EffectRunner {
  private let workplace: Workplace
  private let settings: SavedSettings
  private var draftStore: DraftStore?
  private var recordStore: RecordStore?
  /// Why running calls cannot be saved, nil when they can.
  private var noDrafts: String?
  /// The person at this desk. Not kept: the next one at a shared machine must not be taken for this one.
  private var code = ""
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
      let sentence = Self.sentence(error)
      noDrafts = sentence
      workplace.warn(sentence)
    }
  }

  /// Carries out effects in order and tells the screens what came of them, until nothing more follows.
  func carryOut(_ effects: [Effect], of state: inout AppState) {
    var waiting = effects
    while !waiting.isEmpty { waiting = run(waiting).flatMap { state.receive($0) } }
  }

  /// Carries out effects in order. A record that could not be saved stops what stands behind it: the draft
  /// of its call must not go before the record is on disk.
  private func run(_ effects: [Effect]) -> [Answer] {
    var answers: [Answer] = []
    for effect in effects {
      do {
        answers += try carryOut(effect)
      } catch {
        let sentence = Self.sentence(error)
        switch effect {
        case .saveRecord: return answers + [.recordNotSaved(sentence)]
        case .saveDraft: answers.append(.saving(problem: sentence))
        default: answers.append(.problem(sentence))
        }
      }
    }
    return answers
  }

  private func carryOut(_ effect: Effect) throws -> [Answer] {
    switch effect {
    case .saveDraft(let draft): return try save(draft)
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
    case .handover, .countQuiet, .setShiftPIN, .unlock, .setCoordinatorPIN, .lock, .house,
      .undoHouse, .ringDone, .report, .writeReport:
      throw Failure(code: 70, sentence: "This cannot be done yet.")
    }
    return []
  }

  private func save(_ draft: CallDraft) throws -> [Answer] {
    guard let draftStore else {
      throw Failure(code: 73, sentence: noDrafts ?? "Running calls cannot be saved here.")
    }
    try draftStore.save(draft, now: seconds)
    return [.saving(problem: nil)]
  }

  private func records() throws -> RecordStore {
    if let recordStore { return recordStore }
    let store = try workplace.records()
    recordStore = store
    return store
  }

  private var seconds: Int { Session.now / 1000 }

  private func open(_ id: String) throws -> [Answer] {
    guard let draft = try draftStore?.load(id, code: code, now: seconds) else {
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
    let path = workplace.dataFolder + "/house/" + name
    guard PrivateFile.append(line, to: path, header: header) else {
      throw Failure(
        code: 73,
        sentence:
          "\(path) cannot be written, so the coordinator will not see this. Tell them yourself.")
    }
  }

  private func take(_ code: String) -> [Answer] {
    self.code = code
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
