import HelplineModel
import Synchronization

/// The index of one generation of the directory, mapped from its file; answers in microseconds.
public final class DirectoryIndex: Sendable {
  /// Generation of the directory it was built from.
  public let generation: UInt64
  /// How many listings it knows; those closed for good are not among them.
  public let count: Int

  let texts: TermSets
  let names: TermSets
  let facets: TermSets
  let acronyms: TermSets
  let numbers: TermSets
  let branches: TermSets
  let branchOf: Section
  let stems: StemGroups
  let innerTexts: InnerWords
  let innerNames: InnerWords
  let phrases: PhraseTable
  let worths: StringTable
  /// Sets that every query needs, read once.
  let common: CommonSets
  private let file: MappedFile
  private let ids: StringTable
  private let idOrder: Section
  private let hours: HoursTable
  private let clocks = Mutex(Clocks())
  private let holidays = Mutex(HolidaySource())
  private let ownPart = Mutex<SearchPart?>(nil)

  /// The open and closed listings of one minute.
  struct Clock: Sendable {
    let minute: Int
    let open: BitSet
    let closed: BitSet
  }

  /// What is worked out for the hours, when it is first asked for.
  private struct Clocks: Sendable {
    var places: HoursPlaces?
    var last: Clock?
  }

  /// Maps an index file. Its head is checked now, every other block when it is first read: a damaged one
  /// reads as empty, and `isDamaged` says so from then on.
  ///
  /// - Parameter verify: check all of it now (a second for a gigabyte).
  /// - Throws: `missing`, `damaged`, `otherVersion`, or `system` with its errno.
  public convenience init(path: String, verify: Bool = false) throws(IndexProblem) {
    try self.init(IndexLayout(MappedFile(path: path)))
    if verify, !isWhole() { throw .damaged("checksum") }
  }

  /// An index of a few listings in memory, such as those that changed since a file was built.
  ///
  /// - Parameters:
  ///   - zones: ISO 3166-1 country → Olson name.
  ///   - synonyms: what callers say → topic ids.
  public convenience init(
    listings: [Service], zones: [String: String] = [:], synonyms: [String: [String]] = [:]
  ) throws(IndexProblem) {
    var builder = IndexBuilder(zones: zones, synonyms: synonyms)
    for listing in listings { builder.add(listing) }
    try self.init(IndexLayout(MappedFile(builder.finished(generation: 0))))
  }

  private init(_ layout: IndexLayout) {
    let sections = layout.sections
    (file, generation, count) = (layout.file, layout.generation, layout.listings)
    let sets = { (first: IndexFormat.Section, budget: Int) in
      TermSets(sections, from: first, budget: budget, size: layout.listings)
    }
    texts = sets(.textOffsets, layout.budget)
    names = sets(.nameOffsets, layout.budget / 16)
    facets = sets(.facetOffsets, layout.budget / 16)
    acronyms = sets(.acronymOffsets, layout.budget / 16)
    numbers = sets(.numberOffsets, layout.budget / 16)
    branches = sets(.branchOffsets, layout.budget)
    branchOf = sections[IndexFormat.Section.branchOf.rawValue]
    stems = StemGroups(sections)
    innerTexts = InnerWords(
      sections, from: .innerTextParts, words: texts, budget: layout.budget)
    innerNames = InnerWords(
      sections, from: .innerNameParts, words: names, budget: layout.budget / 16)
    phrases = PhraseTable(sections)
    common = CommonSets(facets, size: count)
    let strings = { (first: IndexFormat.Section) in
      StringTable(offsets: sections[first.rawValue], content: sections[first.rawValue + 1])
    }
    (worths, ids) = (strings(.worthOffsets), strings(.idOffsets))
    idOrder = sections[IndexFormat.Section.idOrder.rawValue]
    hours = HoursTable(sections)
  }

  /// Whether something that was read was damaged: the index has to be made again from the rows.
  public var isDamaged: Bool { file.isDamaged }

  /// Reads and checks all of the file.
  public func isWhole() -> Bool { file.isWhole() }

  /// Looks up: ids of the rows wanted, exact total, counts, and ways out of an empty answer.
  public func search(_ query: DirectoryQuery) -> DirectoryAnswer {
    DirectorySearch(query, in: [part]).answer()
  }

  /// The look-up alone: numbers of the rows wanted in order, exact total and counts; no id is read.
  public func find(_ query: DirectoryQuery) -> Found {
    DirectorySearch(query, in: [part]).found()
  }

  /// All of it, as a part of a search.
  var part: SearchPart {
    ownPart.withLock { own in
      if let own { return own }
      let part = SearchPart(self, masked: nil, position: nil)
      own = part
      return part
    }
  }

  /// How many listings there are, and how many of them a person rang on that day or later
  /// (`YYYY-MM-DD`); samples are not counted.
  public func tally(rungSince day: String) -> (listings: Int, rung: Int) {
    tally(rungSince: day, masked: nil)
  }

