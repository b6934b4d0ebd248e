import Foundation

/// An invented listing of real length. Its numbers come from the range that is kept free for drama, and its
/// organisations carry the word "bench".
struct GeneratedListing {
  let number: Int
  let organisation: Int
  let name: String
  let text: String
  let town: Vocabulary.Town
  let topic: String
  let phones: [String]
  let languages: [String]
  /// Opens and closes on weekdays at so many half hours; a break between, and a shorter Saturday.
  let opens: Int
  let isOpenAllDay: Bool

  static let topics = [
    "domestic violence", "sexual violence", "stalking", "legal aid", "victim support", "fraud",
    "child abuse", "hate crime", "human trafficking", "shelter", "counselling", "elder abuse",
  ]

  /// The words of real directories are distributed so: half of the listings of a call centre's export have
  /// fewer than 127 words, one in twenty more than 374.
  private static let medianWords = 127.0
  private static let spread = 0.6565

  /// The listing of a number; the same number gives the same listing.
  init(_ number: Int, of total: Int, _ vocabulary: Vocabulary) {
    var random = Seeded(UInt64(number) &* 2_654_435_761 &+ 42)
    self.number = number
    // A few organisations have hundreds of branches, most have one or two.
    let organisations = max(1, total * 2 / 7)
    organisation = Int(Double(organisations) * pow(random.share(), 1.6))
    town = random.pick(vocabulary.towns)
    let country = town.country
    let language = Vocabulary.countries.first { $0.0 == country }?.1 ?? "en"
    topic = random.pick(Self.topics)
    name = [town.name, topic, vocabulary.word(language, &random), "bench"].joined(separator: " ")
    let deviation = (0..<12).reduce(-6.0) { sum, _ in sum + random.share() }
    let length = min(1019, max(20, Int(Self.medianWords * exp(Self.spread * deviation))))
    text = (0..<length).map { _ in vocabulary.word(language, &random) }.joined(separator: " ")
    let last = String(format: "%03d", number % 1000)
    phones = ["020 7946 0\(last)", "+44 20 7946 0\(String(format: "%03d", random.below(1000)))"]
    languages = [language] + (random.below(3) == 0 ? [random.pick(vocabulary.languages)] : [])
    opens = 14 + random.below(8)
    isOpenAllDay = random.below(8) == 0
  }

  /// Country and every level of its region: what a search for a place asks for.
  var areas: [String] {
    (2...town.region.count).map { String(town.region.prefix($0)) }
  }

  /// Days, opening and closing of its four rows of hours.
  var hours: [(days: String, from: String, to: String)] {
    if isOpenAllDay { return [("MO,TU,WE,TH,FR,SA,SU", "00:00", "23:59")] }
    let clock = { (halves: Int) in String(format: "%02d:%02d", halves / 2, halves % 2 * 30) }
    return [
      ("MO,TU,WE,TH", clock(opens), clock(opens + 8)),
      ("MO,TU,WE,TH", clock(opens + 9), clock(opens + 18)),
      ("FR", clock(opens), clock(opens + 12)), ("SA", clock(opens + 4), clock(opens + 10)),
    ]
  }
}
