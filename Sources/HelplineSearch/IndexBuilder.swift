import HelplineModel

/// Builds the index of a directory; listings are added one by one, then the file is written.
public struct IndexBuilder {
  private var texts = TermSetsBuilder()
  private var names = TermSetsBuilder()
  private var facets = TermSetsBuilder()
  private var acronyms = TermSetsBuilder()
  private var numbers = TermSetsBuilder()
  private var branches = TermSetsBuilder()
  private var hours = HoursTableBuilder()
  private var phrases = PhraseTableBuilder()
  private var words = IndexedWords()
  /// For each listing its worth, which ends in its id, and how long that is.
  private var worths = PackedNumbers()
  private var worthPlaces: [UInt32] = []
  private var idLengths: [UInt32] = []
  /// For each listing the number of its organisation and one; 0 = none.
  private var organisations: [UInt32] = []
  private var topics: Set<String> = []
  private var languages: [String] = []
  private let zones: [String: String]
  private let budget: Int?

  /// An empty index.
  ///
  /// - Parameters:
  ///   - zones: ISO 3166-1 country → Olson name, for hours without a zone of their own.
  ///   - synonyms: what callers say, in any language → topic ids; the phrases are folded here.
  ///   - prefixBudget: postings above which a prefix has a set of its own; nil = a quarter of
  ///     the listings, at least 1024.
  public init(
    zones: [String: String] = [:], synonyms: [String: [String]] = [:], prefixBudget: Int? = nil
  ) {
    self.zones = zones
    budget = prefixBudget
    // Phrases that fold alike give their topics in the same order every time.
    for (phrase, topics) in synonyms.sorted(by: { $0.key < $1.key }) {
      phrases.add(typed: phrase, topics: topics)
    }
  }

  /// How many listings were added.
  public var count: Int { worthPlaces.count }

  /// Adds a listing; one that is closed for good is left out.
  public mutating func add(_ service: Service) {
    guard !Worth.isDefunct(service) else { return }
    worthPlaces.append(worths.append(Worth.key(service)))
    idLengths.append(UInt32(service.id.utf8.count))
    topics.formUnion(service.topics)
    let language = bit(of: TextLanguages.of(service))
    texts.beginListing(language: language)
    names.beginListing(language: language)
    for name in SearchedText.names(of: service) {
      words.split(name) { word, raw in
        names.add(word, raw: raw)
        texts.add(word, raw: raw)
      }
    }
    for text in SearchedText.rest(of: service) { words.split(text) { texts.add($0, raw: $1) } }
    addKeys(of: service)
    hours.add(
      service.hours, zone: IndexBuilder.zone(of: service, in: zones), area: service.holidayArea)
  }

  /// What a listing is found by besides its words.
  private mutating func addKeys(of service: Service) {
    facets.beginListing()
    acronyms.beginListing()
    numbers.beginListing()
    branches.beginListing()
    for key in Facets.keys(of: service) { facets.add(key) }
    for acronym in SearchedText.acronyms(of: service) {
      acronyms.add(acronym)
      texts.add(acronym)
    }
    for phone in SearchedText.phones(of: service) {
      for digits in PhoneDigits.keys(of: phone) { numbers.add(digits) }
    }
    let organisation = SearchedText.organisation(of: service)
    organisations.append(organisation.map { UInt32(branches.add($0)) + 1 } ?? 0)
  }

  /// The bit of a language; the last one is shared by all that come too late for one of their own.
  private mutating func bit(of language: String?) -> UInt64 {
    guard let language else { return 0 }
    if let known = languages.firstIndex(of: language) { return 1 << UInt64(known) }
    guard languages.count < 63 else { return 1 << 63 }
    languages.append(language)
    return 1 << UInt64(languages.count - 1)
  }

  /// Writes the file beside its place and renames it; `generation` is the directory's.
  public mutating func write(to path: String, generation: UInt64) throws(IndexProblem) {
    var file = IndexWriter(try IndexFile(path))
    let (listings, budget) = write(to: &file)
    try file.finish(generation: generation, listings: listings, budget: budget)
  }

