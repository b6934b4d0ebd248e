/// Words of one stem within the listings of a language, found while the index is built.
struct StemGroupsBuilder {
  private let words: WordTable
  private let postings: TermPostings
  private var groups: [String: [Int]] = [:]
  private var groupsOfTerm: [[String]]
  private var languages: [String] = []

  /// Groups the terms of a builder; `codes` are the languages of its bits.
  init(_ terms: TermSetsBuilder, _ postings: TermPostings, codes: [String]) {
    words = terms.terms
    self.postings = postings
    groupsOfTerm = Array(repeating: [], count: postings.sorted.count)
    for (bit, code) in codes.enumerated() {
      guard let stems = WordStems(code) else { continue }
      languages.append(code)
      for (place, term) in postings.sorted.enumerated()
      where terms.languages[term] >> UInt64(bit) & 1 == 1 {
        guard let letters = StemGroupsBuilder.letters(terms, term) else { continue }
        let key = code + ":" + stems.stem(letters)
        groups[key, default: []].append(place)
        groupsOfTerm[place].append(key)
      }
    }
  }

  /// Writes the sets of groups above the budget and gives the sections.
  func write(budget: Int, _ sets: inout SetWriter) -> Sections {
    var result = Sections()
    var numbers: [[Int]: UInt32] = [:]
    let number = { (members: [Int], result: inout Sections, sets: inout SetWriter) -> UInt32 in
      if let known = numbers[members] { return known }
      let terms = members.map { postings.sorted[$0] }
      let isLarge = terms.reduce(0) { $0 + postings.count($1) } > budget
      result.members += members.map { UInt32($0) }
      result.starts.append(UInt32(result.members.count))
      result.sets.append(isLarge ? sets.write(postings.union(terms)) + 1 : 0)
      numbers[members] = UInt32(result.sets.count)
      return UInt32(result.sets.count)
    }
    for (place, keys) in groupsOfTerm.enumerated() {
      let own = words.bytes(postings.sorted[place])
      let members = Set(keys.flatMap { groups[$0] ?? [] })
      let reachesFurther = members.contains { !words.bytes(postings.sorted[$0]).starts(with: own) }
      result.ofTerm.append(reachesFurther ? number(members.sorted(), &result, &sets) : 0)
    }
    let several = groups.filter { $0.value.count > 1 }
      .map { (key: Array($0.key.utf8), members: $0.value) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    result.stems = several.map(\.key)
    result.ofStem = several.map { number($0.members, &result, &sets) }
    result.languages = languages.sorted()
    return result
  }

  /// What is written.
  struct Sections {
    fileprivate var ofTerm: [UInt32] = []
    fileprivate var starts: [UInt32] = [0]
    fileprivate var members: [UInt32] = []
    fileprivate var sets: [UInt32] = []
    fileprivate var stems: [[UInt8]] = []
    fileprivate var ofStem: [UInt32] = []
    fileprivate var languages: [String] = []

    /// Writes the sections.
    func write(to file: inout IndexWriter) {
      file.section(numbers: ofTerm)
      file.section(numbers: starts)
      file.section(numbers: members)
      file.section(numbers: sets)
      file.strings(stems)
      file.section(numbers: ofStem)
      file.strings(languages.map { Array($0.utf8) })
    }
  }

  /// The letters of a term that may have a stem; nil for short ones and for numbers.
  private static func letters(_ terms: TermSetsBuilder, _ term: Int) -> String? {
    let bytes = terms.terms.bytes(term)
    guard bytes.count >= 3, !bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if let raw = terms.raw[term] { return String(decoding: raw, as: UTF8.self).lowercased() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
