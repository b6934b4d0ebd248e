import HelplineModel

/// Builds the index of a directory; listings are added one by one, then the file is written.
public struct IndexBuilder {
  private var texts = TermSetsBuilder()
  private var names = TermSetsBuilder()
  private var facets = TermSetsBuilder()
  private var hours = HoursTableBuilder()
  private var phrases = PhraseTableBuilder()
  private var words = IndexedWords()
  private var worths: [Worth] = []
  private var ids: [String] = []
  private var topics: Set<String> = []
  private let zones: [String: String]
  private let budget: Int?

  /// An empty index.
  ///
  /// - Parameters:
  ///   - zones: ISO 3166-1 country → Olson name, for hours without a zone of their own.
  ///   - synonyms: what callers say → topic ids; the phrases are folded here.
  ///   - prefixBudget: postings above which a prefix has a set of its own; nil = a quarter of
  ///     the listings, at least 1024.
  public init(
    zones: [String: String] = [:], synonyms: [String: [String]] = [:], prefixBudget: Int? = nil
  ) {
    self.zones = zones
    budget = prefixBudget
    for (phrase, topics) in synonyms {
      self.phrases.add(words.list(phrase).joined(separator: " "), topics: topics)
    }
  }

  /// How many listings were added.
  public var count: Int { ids.count }

  /// Adds a listing; one that is closed for good is left out.
  public mutating func add(_ service: Service) {
    guard !Worth.isDefunct(service) else { return }
    ids.append(service.id)
    worths.append(Worth(service))
    topics.formUnion(service.topics)
    texts.beginListing()
    names.beginListing()
    facets.beginListing()
    for name in SearchedText.names(of: service) {
      words.split(name) {
        names.add($0)
        texts.add($0)
      }
    }
    for text in SearchedText.rest(of: service) { words.split(text) { texts.add($0) } }
    for key in Facets.keys(of: service) { facets.add(key) }
    hours.add(
      service.hours, zone: IndexBuilder.zone(of: service, in: zones), area: service.holidayArea)
  }

  /// Writes the file beside its place and renames it; `generation` is the directory's.
  public mutating func write(to path: String, generation: UInt64) throws(IndexProblem) {
    let order = worths.indices.sorted { worths[$0] < worths[$1] }
    let budget = budget ?? max(1024, order.count / 4)
    var file = IndexWriter()
    texts.write(order: order, budget: budget, to: &file)
    // Names and marks are few: their sets cost little and are needed for every word typed.
    names.write(order: order, budget: budget / 16, to: &file)
    facets.write(order: order, budget: budget / 16, to: &file)
    let sorted = order.map { Array(ids[$0].utf8) }
    file.strings(sorted)
    file.section(
      numbers: sorted.indices.sorted { sorted[$0].lexicographicallyPrecedes(sorted[$1]) }
        .map { UInt32($0) })
    hours.write(order: order, to: &file)
    addTopicNames()
    phrases.write(to: &file)
    try file.write(to: path, generation: generation, listings: order.count, budget: budget)
  }

  /// A topic's own name is a phrase for it; `general` says nothing.
  private mutating func addTopicNames() {
    for topic in topics where topic != "general" {
      phrases.add(words.list(topic).joined(separator: " "), topics: [topic])
    }
  }

  /// The Olson name of a listing's country, or of the one country it serves; nil when not known.
  public static func zone(of service: Service, in zones: [String: String]) -> String? {
    if let country = service.country { return zones[country] }
    let countries = Set(service.serves.map { String(Facets.area($0).prefix(2)) })
    return countries.count == 1 ? countries.first.flatMap { zones[$0] } : nil
  }
}

/// The texts of a listing that are searched.
enum SearchedText {
  /// Its names.
  static func names(of service: Service) -> [String] {
    [service.name] + service.otherNames + [service.organisation].compactMap { $0 }
  }

  /// All other texts; never the address, which may be where somebody hides.
  static func rest(of service: Service) -> [String] {
    [
      service.about, service.description, service.eligibility, service.servesText,
      service.languagesText, service.web,
    ].compactMap { $0 } + service.keywords + service.topics
      + service.phones.filter { !$0.handlerOnly }.map(\.number)
  }
}