  /// The same without the listings of a set.
  func tally(rungSince day: String, masked: BitSet?) -> (listings: Int, rung: Int) {
    var real = common.notSample
    if let masked { real.subtract(masked) }
    var rung = BitSet(size: count)
    for key in facets.terms(prefix: Facets.rung("")) where key >= Facets.rung(day) {
      rung.formUnion(facets.exact(key))
    }
    return (real.count, real.count(and: rung))
  }

  /// Id of a listing by its number.
  func id(_ number: Int) -> String { ids.text(number) }

  /// Number of a listing by its id.
  func number(of id: String) -> Int? {
    let key = Array(id.utf8)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let other = ids.bytes(idOrder.number(middle))
      if other.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    guard low < count else { return nil }
    let number = idOrder.number(low)
    return ids.bytes(number).elementsEqual(key) ? number : nil
  }

  /// Counts public holidays from now on; the table is asked for only when open and closed are.
  public func use(holidays table: @escaping @Sendable () -> Holidays) {
    holidays.withLock { $0 = HolidaySource(table) }
    clocks.withLock { $0.last = nil }
    ownPart.withLock { $0 = nil }
  }

  /// Who is open at seconds since 1970; worked out once a minute.
  func clock(at moment: Int) -> Clock {
    let minute = moment / 60
    let table = holidays.withLock { $0.table }
    return clocks.withLock { clocks in
      if let last = clocks.last, last.minute == minute { return last }
      let places = clocks.places ?? hours.places()
      clocks.places = places
      let (open, closed) = hours.sets(at: moment, places, size: count, holidays: table)
      let clock = Clock(minute: minute, open: open, closed: closed)
      clocks.last = clock
      return clock
    }
  }
}

/// Sets that every query needs.
struct CommonSets: Sendable {
  /// All listings.
  let all: BitSet
  /// No listing.
  let none: BitSet
  /// Listings that are no samples.
  let notSample: BitSet
  /// Not working now.
  let inactive: BitSet
  /// Charging for their service.
  let commercial: BitSet
  /// Not known to cost something also at home.
  let notPaid: BitSet
  /// Costing nothing.
  let free: BitSet

  /// Reads them.
  init(_ facets: TermSets, size: Int) {
    all = .full(size: size)
    none = BitSet(size: size)
    notSample = all.subtracting(facets.exact(Facets.sample))
    inactive = facets.exact(Facets.inactive)
    commercial = facets.exact(Facets.commercial)
    free = facets.exact(Facets.free)
    notPaid = all.subtracting(facets.exact(Facets.paid))
  }
}

/// The header and the table of sections, checked.
struct IndexLayout {
  let file: MappedFile
  let generation: UInt64
  let listings: Int
  let budget: Int
  let sections: [Section]

  /// Checks magic, version, length, the places of all sections, and the checksums of head and blocks.
  init(_ file: MappedFile) throws(IndexProblem) {
    let bytes = file.bytes
    let count = IndexFormat.Section.allCases.count
    let start = IndexWriter.headEnd
    guard bytes.count >= IndexFormat.headerLength else { throw .damaged("length") }
    let word = { (index: Int) in
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    guard word(0) == IndexFormat.magic else { throw .damaged("header") }
    let version = UInt32(truncatingIfNeeded: word(1))
    guard version == IndexFormat.version else { throw .otherVersion(version) }
    guard bytes.count >= start + 8,
      IndexChecksum.of(bytes, 0..<(start - 8)) == word(start / 8 - 1)
    else { throw .damaged("header") }
    let end = Int(truncatingIfNeeded: word(4))
    guard end >= start, end <= bytes.count - 8,
      IndexFormat.blocks(end) * 8 == bytes.count - 8 - end
    else { throw .damaged("length") }
    let stored = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    guard IndexChecksum.of(bytes, end..<(bytes.count - 8)) == UInt64(littleEndian: stored) else {
      throw .damaged("checksum")
    }
    self.file = file
    budget = Int(word(1) >> 32)
    generation = word(2)
    listings = Int(truncatingIfNeeded: word(3))
    guard listings >= 0, listings < 1 << 31 else { throw .damaged("header") }
    sections = try IndexLayout.sections(file, from: start, to: end, count: count, word: word)
    file.check(by: end..<(bytes.count - 8))
  }

  private static func sections(
    _ file: MappedFile, from start: Int, to end: Int, count: Int, word: (Int) -> UInt64
  ) throws(IndexProblem) -> [Section] {
    var result: [Section] = []
    for index in 0..<count {
      let place = IndexFormat.headerLength / 8 + index * 2
      let (offset, length) = (word(place), word(place + 1))
      guard offset >= start, offset <= end, length <= UInt64(end) - offset else {
        throw .damaged("sections")
      }
      result.append(Section(file: file, range: Int(offset)..<Int(offset + length)))
    }
    return result
  }
}
