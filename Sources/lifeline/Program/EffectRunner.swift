import Foundation
import HelplineModel
import HelplineRecords
import HelplineScreens
import HelplineStore
import TerminalUI

/// Carries out what the screens ask for; every failure is one sentence, and the call goes on.
final class EffectRunner {
  private let workplace: Workplace
  private let settings: SavedSettings
  private let house: HouseRunner
  private let directory: DirectoryStore?
  /// The day at the desk, for what begins anew with each.
  private var day = Session.today
  private lazy var coordinator = CoordinatorRunner(
    dataFolder: workplace.dataFolder, house: house
  ) { [unowned self] in try records() }
  private lazy var practice = PracticeRunner(dataFolder: workplace.dataFolder)
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

  init(
    workplace: Workplace, settings: SavedSettings, house: HouseRunner, directory: DirectoryStore?
  ) {
    self.workplace = workplace
    self.settings = settings
    self.house = house
    self.directory = directory
  }

  /// The program ends: nothing speaks on.
  func stop() { practice.stop() }

  /// Opens what lies on disk of this shift; done beside the first screen, which does not wait for it.
  func prepare() -> [Answer] {
    do {
      draftStore = try workplace.drafts()
      workplace.warn(draftStore?.warnings ?? [])
    } catch {
      let sentence = Self.sentence(error)
      noDrafts = sentence
      workplace.warn(sentence)
    }
    workplace.warn(overdueRecords)
    return [.warnings(workplace.warnings), .unfinished(unfinished(for: code))] + shift()
  }

  /// Sealed records that are older than the house keeps them wait for the key: said, never kept in silence.
  private var overdueRecords: [String] {
    let folder = URL(fileURLWithPath: workplace.dataFolder)
    guard RecordKeyFile.isSet(dataFolder: folder) else { return [] }
    let months = house.monthsKept
    let found = try? records().overdue(keepMonths: months, today: Session.today)
    return [found?.sentence(keepMonths: months)].compactMap { $0 }
  }

  /// Carries out what followed from a key or the clock, then says what happened to the directory meanwhile:
  /// said before the key it would be gone with it.
  func carryOut(_ effects: [Effect], of state: inout AppState) {
    settle(effects, &state)
    let news = directory?.news() ?? []
    guard let last = news.last else { return }
    for answer in [Answer.warnings(news), .problem(last)] { settle(state.receive(answer), &state) }
  }

  /// Carries out effects in order and tells the screens what came of them, until nothing more follows.
  private func settle(_ effects: [Effect], _ state: inout AppState) {
    var waiting = effects
    while !waiting.isEmpty {
      waiting = run(waiting, state.desk).flatMap { state.receive($0) }
    }
  }

  /// What other programs on the folder have changed: the house book, and the shift's board while it is
  /// looked at. A new day opens what was paused until the day before.
  ///
  /// - Returns: of the events that came, those that are still meant: keys for what was seen are not for
  ///   another thing or screen that has taken its place.
  @discardableResult
  func follow(_ state: inout AppState, _ events: [DriverEvent]) -> [DriverEvent] {
    var answers = house.rereadIfChanged()
    if state.desk.localTime.day != day {
      day = state.desk.localTime.day
      answers += house.prepare()
      directory?.lookAfter()
    }
    if state.showsBoard {
      answers += shift() + [.unfinished(unfinished(for: code))]
    }
    let isReset = state.desk.isPractice && practice.wasReset()
    if isReset { answers.append(.practice(.reset)) }
    guard !answers.isEmpty else { return events }
    let before = state.content()
    take(answers, into: &state)
    var seen = SeenScreen(before, now: state.content(), isAnother: isReset)
    let meant = events.filter { event in
      if case .input(let input) = event { seen.means(input) } else { true }
    }
    if meant.count < events.count, !isReset { state.sayChanged() }
    return meant
  }

  /// Tells the screens something that nobody asked for just now.
  func take(_ answers: [Answer], into state: inout AppState) {
    settle(answers.flatMap { state.receive($0) }, &state)
  }

  /// Carries out effects in order. A record that could not be saved stops what stands behind it: the draft
  /// of its call must not go before the record is on disk.
  private func run(_ effects: [Effect], _ desk: Desk) -> [Answer] {
    var answers: [Answer] = []
    for effect in effects {
      do {
        switch effect {
        case .writeReport(let query, let format):
          let names = ReportWords.names(desk)
          answers += try coordinator.write(query, format: format, names: names)
        case .writePaper(let kind): answers += try PaperFile.writeForPrinting(kind, desk)
        default: answers += try carryOut(effect)
        }
      } catch {
        let sentence = Self.sentence(error)
        switch effect {
        case .saveRecord: return answers + [.recordNotSaved(sentence)]
        case .saveDraft: answers.append(.saving(problem: sentence))
        case .practice: answers.append(.practice(.note(sentence)))
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
    case .letGo(let id): draftStore?.release(id)
    case .clearScreen: wantsClear = true
    case .remember(let name, let value): settings.set(name, value)
    case .practice(let effect): return try practice.carryOut(effect, code: code)
    case .quit:
      stop()
      isLeaving = true
    default: return try carryOutForShift(effect)
    }
    return []
  }

  /// Who sits here, and what one shift tells the next.
  private func carryOutForShift(_ effect: Effect) throws -> [Answer] {
    switch effect {
    case .takeShift(let code): return take(code)
    case .claimSeat(let code):
      self.code = code
      try draftStore?.board.sit(code, now: seconds)
      return shift() + [practice.quiz(of: code)]
    case .closeShift(let code):
      _ = try records().closeShift(code: code)
      try draftStore?.board.leave(code)
    case .handover(let id, let card):
      try card.map { try draftStore?.board.put($0) } ?? draftStore?.board.remove(card: id)
      return shift()
    case .countQuiet(let kind, let back):
      if back {
        try draftStore?.board.uncount(kind, now: seconds)
      } else {
        try draftStore?.board.count(kind, now: seconds)
      }
      return shift()
    default: return try carryOutForHouse(effect)
    }
    return []
  }

  /// What the coordinator is told, changes and counts.
  private func carryOutForHouse(_ effect: Effect) throws -> [Answer] {
    switch effect {
    case .flagListing(let id, let reason): try house.flag(id, reason)
    case .askForRing(let code): try house.askForRing(code)
    case .ringDone(let request):
      try coordinator.mustBeOpen()
      return try house.settle(request)
    case .house(let change):
      try coordinator.mustBeOpen()
      return try house.change(change, by: code)
    case .undoHouse(let number):
      try coordinator.mustBeOpen()
      return try house.undo(number, by: code)
    case .unlock(let secret): return try coordinator.unlock(secret)
    case .setRecordKey(let passphrase): return try coordinator.setKey(passphrase)
    case .setCoordinatorPIN(let pin): return try coordinator.setPIN(pin)
    case .lock: return coordinator.lock()
    case .report(let query): return [.report(try coordinator.report(query))]
    default: break
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

  private func take(_ code: String) -> [Answer] {
    self.code = code
    wantsClear = true
    if !code.isEmpty { try? draftStore?.board.sit(code, now: seconds) }
    return [.unfinished(unfinished(for: code)), .ownToday(ownToday(code))] + shift()
      + [practice.quiz(of: code)]
  }

  /// The shift's board as it is now; nothing where it cannot be read.
  func shift() -> [Answer] {
    guard let board = draftStore?.board else { return [] }
    return [
      .shift(
        (try? board.cards(now: seconds)) ?? [], (try? board.quiet(now: seconds)) ?? [],
        seats: (try? board.seats(now: seconds)) ?? [])
    ]
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
