import Foundation
import HelplineModel
import TerminalUI

/// What the screens need from outside; all of it comes through ports.
public struct Ports: Sendable {
  /// The directory of services.
  public var directory: any DirectoryPort
  /// The knowledge base.
  public var knowledge: any KnowledgePort
  /// Regions, towns and languages.
  public var reference: any ReferencePort
  /// A new scratch pad in locked memory.
  public var newPad: @Sendable () -> any ScratchPad
  /// The PIN of the shift, for hiding.
  public var pin: any PINPort = NoPIN()
  /// What a telephone number is by its country's plan.
  public var numbers: any NumberPort = NoNumbers()
  /// Random ids, 32 hexadecimal digits.
  public var newID: @Sendable () -> String

  /// The ports.
  public init(
    directory: any DirectoryPort, knowledge: any KnowledgePort, reference: any ReferencePort,
    newPad: @escaping @Sendable () -> any ScratchPad,
    newID: @escaping @Sendable () -> String
  ) {
    self.directory = directory
    self.knowledge = knowledge
    self.reference = reference
    self.newPad = newPad
    self.newID = newID
  }
}

/// The scratch pads of one call: in locked memory, never on disk, never another caller's.
public struct ScratchPads: Sendable {
  /// Notes.
  public let notes: any ScratchPad
  /// The place for 112.
  public let placeFor112: any ScratchPad

  init(_ ports: Ports) {
    notes = ports.newPad()
    placeFor112 = ports.newPad()
  }

  /// Overwrites both.
  func wipe() {
    notes.wipe()
    placeFor112.wipe()
  }
}

/// A call that waits.
public struct ParkedCall: Sendable {
  /// The call.
  public var draft: CallDraft
  /// What was scratched down in it.
  public var pads: ScratchPads
  /// Since when, in milliseconds since 1970.
  public var since: Int
}

/// A call that was closed less than a minute ago and can be taken back.
public struct ClosedCall: Equatable, Sendable {
  /// The call as it was.
  public var draft: CallDraft
  /// The record that was saved, nil when nothing was kept.
  public var recordID: String?
  /// The kind that was counted for the next shift, nil when none was.
  public var counted: ContactKind?
  /// When, in milliseconds since 1970.
  public var at: Int
  /// What was said of days in it.
  var days = SaidDays()

  /// How long a close can be taken back, in milliseconds.
  public static let window = 60_000
}

/// What is shared by all screens: the person, the house, the calls, the moment.
public struct Desk: Sendable {
  /// What comes from outside.
  public let ports: Ports
  /// What the coordinator keeps for this desk.
  public var book: HouseBook
  /// The house rules.
  public var house: HouseRules {
    get { book.rules }
    set { book.rules = newValue }
  }
  /// What the shift sheet says.
  public var news: DeskNews
  /// What the go-live check found.
  public var readiness = Readiness()
  /// Codes that have a seat on this machine now.
  public var seats: [String] = []
  /// Calls of this person's shift that were called heavy; in memory only, gone with the person.
  var heavyCalls = 0
  /// What was handed over about callers who may ring again.
  public var handover: [HandoverCard] = []
  /// Calls of the last hours that left no record.
  public var quiet: [QuietCount] = []
  /// The coordinator's screens while they are open.
  public var coordinator: CoordinatorDesk?
  /// The counts asked for last.
  public var report: Report?
  /// The interface language's texts.
  public var phrasebook: any Phrasebook = EnglishPhrasebook()
  /// The moment, milliseconds since 1970; set before every event.
  public var now: Int
  /// The desk's own time zone.
  public var timeZone: TimeZone
  /// The terminal's size.
  public var size = Size(columns: 80, rows: 24)
  /// Code of the person at the desk.
  public var code = ""
  /// Theme name.
  public var theme = "default"
  /// Whether the corner shows the clock.
  public var clockShown = true
  /// The running call.
  public var live: CallDraft?
  /// Its scratch pads, or those of what is typed before a call.
  public var pads: ScratchPads
  /// Calls that wait, at most three.
  public var parked: [ParkedCall] = []
  /// Unfinished calls found on this machine.
  public var unfinished: [UnfinishedCall] = []
  /// The call that can be taken back.
  public var closed: ClosedCall?
  /// How many calls this code saved today.
  public var ownToday = 0
  /// Why running calls do not reach the disk, nil while they do.
  var savingProblem: String?
  /// One sentence about what just happened, until the next key.
  var message: String?
  /// Whether this is the practice floor: nothing that is done here is counted, told to anybody or kept beside live records.
  public internal(set) var isPractice = false
  /// The practice call under way.
  var practice: PracticeDesk?
  /// Whether the code at the desk has passed the quiz before its first live call, as far as is known.
  var quizPassed = false
  /// The drill while it runs.
  var drill: DrillDesk?
  /// The practice evening a trainer leads from here.
  var course: CourseDesk?
  /// The seat at a practice call that several play.
  var seat: PracticeSeat?
  /// Runs of this code, oldest first, since they were asked for.
  var practiceRuns: [PracticeRun] = []
  /// Whether the caller's lines of a practice call are spoken in place of being shown.
  var speaksCaller = false
  /// What was said of days, by the id of the running or waiting call; never on disk.
  var callDays: [String: SaidDays] = [:]
  /// Versions of the running call before each change, newest last.
  var history: [CallDraft] = []
  /// Counts changes of scratch text, so that a frame knows it is new.
  var scratchVersion = 0
  /// When the last call ended, milliseconds since 1970; what is scratched down after it is wiped 15
  /// minutes later, or when the next call starts.
  var endedAt: Int?
  /// When a place for 112 was typed before any call; it belongs to the call that follows.
  var scratchedAt: Int?
  /// The words callers use, folded once at first use.
  var vocabulary: Vocabulary?

