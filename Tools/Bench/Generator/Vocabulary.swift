import Foundation

/// The words listings are made of: real ones from the shipped content, then invented ones, so that there are as
/// many different words as a real directory has. How often each comes follows Zipf's law.
struct Vocabulary {
  /// Words of each language, the frequent ones first.
  private let real: [String: [String]]
  private let invented: [String]
  /// Towns with the region they lie in, and the country.
  let towns: [Town]
  /// Codes of languages that are spoken somewhere.
  let languages = [
    "en", "de", "fr", "es", "it", "pl", "nl", "et", "uk", "ru", "ar", "tr", "ro", "pt", "ise",
    "bfi",
  ]
  /// Countries of the listings, each with the language they are written in.
  static let countries = [
    ("IE", "en"), ("GB", "en"), ("DE", "de"), ("FR", "fr"), ("ES", "es"), ("IT", "it"),
    ("PL", "pl"),
    ("NL", "nl"), ("EE", "et"), ("AT", "de"),
  ]

  struct Town {
    var name: String
    var country: String
    var region: String
  }

  /// Reads the words from the checkout.
  init(resources: String, size: Int) throws {
    var real: [String: [String]] = [:]
    for language in Set(Vocabulary.countries.map(\.1)) {
      let path = "\(resources)/shared/everyday-words.\(language).yaml"
      let english = "\(resources)/shared/everyday-words.en.yaml"
      let text =
        try (try? String(contentsOfFile: path, encoding: .utf8))
        ?? String(contentsOfFile: english, encoding: .utf8)
      real[language] = Vocabulary.words(text)
    }
    self.real = real
    invented = Vocabulary.invented(size)
    towns = try Vocabulary.towns(resources + "/reference/places.tsv")
  }

  /// A word of a text in a language.
  func word(_ language: String, _ random: inout Seeded) -> String {
    let list = random.share() < 0.4 ? real[language] ?? invented : invented
    // The rank of a word is spread evenly over its logarithm: the law of Zipf with exponent 1.
    let rank = Int(exp(random.share() * log(Double(list.count + 1)))) - 1
    return list[min(max(0, rank), list.count - 1)]
  }

  /// Every word of some text once, in the order of how often it comes.
  private static func words(_ text: String) -> [String] {
    var counts: [String: Int] = [:]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count > 2 {
      counts[String(word), default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static func invented(_ size: Int) -> [String] {
    let first = [
      "b", "br", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w",
    ]
    let vowels = ["a", "e", "i", "o", "u", "ei", "au"]
    let last = ["", "n", "r", "s", "t", "l", "ng"]
    var random = Seeded(7)
    var (seen, words): (Set<String>, [String]) = ([], [])
    while words.count < size {
      let syllables = 2 + random.below(3)
      let word = (0..<syllables).map { _ in
        random.pick(first) + random.pick(vowels) + random.pick(last)
      }.joined()
      if seen.insert(word).inserted { words.append(word) }
    }
    return words
  }

  private static func towns(_ path: String) throws -> [Town] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let head = lines[0].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard let name = head.firstIndex(of: "name"), let country = head.firstIndex(of: "country"),
      let region = head.firstIndex(of: "nuts3")
    else { throw Trouble("\(path) has other columns: \(head)") }
    let wanted = Set(countries.map(\.0))
    return lines.dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      // Names with a comma or a quote would need an escape in every form that is written.
      guard cells.count == head.count, wanted.contains(cells[country]),
        !cells[name].contains(where: { $0 == "," || $0 == "\"" })
      else { return nil }
      let code = cells[region].isEmpty ? cells[country] : cells[region]
      return Town(name: cells[name], country: cells[country], region: code)
    }
  }
}
