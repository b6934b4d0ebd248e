import Foundation

/// Makes the bytes of a `ReferenceIndex` from the tables.
struct ReferenceIndexBuilder {
  /// What was wrong with the tables.
  private(set) var problems: [ReferenceProblem] = []
  private var folder = ReferenceFolder()
  private var rows: [UInt8] = []
  private var rowCount = 0
  private var rowByPlace: [String: Int] = [:]
  private var texts: [UInt8] = []
  private var pool: [UInt8] = []
  private var placeKeys: [Key] = []
  private var languageKeys: [Key] = []

  /// A key not yet sorted: where its letters lie in the pool, and its row.
  private struct Key {
    var from: Int32
    var length: Int32
    var entry: UInt32
  }

  /// The weight of a country, of a large region and of a small one among the populations of towns.
  private static let countryWeight = UInt32.max
  private static let largeRegion: UInt32 = 500_000
  private static let smallRegion: UInt32 = 100_000

  init(_ tables: ReferenceTableSet, extra: [ExtraPlace], extraRegions: [ExtraRegion]) {
    addCountries(tables)
    addPlaces(tables)
    addRegions(tables)
    for one in extra {
      addPlace(
        .town, name: one.name, code: one.region ?? "", country: one.country, weight: 0,
        keys: [one.name] + one.names)
    }
    for one in extraRegions {
      addPlace(
        .region, name: one.name, code: one.code, country: one.country, weight: Self.smallRegion,
        keys: [one.name])
    }
    addLanguages(tables)
  }

  private mutating func addCountries(_ tables: ReferenceTableSet) {
    var own: [String: [String]] = [:]
    _ = tables.regions.forEach { line in
      if line[1] == "0" { own[line[2]] = Self.spellings(line[4], line[5]) }
      return true
    }
    let found = tables.countries.forEach { line in
      guard line[0].utf8.count == 2, !line[1].isEmpty else { return false }
      addPlace(
        .country, name: line[1], code: "", country: line[0], weight: Self.countryWeight,
        keys: [line[1]] + line.list(2) + (own[line[0]] ?? []))
      return true
    }
    problems += found
  }

  private mutating func addPlaces(_ tables: ReferenceTableSet) {
    let found = tables.places.forEach { line in
      guard let population = UInt32(line[5]), line[2].utf8.count == 2, !line[1].isEmpty else {
        return false
      }
      addPlace(
        .town, name: line[1], code: line[3], country: line[2], weight: population,
        probable: line[4] == "1", keys: [line[1]] + line.list(6))
      return true
    }
    problems += found
  }

  /// Regions below the country; one of a name with the region it lies in or its country stands once.
  private mutating func addRegions(_ tables: ReferenceTableSet) {
    var all: [(code: String, level: Int, country: String, parent: String, names: [String])] = []
    problems += tables.regions.forEach { line in
      guard let level = Int(line[1]), line[2].utf8.count == 2, !line[4].isEmpty else {
        return false
      }
      let shown = line[5].isEmpty ? line[4] : line[5]
      all.append((line[0], level, line[2], line[3], [shown] + Self.spellings(line[4], line[5])))
      return true
    }
    let finer = Set(all.map { $0.parent + "|" + $0.names[0] })
    let own = Set(
      all.filter { $0.level == 0 }.flatMap { one in one.names.map { one.country + "|" + $0 } })
    for one in all where one.level > 0 && !finer.contains(one.code + "|" + one.names[0]) {
      let isCountry =
        own.contains(one.country + "|" + one.names[0])
        || rowByPlace[Self.identity(one.names[0], "", one.country)] != nil
      guard !isCountry || one.level == 3 else { continue }
      addPlace(
        .region, name: one.names[0], code: one.code, country: one.country,
        weight: one.level == 3 ? Self.smallRegion : Self.largeRegion, keys: one.names)
    }
  }

