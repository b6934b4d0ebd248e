import Foundation
import HelplineModel

@testable import HelplineSearch

/// What is typed and how listings fit it, listing by listing.
struct NaiveWords {
  private let services: [Service]
  private var phrases: [String: [String]] = [:]
  private var texts: [Set<String>] = []
  private var names: [Set<String>] = []
  private var acronyms: [Set<String>] = []
  private var raw: [String: String] = [:]
  private var textOf: [String: Set<String>] = [:]
  private var groups: [String: Set<String>] = [:]
  private var keysOf: [String: Set<String>] = [:]
  private var longTexts: Set<String> = []
  private var longNames: Set<String> = []
  private var seen: Set<String> = []
  private var languages: [String: WordStems] = [:]

  init(_ services: [Service], synonyms: [String: [String]]) {
    self.services = services
    for service in services { add(service) }
    for (phrase, topics) in synonyms {
      phrases[typed(phrase).map(\.[0]).joined(separator: " ")] = topics
    }
    for topic in Set(services.flatMap(\.topics)) where topic != "general" {
      let phrase = typed(topic).map(\.[0]).joined(separator: " ")
      if phrases[phrase]?.contains(topic) != true { phrases[phrase, default: []].append(topic) }
    }
    for (language, words) in textOf {
      guard let stemmer = WordStems(language) else { continue }
      languages[language] = stemmer
      for word in words where word.utf8.count >= 3 && !word.contains(where: \.isASCIIDigit) {
        let key = language + ":" + stemmer.stem(raw[word] ?? word)
        groups[key, default: []].insert(word)
        keysOf[word, default: []].insert(key)
      }
    }
  }

  private mutating func add(_ service: Service) {
    let named = [service.name] + service.otherNames + [service.organisation ?? ""]
    let rest =
      [
        service.about, service.description, service.eligibility, service.servesText,
        service.languagesText, service.web,
      ].compactMap { $0 } + service.keywords + service.topics + service.phones.map(\.number)
    let main = ["IE": "en", "DE": "de"]
    let language = service.textLanguage ?? service.country.flatMap { main[$0] } ?? ""
    let nameWords = named.flatMap { stored($0) }
    var textWords = nameWords + rest.flatMap { stored($0) }
    let initials = named.compactMap { name -> String? in
      let capitals = name.split { !($0.isLetter || $0.isNumber || "'’".contains($0)) }
        .compactMap(\.first).filter(\.isUppercase)
      return (3...10).contains(capitals.count) ? foldedWords(String(capitals)).joined() : nil
    }
    textWords += initials
    texts.append(Set(textWords))
    names.append(Set(nameWords))
    acronyms.append(Set(initials))
    if !language.isEmpty { textOf[language, default: []].formUnion(textWords) }
    if ["de", "nl", "sv"].contains(language) {
      longTexts.formUnion(textWords)
      longNames.formUnion(nameWords)
    }
  }

