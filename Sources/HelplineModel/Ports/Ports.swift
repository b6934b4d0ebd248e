/// What the screens need from the directory. Answers in the same turn: it takes microseconds.
public protocol DirectoryPort: Sendable {
  /// Looks up; never fails, an empty directory gives an empty answer.
  func search(_ query: DirectoryQuery) -> DirectoryAnswer
  /// One listing, nil when it is gone.
  func service(_ id: String) -> Service?
  /// Whether a listing is open at a moment (seconds since 1970), on its own clock.
  func openState(_ service: Service, at moment: Int) -> OpenState
  /// Listings that look like the same service (same number, or same name and place); never merged by itself.
  func alike(_ id: String) -> [AlikeListing]
  /// Pairs that perhaps are one service, the likeliest first, but for some; for the coordinator to decide.
  func perhapsTwice(except settled: Set<ListingPair>, limit: Int) -> [ListingPair]
}

extension DirectoryPort {
  /// None.
  public func alike(_ id: String) -> [AlikeListing] { [] }
  /// None.
  public func perhapsTwice(except settled: Set<ListingPair>, limit: Int) -> [ListingPair] { [] }
}

/// A listing that looks like another one.
public struct AlikeListing: Equatable, Sendable {
  /// Its id.
  public var id: String
  /// Its publisher.
  public var publisher: String
  /// In what the two disagree: `number`, `hours`, `status`, `serves`; empty where they agree.
  public var differs: [String]

  /// A listing that looks like another one.
  public init(id: String, publisher: String, differs: [String]) {
    self.id = id
    self.publisher = publisher
    self.differs = differs
  }
}

/// What the screens need from the knowledge base; a country is decoded when opened.
public protocol KnowledgePort: Sendable {
  /// What is valid everywhere.
  var shared: SharedKnowledge { get }
  /// Countries there are, by code and English name, by name.
  var countries: [(code: String, name: String)] { get }
  /// A country's own content, nil when there is none.
  func country(_ code: String) -> Country?
  /// The sheets of paper that are filled in by hand.
  var paperForms: [PaperForm] { get }
  /// What people say in a language (ISO 639): value id → phrases; empty where nobody wrote any. English
  /// stands in `shared`.
  func words(in language: String) -> [String: [String]]
  /// The practice scenarios there are; of each only what a list shows.
  var scenarios: [ScenarioGlance] { get }
  /// A scenario by its id, read when asked for; nil when there is none or it cannot be played.
  func scenario(_ id: String) -> Scenario?
  /// The practice evenings there are.
  var courses: [Course] { get }
  /// The sentences of the drill "danger card in five seconds".
  var dangerDrill: [DrillSentence] { get }
}

extension KnowledgePort {
  /// None.
  public func words(in language: String) -> [String: [String]] { [:] }
  /// None.
  public var paperForms: [PaperForm] { [] }
}

/// A place that typed letters may mean.
public struct PlaceMatch: Equatable, Sendable {
  /// The place.
  public var place: Place
  /// Where it lies, in words ("Eastern and Midland, Ireland").
  public var detail: String

  /// A match.
  public init(place: Place, detail: String) {
    self.place = place
    self.detail = detail
  }
}

/// Regions, towns and languages by name.
public protocol ReferencePort: Sendable {
  /// Towns, regions and countries whose name in any script begins with the letters; the house's country first,
  /// but for a big town elsewhere whose whole name was typed.
  func places(_ letters: String, near country: String?, limit: Int) -> [PlaceMatch]
  /// The name of a region or country code.
  func regionName(_ code: String) -> String
  /// The codes from the finest to the country: `IE061` → `IE061, IE06, IE0, IE`.
  func chain(_ code: String) -> [String]
  /// Languages whose name begins with the letters: code and English name.
  func languages(_ letters: String, limit: Int) -> [(code: String, name: String)]
  /// The English name of a language.
  func languageName(_ code: String) -> String
  /// Whether a day is a public holiday in all of a country (ISO 3166-1); no outside the years of the table.
  func isPublicHoliday(_ day: Day, in country: String) -> Bool
}

extension ReferencePort {
  /// Nothing is known of holidays.
  public func isPublicHoliday(_ day: Day, in country: String) -> Bool { false }
}

/// What the shift sheet says of the desk.
public struct DeskNews: Equatable, Sendable {
  /// Whether the coordinator's screens have a PIN or a key yet.
  public var coordinatorHasSecret = false
  /// Whether records are sealed to the coordinator's key.
  public var recordsAreSealed = false
  /// How many listings there are, rung this year, never rung.
  public var listings = 0
  /// Listings whose number was rung in the last 12 months.
  public var rung = 0
  /// Version and date of the shipped knowledge.
  public var knowledge = ""
  /// What is wrong at start, each one sentence that says what to do.
  public var warnings: [String] = []
  /// Sentences on tmux, screen, `script` around the program.
  public var watchers: [String] = []

  /// No news.
  public init() {}
}