  /// A desk.
  public init(
    ports: Ports, house: HouseRules, news: DeskNews = DeskNews(), now: Int, timeZone: TimeZone
  ) {
    self.ports = ports
    pads = ScratchPads(ports)
    book = HouseBook()
    book.rules = house
    self.news = news
    self.now = now
    self.timeZone = timeZone
  }

  /// An interface text: the translation, else the English wording, with named values put in.
  public func say(
    _ id: String, _ english: String, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    var text = phrasebook.text(id) ?? english
    for (name, value) in values { text = text.replacingOccurrences(of: "{\(name)}", with: value) }
    return text
  }

  /// The facts of the running call; nothing said while there is none.
  public var facts: CallFacts { live?.facts ?? CallFacts() }

  /// The house's country, for showing ("assumed"), never for 112.
  public var homeCountry: String { house.value("country") ?? "IE" }

  /// Whether a place is in another country than the desk; never guessed while the house has not said its own.
  public func isAbroad(_ place: Place?) -> Bool {
    guard let home = house.value("country"), let country = place?.country else { return false }
    return home != country
  }

  /// The area the desk answers for, for showing and searching.
  public var homeArea: String { house.value("region") ?? homeCountry }

  /// The country a question of justice is about: where it happened, else where the caller is, else the house's.
  public var caseCountry: String {
    facts.happenedIn?.country ?? facts.isNowIn?.country ?? homeCountry
  }

  /// The country's name.
  public func countryName(_ code: String) -> String {
    ports.knowledge.country(code)?.name ?? ports.reference.regionName(code)
  }

  /// Languages the house speaks; its country's own while the rule is not set.
  public var houseLanguages: [String] {
    if let set = house.value("languages_spoken") {
      let codes = set.split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count <= 3 }
      if !codes.isEmpty { return codes }
    }
    return ports.knowledge.country(homeCountry)?.languages ?? ["en"]
  }

  /// The local day and hour of the present moment.
  public var localTime: LocalTime { LocalTime(milliseconds: now, zone: timeZone) }
}

/// A moment on the desk's clock.
public struct LocalTime: Equatable, Sendable {
  /// `YYYY-MM-DD`.
  public var day: String
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int
  /// 0 = Monday.
  public var weekday: Int

  /// A moment in a time zone.
  public init(milliseconds: Int, zone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .weekday],
      from: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
    day = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    hour = parts.hour ?? 0
    minute = parts.minute ?? 0
    // Foundation counts from Sunday = 1.
    weekday = ((parts.weekday ?? 2) + 5) % 7
  }

  /// The band of the day a record keeps.
  public var band: String {
    ["00-06", "06-12", "12-18", "18-24"][min(3, max(0, hour / 6))]
  }
}
