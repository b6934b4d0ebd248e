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
    for (phrase, topics) in synonyms.sorted(by: { $0.key < $1.key }) { add(phrase, topics) }
    for topic in Set(services.flatMap(\.topics)).sorted() where topic != "general" {
      add(topic, [topic])
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

  private mutating func add(_ phrase: String, _ topics: [String]) {
    let words = typed(phrase)
    for spelling in 0..<(words.map(\.count).max() ?? 0) {
      let key = words.map { $0[min(spelling, $0.count - 1)] }.joined(separator: " ")
      phrases[key, default: []] += topics.filter { !(phrases[key] ?? []).contains($0) }
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
      let form = foldings(chunk)[0]
      var owner = form.hasSuffix("'s") ? [String(form.dropLast(2))] : []
      if owner.contains(where: { $0.count < 4 || $0.contains("'") }) { owner = [] }
      if owner == ["woman"] { owner.append("women") }
      return forms[0].indices.map { place in
        forms.filter { $0.count == forms[0].count }.map { $0[place] } + owner
      }
    }
  }

  func isWord(_ text: String) -> Bool { !typed(text).isEmpty }

  /// The tier of every listing, nil where it does not fit.
  func tiers(_ text: String) -> [Int?] {
    let words = typed(text)
    let number =
      text.allSatisfy { "0123456789 +-/().".contains($0) } ? text.filter(\.isASCIIDigit) : ""
    let fits = self.fits(words, wrong: 2)
    let first = tiers(words, fits, number: number)
    if first.contains(where: { $0 != nil }) { return first }
    for reading in readings(words.map { $0[0] }).map({ $0.map { [$0] } }) {
      let other = tiers(reading, self.fits(reading, wrong: 2), number: "")
      if other.contains(where: { $0 != nil }) { return other }
    }
    for place in words.indices.dropLast() where words.count <= 4 {
      let both = words[place][0] + words[place + 1][0]
      guard both.utf8.count >= 8, !fits[place].isThere || !fits[place + 1].isThere else { continue }
      let reading = words[..<place] + [[both]] + words[(place + 2)...]
      let other = tiers(Array(reading), self.fits(Array(reading), wrong: 1), number: "")
      if other.contains(where: { $0 != nil }) { return other }
    }
    return most(words, fits) ?? first
  }

  /// What has at least half of the words, the most first; else what has the most there are.
  private func most(_ words: [[String]], _ fits: [Fit]) -> [Int?]? {
    guard words.count > 1 else { return nil }
    let long = words.indices.filter { words[$0][0].utf8.count >= 4 }
    let counted = long.isEmpty ? Array(words.indices) : long
    let counts = services.indices.map { index in
      counted.filter { fits[$0].text[index] || fits[$0].stem[index] || fits[$0].inner[index] }.count
    }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.map { $0 >= min(most, (counted.count + 1) / 2) ? 50 - $0 : nil }
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
    var isThere = false
  }

  private func fits(_ words: [[String]], wrong: Int) -> [Fit] {
    let isMeant = !meaning(words, loosely: false).topics.isEmpty
    return words.map { fit($0, wrong: isMeant ? 0 : wrong) }
  }

  private func tiers(_ words: [[String]], _ fits: [Fit], number: String) -> [Int?] {
    let plain = tiers(fits, meaning(words, loosely: false), number: number, isWhole: true)
    guard !plain.contains(where: { $0 != nil }) else {
      return tiers(fits, meaning(words, loosely: false), number: number)
    }
    return tiers(fits, meaning(words, loosely: true), number: number)
  }

  /// The tiers; with `isWhole` only of listings that have every word.
  private func tiers(
    _ fits: [Fit], _ meaning: (topics: [String], rest: [Int]), number: String, isWhole: Bool = false
  ) -> [Int?] {
    let others = services.indices.map { index in
      meaning.rest.filter { fits[$0].text[index] }.count
    }
    let named = services.indices.filter {
      !Set(meaning.topics).isDisjoint(with: services[$0].topics)
    }
    let most = named.map { others[$0] }.max() ?? 0
    return services.indices.map { index in
      let all = { (test: (Fit) -> Bool) in !fits.isEmpty && fits.allSatisfy(test) }
      if all({ $0.whole[index] }) { return 0 }
      let short = all { $0.whole[index] || $0.acronym[index] }
      if short || isNumber(number, of: services[index]) { return 1 }
      if all({ $0.starts[index] }) { return 2 }
      if !isWhole, let topic = meaning.topics.firstIndex(where: services[index].topics.contains) {
        return 3 + 2 * topic + (others[index] == most ? 0 : 1)
      }
      let text = all { $0.text[index] }
      if text && fits.contains(where: { $0.starts[index] }) { return 104 }
      if text { return 105 }
      if all({ $0.text[index] || $0.stem[index] }) { return 106 }
      if all({ $0.starts[index] || $0.innerName[index] }) { return 107 }
      return all { $0.text[index] || $0.stem[index] || $0.inner[index] } ? 108 : nil
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

  private func fit(_ word: [String], wrong: Int) -> Fit {
    let starts = { (words: Set<String>) in
      words.contains { other in word.contains { other.hasPrefix($0) } }
    }
    var fit = Fit(
      text: texts.map(starts), whole: names.map { !$0.isDisjoint(with: word) },
      starts: names.map(starts), acronym: acronyms.map { !$0.isDisjoint(with: word) },
      stem: services.map { _ in false }, inner: texts.map { inside($0, word, longTexts) },
      innerName: names.map { inside($0, word, longNames) })
    let isThere = fit.text.contains(true)
    fit.isThere = isThere
    let keys =
      isThere
      ? Set(word.flatMap { keysOf[$0] ?? [] })
      : wrong == 1 ? [] : Set(languages.map { $0.key + ":" + $0.value.stem(word[0]) })
    let same = keys.compactMap { groups[$0] }.filter { $0.count > 1 }.reduce(Set()) { $0.union($1) }
    fit.stem = texts.map { !$0.isDisjoint(with: same) }
    if isThere || fit.stem.contains(true) || fit.inner.contains(true) { return fit }
    for distance in 0...wrong where distance > 0 && word[0].utf8.count >= (distance == 1 ? 4 : 8) {
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

  private typealias Phrase = (places: [Int], topics: [String])

  private func meaning(_ words: [[String]], loosely: Bool) -> (topics: [String], rest: [Int]) {
    var heard = said(words)
    for phrase in loosely ? loose(words) : []
    where !heard.contains(where: { Set($0.places).isSuperset(of: phrase.places) }) {
      heard.removeAll { Set(phrase.places).isSuperset(of: $0.places) }
      heard.append(phrase)
    }
    heard.sort { $0.places.lexicographicallyPrecedes($1.places) }
    if heard.isEmpty, loosely { heard = [Phrase([], hinted(words))] }
    var topics: [String] = []
    for turn in 0..<10 {
      let named = heard.map(\.topics).filter { turn < $0.count }.map { $0[turn] }
      for topic in named.filter({ $0 != "general" }) + named where !topics.contains(topic) {
        topics.append(topic)
      }
    }
    let used = Set(heard.flatMap(\.places))
    return (topics, words.indices.filter { words[$0][0].utf8.count >= 4 && !used.contains($0) })
  }

  /// Phrases that were said as they are, the longest first at each place.
  private func said(_ words: [[String]]) -> [Phrase] {
    var (heard, index) = ([Phrase](), 0)
    while index < words.count {
      let lengths = (1...min(8, words.count - index)).reversed()
      let found = lengths.lazy.compactMap { length in
        phrase(words[index..<index + length], isEnd: index + length == words.count)
          .map { Phrase(Array(index..<index + length), $0) }
      }.first
      if let found { heard.append(found) }
      index += found?.places.count ?? 1
    }
    return heard
  }

  private func phrase(_ words: ArraySlice<[String]>, isEnd: Bool) -> [String]? {
    for spelling in 0..<(words.map(\.count).max() ?? 0) {
      let key = words.map { $0[min(spelling, $0.count - 1)] }.joined(separator: " ")
      if let topics = phrases[key] { return topics }
    }
    guard isEnd, let last = words.last, last[0].utf8.count >= 4 else { return nil }
    let key = words.map { $0[0] }.joined(separator: " ")
    return phrases.keys.filter { $0.hasPrefix(key) && !$0.dropFirst(key.count).contains(" ") }
      .min().flatMap { phrases[$0] }
  }

  /// Phrases whose words were typed in any order, with others between them, in another form or with an error.
  private func loose(_ words: [[String]]) -> [Phrase] {
    let stands = self.stands()
    return phrases.keys.sorted().compactMap { phrase in
      let parts = phrase.split(separator: " ").map(String.init)
      let long = parts.filter { $0.utf8.count > 3 }
      guard !long.isEmpty else { return nil }
      var places: [Int] = []
      for part in parts {
        let place = words.indices.first { !places.contains($0) && stands(words[$0], part) }
        if place == nil, long.count < 2 || part.utf8.count > 3 { return nil }
        places += [place].compactMap { $0 }
      }
      places.sort()
      let apart = (places.last ?? 0) - (places.first ?? 0)
      return apart < places.count + 3 ? Phrase(places, phrases[phrase] ?? []) : nil
    }
  }

  /// Whether a typed word stands for one of a phrase.
  private func stands() -> ([String], String) -> Bool {
    let known = Set(phrases.keys.flatMap { $0.split(separator: " ").map(String.init) })
    return { word, part in
      guard known.isDisjoint(with: word), word[0].utf8.count >= 5 else {
        return word.contains(part)
      }
      if NaiveSearch.distance(word[0], part) == 1 { return true }
      let sameStart = word[0].prefix(4) == part.prefix(4) && part.utf8.count >= 5
      return sameStart && languages.values.contains { $0.stem(word[0]) == $0.stem(part) }
    }
  }

  /// The topics in whose phrases the typed words stand, where most phrases with a word agree.
  private func hinted(_ words: [[String]]) -> [String] {
    let stands = self.stands()
    var weights: [String: Double] = [:]
    for word in words {
      let firsts = phrases.filter { phrase, _ in
        phrase.split(separator: " ").contains { $0.utf8.count > 3 && stands(word, String($0)) }
      }.compactMap(\.value.first)
      for (topic, part) in Dictionary(grouping: firsts, by: { $0 }) {
        let (part, count) = (Double(part.count), Double(firsts.count))
        weights[topic, default: 0] += part * part * part / (count * count * (count + 1))
      }
    }
    let best = weights.values.max() ?? 0
    guard best > 0.55 else { return [] }
    let named = weights.filter { $0.value > best * 0.5 - 0.001 }
    return Array(named.keys.sorted { (-(named[$0] ?? 0), $0) < (-(named[$1] ?? 0), $1) }.prefix(3))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
