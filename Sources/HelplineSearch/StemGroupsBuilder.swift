/// Words of one stem within the listings of a language, found while the index is built.
struct StemGroupsBuilder {
  private let terms: SortedTerms
  /// Stems with their language, `de:trau`.
  private let keys: WordTable
  /// For each key the places of its terms among the sorted ones.
  private let groups: NumberLists
  /// For each place the keys of its term.
  private let keysOfPlace: NumberLists
  private var languages: [String] = []

  /// Groups terms; `codes` are the languages of their bits.
  init(_ terms: SortedTerms, codes: [String]) {
    self.terms = terms
    var (found, places): ([UInt32], [UInt32]) = ([], [])
    var keys = WordTable()
    for (bit, code) in codes.enumerated() {
      guard let stems = WordStems(code) else { continue }
      languages.append(code)
      var key: [UInt8] = []
      for place in terms.indices where terms.languages(place) >> UInt64(bit) & 1 == 1 {
        guard let letters = StemGroupsBuilder.letters(terms, place) else { continue }
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: code.utf8)
        key.append(0x3A)
        letters.withUnsafeBufferPointer { stems.stem($0) { key.append(contentsOf: $0) } }
        found.append(UInt32(key.withUnsafeBufferPointer { keys.number(of: $0) }))
        places.append(UInt32(place))
      }
    }
    keys.seal()
    self.keys = keys
    groups = NumberLists(of: found, items: places, count: keys.count)
    keysOfPlace = NumberLists(of: places, items: found, count: terms.indices.count)
  }

  /// Writes the sets of groups above the budget and gives the sections.
  func write(budget: Int, to file: inout IndexWriter) -> Sections {
    var result = Sections()
    var numbers: [[UInt32]: UInt32] = [:]
    let number = { (members: [UInt32], result: inout Sections, file: inout IndexWriter) -> UInt32 in
      if let known = numbers[members] { return known }
      let places = members.map { Int($0) }
      result.members += members
      result.starts.append(UInt32(result.members.count))
      if places.reduce(0, { $0 + terms.count($1) }) > budget {
        let listings = terms.union(places, in: file)
        result.sets.append(file.set(listings) + 1)
      } else {
        result.sets.append(0)
      }
      numbers[members] = UInt32(result.sets.count)
      return UInt32(result.sets.count)
    }
    for place in terms.indices {
      let members = members(besides: place)
      let own = terms.bytes(place)
      let reachesFurther = members.contains { !terms.bytes(Int($0)).starts(with: own) }
      result.ofTerm.append(reachesFurther ? number(members, &result, &file) : 0)
    }
    for key in keys.sorted().map(Int.init) where groups.list(key).count > 1 {
      result.stems.append(Array(keys.bytes(key)))
      result.ofStem.append(number(Array(groups.list(key)), &result, &file))
    }
    result.languages = languages.sorted()
    return result
  }

  /// All terms of the stems of a term, in order; none where it is alone.
  private func members(besides place: Int) -> [UInt32] {
    let lists = keysOfPlace.list(place).map { groups.list(Int($0)) }.filter { $0.count > 1 }
    guard lists.count > 1 else { return lists.first.map { Array($0) } ?? [] }
    return Set(lists.joined()).sorted()
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
  private static func letters(_ terms: SortedTerms, _ place: Int) -> [UInt8]? {
    let bytes = terms.bytes(place)
    guard bytes.count >= 3, !bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    guard let raw = terms.raw(place) else { return Array(bytes) }
    return Array(String(decoding: raw, as: UTF8.self).lowercased().utf8)
  }
}

/// Lists of numbers one behind the other.
private struct NumberLists {
  private var bounds: [UInt32]
  private var items: [UInt32]

  /// Puts each item into the list that stands at the same place of `of`; items keep their order.
  init(of lists: [UInt32], items all: [UInt32], count: Int) {
    bounds = [UInt32](repeating: 0, count: count + 1)
    for list in lists { bounds[Int(list) + 1] += 1 }
    for index in 1..<max(1, bounds.count) { bounds[index] += bounds[index - 1] }
    items = [UInt32](repeating: 0, count: all.count)
    var cursor = bounds
    for (list, item) in zip(lists, all) {
      items[Int(cursor[Int(list)])] = item
      cursor[Int(list)] += 1
    }
  }

  /// A list by its number.
  func list(_ number: Int) -> ArraySlice<UInt32> {
    items[Int(bounds[number])..<Int(bounds[number + 1])]
  }
}