  /// The bytes of the file; after that nothing can be added.
  mutating func finished(generation: UInt64) -> [UInt8] {
    var file = IndexWriter()
    let (listings, budget) = write(to: &file)
    return file.finished(generation: generation, listings: listings, budget: budget)
  }

  /// Writes all sections; gives how many listings there are, and the budget.
  private mutating func write(to file: inout IndexWriter) -> (listings: Int, budget: Int) {
    let order = order()
    let budget = budget ?? max(1024, order.count / 4)
    let inner = writeWords(IndexBuilder.ranks(order), order, budget, to: &file)
    inner.forEach { $0(&file) }
    file.strings(count: order.count) { worths.bytes(worthPlaces[order[$0]]) }
    let id = { [worths, worthPlaces, idLengths] (listing: Int) in
      worths.bytes(worthPlaces[listing]).suffix(Int(idLengths[listing]))
    }
    file.strings(count: order.count) { id(order[$0]) }
    let sorted = order.indices.sorted { id(order[$0]).lexicographicallyPrecedes(id(order[$1])) }
    file.section(numbers: sorted.map { UInt32($0) })
    hours.write(order: order, to: &file)
    for topic in topics.sorted() where topic != "general" {
      phrases.add(typed: topic, topics: [topic])
    }
    phrases.write(to: &file)
    return (order.count, budget)
  }

  /// The listings, as they were added, in the order of their worth.
  private func order() -> [Int] {
    worthPlaces.indices.sorted {
      worths.bytes(worthPlaces[$0]).lexicographicallyPrecedes(worths.bytes(worthPlaces[$1]))
    }
  }

  private static func ranks(_ order: [Int]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, listing) in order.enumerated() { ranks[listing] = UInt32(rank) }
    return ranks
  }

  /// Writes the sets of terms, and gives what comes after them in the file.
  private mutating func writeWords(
    _ ranks: [UInt32], _ order: [Int], _ budget: Int, to file: inout IndexWriter
  ) -> [(inout IndexWriter) -> Void] {
    let mask = languages.enumerated().reduce(0 as UInt64) {
      TextLanguages.putsWordsTogether($1.element) ? $0 | 1 << UInt64($1.offset) : $0
    }
    words = IndexedWords()
    var inTexts = texts.begin(ranks: ranks, budget: budget, in: &file)
    let groups = StemGroupsBuilder(inTexts, codes: languages).write(budget: budget, to: &file)
    let textInner = InnerWordsBuilder(inTexts, mask: mask, budget: budget, to: &file)
    inTexts.end(in: &file)
    // Names and marks are few: their sets cost little and are needed for every word typed.
    let small = budget / 16
    var inNames = names.begin(ranks: ranks, budget: small, in: &file)
    let nameInner = InnerWordsBuilder(inNames, mask: mask, budget: small, to: &file)
    inNames.end(in: &file)
    facets.write(ranks: ranks, budget: small, to: &file)
    acronyms.write(ranks: ranks, budget: small, to: &file)
    numbers.write(ranks: ranks, budget: small, to: &file)
    let places = branches.write(ranks: ranks, budget: budget, to: &file)
    // For each listing the number of its organisation among the sorted ones, from 1; 0 = none.
    file.section(
      numbers: order.map { organisations[$0] }.map { $0 > 0 ? places[Int($0) - 1] + 1 : 0 })
    return [groups.write, textInner.write, nameInner.write]
  }

  /// The Olson name of a listing's country, or of the one country it serves; nil when not known.
  public static func zone(of service: Service, in zones: [String: String]) -> String? {
    if let country = service.country { return zones[country] }
    let countries = Set(service.allServes.map { String(Facets.area($0).prefix(2)) })
    return countries.count == 1 ? countries.first.flatMap { zones[$0] } : nil
  }
}
