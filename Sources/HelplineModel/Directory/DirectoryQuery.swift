/// What is looked for in the directory.
public struct DirectoryQuery: Equatable, Sendable {
  /// Words as typed.
  public var words = ""
  /// Area the service has to serve: ISO country or NUTS code.
  public var serves: String?
  /// Area its office has to stand in.
  public var located: String?
  /// Language, ISO 639.
  public var language: String?
  /// Topics, any of them.
  public var topics: [String] = []
  /// For whom; soft: mismatches sink below a line.
  public var forWhom: ForWhom?
  /// Age in years, as a range where only a band was said (a child: 0 to 17); soft.
  public var ages: ClosedRange<Int>?
  /// Only open ones at `moment` (unknown hours stay, with a mark).
  public var openOnly = false
  /// Only free ones (unknown stays, with a mark).
  public var freeOnly = false
  /// Channel (`phone` …).
  public var channel: String?
  /// The moment for open and closed, seconds since 1970.
  public var moment: Int = 0
  /// Whether sample data may be seen (practice and tests only).
  public var samples = false
  /// What is "us" and never a referral: service ids, publisher ids or a country (its own 116 006),
  /// split by comma or space.
  public var ownLine: String?
  /// Soft: those that take people only through a referral sink.
  public var withoutReferral = false
  /// Soft: those that ask for a report to the police first sink.
  public var withoutPoliceReport = false
  /// Soft: those that ask for papers sink.
  public var withoutPapers = false
  /// Providers that take money too; else they come only where nothing else fits.
  public var commercialToo = false
  /// Branches of one organisation stand behind one row.
  public var foldsBranches = false
  /// Only listings of this organisation (`ServiceHit.organisation`): a folded row that was opened.
  public var organisation: String?
  /// Filters whose values are counted in `DirectoryAnswer.values`: `language`, `topic`, `channel`, `cost`,
  /// `open`, `for`, `serves`.
  public var countsOf: [String] = []
  /// How many rows are wanted.
  public var limit = 50

  /// Everything.
  public init() {}

  /// One age in years.
  public var age: Int? {
    get { ages.flatMap { $0.count == 1 ? $0.lowerBound : nil } }
    set { ages = newValue.map { $0...$0 } }
  }
}

/// A row of the answer.
public struct ServiceHit: Equatable, Sendable {
  /// Id of the listing.
  public var id: String
  /// Why it matched, as ids: `name`, `acronym`, `number`, `topic.<id>`, `text`, `stem`, `inner`,
  /// `near:<word>`, `some` where nothing has all words, `all` where none were typed.
  public var why: String
  /// Below the line: for other people (audience or age does not fit).
  public var mismatch: Bool
  /// Key of the organisation, where further listings of it that match stand behind this row.
  public var organisation: String?
  /// How many those are.
  public var branches = 0
  /// What was asked for and is not known of it, said with a mark: `serves`, `language`, `open`, `cost`,
  /// `for`, `referral`, `police_report`, `papers`.
  public var unknown: [String] = []

  /// A row.
  public init(id: String, why: String, mismatch: Bool) {
    self.id = id
    self.why = why
    self.mismatch = mismatch
  }
}

/// A filter to let go, and what that would give.
public struct Relaxation: Equatable, Sendable {
  /// `words`, `serves`, `located`, `language`, `topics`, `open`, `free`, `channel`.
  public var filter: String
  /// How many there would be.
  public var total: Int

  /// A filter to let go.
  public init(filter: String, total: Int) {
    self.filter = filter
    self.total = total
  }
}

/// The answer of the directory.
public struct DirectoryAnswer: Equatable, Sendable {
  /// The rows wanted, in order.
  public var hits: [ServiceHit]
  /// Exact total.
  public var total: Int
  /// Counts by name: `mismatch` (for others), `free`, `national` (serves the whole country), `area_unknown`,
  /// `open`, `closed` (dropped by `openOnly`), `language_unknown` (dropped by the language), `commercial`
  /// (held back because something else fits).
  public var counts: [String: Int]
  /// For an empty answer: each filter to let go.
  public var relax: [Relaxation]
  /// For each filter of `countsOf`: each value and how many there would be with it in the place of the
  /// value the query has now.
  public var values: [String: [String: Int]] = [:]

  /// An answer.
  public init(
    hits: [ServiceHit] = [], total: Int = 0, counts: [String: Int] = [:], relax: [Relaxation] = []
  ) {
    self.hits = hits
    self.total = total
    self.counts = counts
    self.relax = relax
  }
}
