import HelplineModel

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Listings and queries that meet often: few words, few places, every mark.
struct RandomDirectory {
  static let words = [
    "victim", "victims", "victory", "support", "centre", "center", "women", "house", "hose",
    "Łódź", "Straße", "Αθήνα", "помощь", "Kraków", "help", "line", "helpline", "stalking", "stall",
    "legal", "aid", "aide", "night", "a", "x9", "112", "refuge", "court", "curt", "children's",
    "Slachtofferhulp", "offer", "hulp", "Opferhilfe", "supporting", "supported", "München",
    "Muenchen",
  ]
  static let topics = ["general", "stalking", "domestic_violence", "legal", "child"]
  static let areas = ["IE", "IE0", "IE04", "IE06", "IE061", "IE063", "PL", "PL7", "PL71", "DE"]
  static let synonyms = [
    "won't let me go out": ["domestic_violence"], "follows me": ["stalking"],
    "night refuge": ["domestic_violence", "child"], "court": ["legal"],
    "women in the house": ["child", "general"], "support victims": ["legal", "stalking"],
  ]
  static let zones = ["IE": "Europe/Dublin", "PL": "Europe/Warsaw", "DE": "Europe/Berlin"]

  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func services(_ count: Int) -> [Service] { (0..<count).map { service($0) } }

  private mutating func text(_ range: ClosedRange<Int>) -> String {
    (0..<Int.random(in: range, using: &random)).map { _ in random.pick(Self.words) }
      .joined(separator: random.pick([" ", "-", ", "]))
  }

  private mutating func some(_ values: [String], percent: Int) -> [String] {
    values.filter { _ in random.chance(percent) }
  }

  private mutating func service(_ number: Int) -> Service {
    var service = Service(
      id: "p\(number % 3):\(number)", publisher: "p\(number % 3)", name: text(1...4))
    if random.chance(40) { service.organisation = text(1...2) }
    if random.chance(20) { service.organisationID = random.pick(["1", "2"]) }
    service.byReferralOnly = random.pick([nil, true, false])
    service.papersAsked = random.pick([nil, true, false])
    service.policeReportNeeded = random.pick([nil, nil, true])
    if random.chance(80) { service.description = text(0...12) }
    if random.chance(20) { service.otherNames = [text(1...2)] }
    service.topics = some(Self.topics, percent: 20)
    service.serves = some(Self.areas, percent: 12)
    service.located = some(Self.areas, percent: 12)
    service.country = random.pick(["IE", "PL", "DE", nil])
    service.channels = some(["phone", "chat"], percent: 30)
    if random.chance(50) { service.phones = [Phone(number: "01 2345")] }
    service.cost = random.pick([.free, .paid, .freeAtHome, .unknown])
    service.audience = random.pick([.any, .women, .men, .unknown])
    if random.chance(20) { service.minimumAge = random.pick([16, 18, 65]) }
    if random.chance(20) { service.maximumAge = random.pick([17, 25]) }
    service.languages = some(["en", "pl", "any"], percent: 25).map {
      SpokenLanguage(code: $0, mode: random.pick([.spoken, .interpreter, .onRequest, .sign]))
    }
    mark(&service)
    service.hours = hours(of: service)
    return service
  }

  private mutating func mark(_ service: inout Service) {
    service.status = random.pick(["active", "active", nil, "inactive", "defunct"])
    service.isSample = random.chance(10)
    service.isCommercial = random.chance(15)
    service.isHelplineItself = random.chance(5)
    service.truth.rungOn = random.pick([nil, nil, "2025-03-04", "2026-01-02"])
    service.truth.dated = random.pick([nil, "2016", "2016-09", "2024"])
  }

  private mutating func hours(of service: Service) -> Hours {
    guard service.country != nil, random.chance(70) else { return Hours() }
    var row = HoursRow(
      days: UInt8.random(in: 1...127, using: &random),
      from: Int.random(in: 0..<1439, using: &random),
      to: Int.random(in: 1...2880, using: &random))
    if random.chance(20) { row.nth = random.pick([1, 3, -1]) }
    if random.chance(20) { (row.every, row.anchor) = (2, 20_000) }
    if random.chance(10) { row.validTo = 20_500 }
    return Hours(rows: [row, HoursRow(days: 1, from: 540, to: 1020)])
  }

  mutating func query() -> DirectoryQuery {
    var query = DirectoryQuery()
    if random.chance(80) { query.words = typed() }
    if random.chance(40) { query.serves = random.pick(Self.areas) }
    if random.chance(10) { query.located = random.pick(Self.areas) }
    if random.chance(20) { query.language = random.pick(["en", "pl", "de", "sgn"]) }
    if random.chance(20) { query.topics = some(Self.topics, percent: 40) }
    if random.chance(40) { query.forWhom = random.pick([.woman, .man, .other]) }
    if random.chance(30) { query.age = random.pick([12, 17, 20, 40, 70]) }
    if random.chance(60) {
      query.moment = 1_770_000_000 + Int.random(in: 0..<9_000_000, using: &random)
    }
    query.openOnly = query.moment != 0 && random.chance(30)
    query.freeOnly = random.chance(15)
    if random.chance(15) { query.channel = random.pick(["phone", "chat", "video"]) }
    query.withoutReferral = random.chance(20)
    query.withoutPapers = random.chance(20)
    query.withoutPoliceReport = random.chance(20)
    query.commercialToo = random.chance(40)
    query.foldsBranches = random.chance(40)
    query.samples = random.chance(30)
    query.ownLine = random.pick([nil, nil, "p1", "p0:3", "IE"])
    query.limit = random.pick([1, 5, 50, 1000])
    return query
  }

  private mutating func typed() -> String {
    if random.chance(15) { return random.pick(Self.synonyms.keys.sorted()) + " " + text(0...1) }
    if random.chance(20) { return muddled(random.pick(Self.synonyms.keys.sorted())) }
    let words = text(1...3)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return String(words.dropLast(Int.random(in: 0...3, using: &random)))
    case 1: return misspelt(words)
    default: return words
    }
  }

  /// A phrase in another order, with other words between and perhaps an error.
  private mutating func muddled(_ phrase: String) -> String {
    var words = phrase.split(separator: " ").map(String.init)
    if random.chance(70) { words.shuffle(using: &random) }
    let others = random.pick(["xqzv", "house", "night", "supporting"])
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      words.insert(others, at: Int.random(in: 0...words.count, using: &random))
    }
    let typed = words.joined(separator: " ")
    return random.chance(30) ? misspelt(typed) : typed
  }

  private mutating func misspelt(_ text: String) -> String {
    var letters = Array(text)
    let place = Int.random(in: 0..<letters.count, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: letters.remove(at: place)
    case 1: letters[place] = "q"
    default: letters.insert("e", at: place)
    }
    return String(letters)
  }
}