  private func chunks(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || "'’".contains($0)) }.map(String.init)
  }

  private func parts(_ form: String) -> [String] {
    form.split { !($0.isLetter || $0.isNumber) }.map { String($0.prefix(40)) }
  }

  private mutating func stored(_ text: String) -> [String] {
    var result: [String] = []
    for chunk in chunks(text) {
      for form in foldings(chunk) {
        var words = parts(form)
        if words.count == 2, words[1].count <= 2 { words.append(words[0] + words[1]) }
        let isNew = !seen.contains(parts(form).first ?? "")
        if form == foldings(chunk)[0], isNew, !chunk.utf8.allSatisfy({ $0 < 0x80 }),
          let word = words.first
        {
          raw[word] = chunk.lowercased()
        }
        seen.formUnion(words)
        result += words
      }
    }
    return result
  }

  /// Words as typed, each with its spellings.
  func typed(_ text: String) -> [[String]] {
    chunks(text).flatMap { chunk -> [[String]] in
      let forms = foldings(chunk).map { form -> [String] in
        let words = parts(form)
        return words.count == 2 && words[1].count <= 2 ? [words.joined()] : words
      }
      return forms[0].indices.map { place in
        forms.filter { $0.count == forms[0].count }.map { $0[place] }
      }
    }
  }

  func isWord(_ text: String) -> Bool { !typed(text).isEmpty }

  /// The tier of every listing, nil where it does not fit.
  func tiers(_ text: String) -> [Int?] {
    let words = typed(text)
    let number =
      text.allSatisfy { "0123456789 +-/().".contains($0) } ? text.filter(\.isASCIIDigit) : ""
    let first = tiers(words, number: number)
    if first.contains(where: { $0 != nil }) { return first }
    for reading in readings(words.map { $0[0] }) {
      let other = tiers(reading.map { [$0] }, number: "")
      if other.contains(where: { $0 != nil }) { return other }
    }
    return first
  }

  private func readings(_ words: [String]) -> [[String]] {
    guard words.count <= 4 else { return [] }
    var result: [[String]] = []
    let split = { (word: String) in
      word.count < 6 || word.count > 40
        ? [] : (3...(word.count - 3)).map { [String(word.prefix($0)), String(word.dropFirst($0))] }
    }
    for place in words.indices.dropLast() {
      result.append(words[..<place] + [words[place] + words[place + 1]] + words[(place + 2)...])
    }
    for place in words.indices.dropLast() {
      for two in split(words[place] + words[place + 1]) where two[0] != words[place] {
        result.append(words[..<place] + two + words[(place + 2)...])
      }
    }
    for place in words.indices {
      for two in split(words[place]) {
        result.append(words[..<place] + two + words[(place + 1)...])
      }
    }
    let dictionary = texts.reduce(Set()) { $0.union($1) }
    return result.filter { $0.allSatisfy { words.contains($0) || dictionary.contains($0) } }
  }

  private struct Fit {
    var text: [Bool], whole: [Bool], starts: [Bool], acronym: [Bool], stem: [Bool], inner: [Bool]
    var innerName: [Bool]
  }

  private func tiers(_ words: [[String]], number: String) -> [Int?] {
    let fits = words.map(fit)
    let (topics, rest) = meaning(words)
    let named = services.indices.filter { !Set(topics).isDisjoint(with: services[$0].topics) }
    let narrowed = named.filter { index in rest.allSatisfy { place in fits[place].text[index] } }
    let meant = Set(narrowed.isEmpty ? named : narrowed)
    return services.indices.map { index in
      let all = { (test: (Fit) -> Bool) in !fits.isEmpty && fits.allSatisfy(test) }
      if all({ $0.whole[index] }) { return 0 }
      let short = all { $0.whole[index] || $0.acronym[index] }
      if short || isNumber(number, of: services[index]) { return 1 }
      if all({ $0.starts[index] }) { return 2 }
      if meant.contains(index) { return 3 }
      let text = all { $0.text[index] }
      if text && fits.contains(where: { $0.starts[index] }) { return 4 }
      if text { return 5 }
      if all({ $0.text[index] || $0.stem[index] }) { return 6 }
      if all({ $0.starts[index] || $0.innerName[index] }) { return 7 }
      return all { $0.text[index] || $0.stem[index] || $0.inner[index] } ? 8 : nil
    }
  }

  private func isNumber(_ typed: String, of service: Service) -> Bool {
    let typed = typed.hasPrefix("00") ? String(typed.dropFirst(2)) : typed
    guard typed.count >= 4 else { return false }
    return service.phones.contains { phone in
      [phone.number, phone.e164 ?? ""].contains { number in
        let groups = number.split { !$0.isASCIIDigit }
        return groups.indices.contains { groups[$0...].joined().hasPrefix(typed) }
      }
    }
  }

  private func fit(_ word: [String]) -> Fit {
    let starts = { (words: Set<String>) in
      words.contains { other in word.contains { other.hasPrefix($0) } }
    }
    var fit = Fit(
      text: texts.map(starts), whole: names.map { !$0.isDisjoint(with: word) },
      starts: names.map(starts), acronym: acronyms.map { !$0.isDisjoint(with: word) },
      stem: services.map { _ in false }, inner: texts.map { inside($0, word, longTexts) },
      innerName: names.map { inside($0, word, longNames) })
    let isThere = fit.text.contains(true)
    let keys =
      isThere
      ? Set(word.flatMap { keysOf[$0] ?? [] })
      : Set(languages.map { $0.key + ":" + $0.value.stem(word[0]) })
    let same = keys.compactMap { groups[$0] }.filter { $0.count > 1 }.reduce(Set()) { $0.union($1) }
    fit.stem = texts.map { !$0.isDisjoint(with: same) }
    if isThere || fit.stem.contains(true) || fit.inner.contains(true) { return fit }
    for distance in 1...2 where word[0].utf8.count >= (distance == 1 ? 4 : 8) {
      let near = { (other: String) in
        (distance == 1 || other.first == word[0].first)
          && NaiveSearch.distance(other, word[0]) <= distance
      }
      guard texts.contains(where: { $0.contains(where: near) }) else { continue }
      fit.text = texts.map { $0.contains(where: near) }
      fit.starts = names.map { $0.contains(where: near) }
      return fit
    }
    return fit
  }

  private func inside(_ words: Set<String>, _ parts: [String], _ long: Set<String>) -> Bool {
    words.contains { word in
      guard word.count >= 8, long.contains(word), word.allSatisfy({ $0.isASCII && $0.isLetter })
      else { return false }
      return (3...(word.count - 4)).contains { start in
        parts.contains { $0.count >= 4 && word.dropFirst(start).hasPrefix($0) }
      }
    }
  }

  private func meaning(_ words: [[String]]) -> (topics: [String], rest: [Int]) {
    var (topics, rest, index) = ([String](), [Int](), 0)
    let plain = words.map { $0[0] }
    while index < plain.count {
      var length = min(8, plain.count - index)
      var found: [String]?
      while length > 0, found == nil {
        let key = plain[index..<index + length].joined(separator: " ")
        found = phrases[key]
        if found == nil, index + length == plain.count, plain[plain.count - 1].utf8.count >= 4 {
          let fits = phrases.keys.filter {
            $0.hasPrefix(key) && !$0.dropFirst(key.count).contains(" ")
          }
          found = fits.min().flatMap { phrases[$0] }
        }
        if found == nil { length -= 1 }
      }
      if let found {
        topics += found
        index += length
      } else {
        if plain[index].utf8.count >= 4 { rest.append(index) }
        index += 1
      }
    }
    return (topics, rest)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