  private mutating func addLanguages(_ tables: ReferenceTableSet) {
    var all: [(code: String, name: String, own: String, isSign: Bool, names: [String])] = []
    problems += tables.languages.forEach { line in
      guard !line[0].isEmpty, !line[1].isEmpty else { return false }
      all.append((line[0], line[1], line[2], line[3] == "sign", line.list(4)))
      return true
    }
    for one in all.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let row = addRow(
        one.isSign ? .signLanguage : .language, name: one.name, code: one.code, country: "  ",
        weight: Self.weight(ofLanguage: one.code, isSign: one.isSign), probable: false)
      for name in Self.spellings(ofLanguage: one.name, isSign: one.isSign) + [one.own] {
        addKey(name, row: row, into: \.languageKeys)
      }
      for name in one.names { addKey(name, row: row, lesser: true, into: \.languageKeys) }
    }
  }

  /// Official languages of the Union (Regulation 1/1958, Article 1).
  private static let official = Set(
    "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(separator: " ")
      .map(String.init))

  /// Official ones first, then those with a code of two letters, sign languages after the spoken ones.
  private static func weight(ofLanguage code: String, isSign: Bool) -> UInt32 {
    if isSign { return 0 }
    return official.contains(code) ? 3 : code.utf8.count == 2 ? 2 : 1
  }

  /// "Modern Greek (1453-)" is looked for as Greek, "Polish Sign Language" as sign language, Polish.
  private static func spellings(ofLanguage name: String, isSign: Bool) -> [String] {
    let plain = name.split(separator: " (").first.map(String.init) ?? name
    let words = plain.split(separator: " ")
    if isSign {
      return [name, "Sign Language " + words.prefix { $0 != "Sign" }.joined(separator: " ")]
    }
    return [name] + words.indices.map { words[$0...].joined(separator: " ") }
  }

  /// The native and the Latin spelling; "Éire/Ireland" is two names.
  private static func spellings(_ native: String, _ latin: String) -> [String] {
    [native, latin].filter { !$0.isEmpty }.flatMap { name in
      name.contains("/") ? [name] + name.split(separator: "/").map(String.init) : [name]
    }
  }

  private static func identity(_ name: String, _ code: String, _ country: String) -> String {
    "\(country)|\(code)|\(name)"
  }

  /// Adds names to the row of the same place, or makes one: a place stands once in an answer.
  private mutating func addPlace(
    _ kind: ReferenceIndex.Kind, name: String, code: String, country: String, weight: UInt32,
    probable: Bool = false, keys: [String]
  ) {
    guard country.utf8.count == 2 else { return }
    let identity = Self.identity(name, code, country)
    let row =
      rowByPlace[identity]
      ?? addRow(
        kind, name: name, code: code, country: country, weight: weight, probable: probable)
    rowByPlace[identity] = row
    for key in keys { addKey(key, row: row, into: \.placeKeys) }
  }

  private mutating func addRow(
    _ kind: ReferenceIndex.Kind, name: String, code: String, country: String, weight: UInt32,
    probable: Bool
  ) -> Int {
    let name = Array(name.utf8.prefix(0xFFFF))
    let code = Array(code.utf8.prefix(0xFF))
    rows.append(number: UInt32(texts.count))
    rows.append(number: UInt32(texts.count + name.count))
    rows.append(number: weight)
    rows.append(number: UInt16(name.count))
    rows += [UInt8(code.count), kind.rawValue] + Array(country.utf8) + [probable ? 1 : 0, 0]
    texts += name
    texts += code
    rowCount += 1
    return rowCount - 1
  }

  private mutating func addKey(
    _ name: String, row: Int, lesser: Bool = false, into keys: WritableKeyPath<Self, [Key]>
  ) {
    let letters = folder.key(name)
    guard !letters.isEmpty else { return }
    let entry = UInt32(row) | (lesser ? ReferenceIndex.lesser : 0)
    self[keyPath: keys].append(
      Key(from: Int32(pool.count), length: Int32(letters.count), entry: entry))
    pool += letters
  }

  /// The whole index.
  mutating func bytes(stamp: UInt64) -> Data {
    var letters: [UInt8] = []
    var keys: [UInt8] = []
    let places = Self.write(placeKeys, pool, &keys, &letters)
    let languages = Self.write(languageKeys, pool, &keys, &letters)
    keys.append(number: UInt32(letters.count))
    keys.append(number: UInt32(0))
    var result: [UInt8] = []
    result.append(number: ReferenceIndex.magic)
    result.append(number: stamp)
    result.append(number: UInt64(0))
    for count in [rowCount, places, languages, letters.count, texts.count] {
      result.append(number: UInt32(count))
    }
    for part in [rows, keys, letters, texts] { result += part }
    let sum = result.withUnsafeBytes { ReferenceIndex.checksum($0) }
    result.withUnsafeMutableBytes {
      $0.storeBytes(of: sum.littleEndian, toByteOffset: 16, as: UInt64.self)
    }
    return Data(result)
  }

  /// Sorts by letters, leaves out repeats of a name of the same row, gives the number left.
  private static func write(
    _ unsorted: [Key], _ pool: [UInt8], _ keys: inout [UInt8], _ letters: inout [UInt8]
  ) -> Int {
    pool.withUnsafeBufferPointer { pool in
      guard let base = pool.baseAddress else { return 0 }
      func order(_ a: Key, _ b: Key) -> Int32 {
        let shared = memcmp(base + Int(a.from), base + Int(b.from), Int(min(a.length, b.length)))
        return shared != 0 ? shared : a.length - b.length
      }
      let sorted = unsorted.sorted { a, b in
        let letters = order(a, b)
        if letters != 0 { return letters < 0 }
        let (rowA, rowB) = (a.entry & ~ReferenceIndex.lesser, b.entry & ~ReferenceIndex.lesser)
        return rowA != rowB ? rowA < rowB : a.entry < b.entry
      }
      var last: Key?
      var count = 0
      for key in sorted {
        let row = key.entry & ~ReferenceIndex.lesser
        if let last, last.entry & ~ReferenceIndex.lesser == row, order(last, key) == 0 { continue }
        keys.append(number: UInt32(letters.count))
        keys.append(number: key.entry)
        letters += pool[Int(key.from)..<Int(key.from + key.length)]
        last = key
        count += 1
      }
      return count
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
