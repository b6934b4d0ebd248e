import Foundation
import HelplineModel

/// The directory's rules once more, listing by listing: slow, plain, and shared with nothing.
struct NaiveSearch {
  let services: [Service]
  let phrases: [String: [String]]
  let zones: [String: String]
  private let textWords: [[String]]
  private let nameWords: [[String]]
  private let beginnings: Set<String>
  private let foldedNames: [String: String]
  private let memo = Memo()

  /// What was understood in words before, so that it is not worked out for each listing again.
  private final class Memo {
    var meant: [[String]: Set<Int>] = [:]
  }

  init(_ services: [Service], synonyms: [String: [String]], zones: [String: String]) {
    self.services = services.filter { $0.status != "defunct" }
    self.zones = zones
    nameWords = self.services.map { service in
      ([service.name] + service.otherNames + [service.organisation ?? ""]).flatMap(foldedWords)
    }
    textWords = self.services.map { service in
      let texts =
        [service.name, service.organisation ?? "", service.about ?? "", service.description ?? ""]
        + [service.eligibility ?? "", service.servesText ?? "", service.web ?? ""]
        + [service.languagesText ?? ""] + service.otherNames + service.keywords + service.topics
        + service.phones.map(\.number)
      return texts.flatMap(foldedWords)
    }
    foldedNames = self.services.reduce(into: [:]) { $0[$1.id] = folded($1.name) }
    beginnings = Set(
      Set(textWords.joined()).flatMap { word in (1...word.count).map { String(word.prefix($0)) } })
    var phrases = synonyms.reduce(into: [String: [String]]()) {
      $0[foldedWords($1.key).joined(separator: " ")] = $1.value
    }
    for topic in Set(self.services.flatMap(\.topics)) where topic != "general" {
      let phrase = foldedWords(topic).joined(separator: " ")
      if phrases[phrase]?.contains(topic) != true { phrases[phrase, default: []].append(topic) }
    }
    self.phrases = phrases
  }

  func total(_ query: DirectoryQuery, without filter: String? = nil) -> Int {
    services.indices.filter { matches($0, query, without: filter) }.count
  }

  func ids(_ query: DirectoryQuery) -> [String] {
    let found = services.indices.filter { matches($0, query, without: nil) }
    let keyed = found.map { ($0, key($0, query)) }
    return keyed.sorted { left, right in
      if left.1 != right.1 { return left.1.lexicographicallyPrecedes(right.1) }
      return before(services[left.0], services[right.0])
    }
    .prefix(query.limit).map { services[$0.0].id }
  }

  func mismatch(_ service: Service, _ query: DirectoryQuery) -> Bool {
    if query.forWhom == .woman, service.audience == .men { return true }
    if query.forWhom == .man, service.audience == .women { return true }
    guard let age = query.age else { return false }
    return age < service.minimumAge ?? 0 || age > service.maximumAge ?? 200
  }

  private func before(_ left: Service, _ right: Service) -> Bool {
    let (a, b) = (left.truth, right.truth)
    if a.rungOn != b.rungOn { return (a.rungOn ?? "") > (b.rungOn ?? "") }
    if a.dated != b.dated { return (a.dated ?? "") > (b.dated ?? "") }
    let names = (foldedNames[left.id] ?? "", foldedNames[right.id] ?? "")
    return names.0 == names.1 ? left.id < right.id : names.0 < names.1
  }

  private func key(_ index: Int, _ query: DirectoryQuery) -> [Int] {
    let service = services[index]
    return [
      mismatch(service, query) ? 1 : 0, service.status == "inactive" ? 1 : 0,
      service.isCommercial ? 1 : 0, tier(index, query), areaRank(service, query.serves),
      languageRank(service, query.language), openRank(service, query.moment),
    ]
  }

  // MARK: Words

  private func starts(_ words: [String], _ word: String) -> Bool {
    if beginnings.contains(word) {
      return words.contains { $0.hasPrefix(word) }
    }
    return word.count >= 4 && words.contains { NaiveSearch.areNear($0, word) }
  }

  private func tier(_ index: Int, _ query: DirectoryQuery) -> Int {
    let words = foldedWords(query.words)
    let names = nameWords[index]
    guard !words.isEmpty else {
      guard query.topics.count > 1 else { return 0 }
      return query.topics.firstIndex { services[index].topics.contains($0) } ?? 99
    }
    if words.allSatisfy({ names.contains($0) }) { return 0 }
    if words.allSatisfy({ starts(names, $0) }) { return 1 }
    if isMeant(index, words) { return 2 }
    return words.contains { starts(names, $0) } ? 3 : 4
  }

  private func isMeant(_ index: Int, _ words: [String]) -> Bool {
    if let known = memo.meant[words] { return known.contains(index) }
    let (topics, rest) = meaning(words)
    let named = services.indices.filter { !Set(topics).isDisjoint(with: services[$0].topics) }
    let narrowed = named.filter { other in rest.allSatisfy { starts(textWords[other], $0) } }
    let meant = Set(narrowed.isEmpty ? named : narrowed)
    memo.meant[words] = meant
    return meant.contains(index)
  }

  private func meaning(_ words: [String]) -> (topics: [String], rest: [String]) {
    var (topics, rest, index) = ([String](), [String](), 0)
    while index < words.count {
      var length = words.count - index
      var found: [String]?
      while length > 0, found == nil {
        let key = words[index..<index + length].joined(separator: " ")
        found = phrases[key]
        if found == nil, index + length == words.count, words[words.count - 1].count >= 4 {
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
        if words[index].count >= 4 { rest.append(words[index]) }
        index += 1
      }
    }
    return (topics, rest)
  }

  /// Damerau distance 1, by making every change to one of the two.
  static func areNear(_ left: String, _ right: String) -> Bool {
    let (a, b) = (Array(left), Array(right))
    if a.count == b.count {
      let wrong = a.indices.filter { a[$0] != b[$0] }
      if wrong.count == 1 { return true }
      return wrong.count == 2 && wrong[1] == wrong[0] + 1
        && a[wrong[0]] == b[wrong[1]] && a[wrong[1]] == b[wrong[0]]
    }
    let (long, short) = a.count > b.count ? (a, b) : (b, a)
    guard long.count == short.count + 1 else { return false }
    return long.indices.contains { Array(long[..<$0] + long[($0 + 1)...]) == short }
  }

  // MARK: Filters

  private func matches(_ index: Int, _ query: DirectoryQuery, without: String?) -> Bool {
    let service = services[index]
    if service.isSample && !query.samples { return false }
    if let own = query.ownLine, own == service.id || own == service.publisher { return false }
    if let own = query.ownLine, service.isHelplineItself, service.country == own { return false }
    let words = foldedWords(query.words)
    if without != "words", !words.isEmpty {
      let text = words.allSatisfy { starts(textWords[index], $0) }
      guard text || isMeant(index, words) else { return false }
    }
    if without != "serves", areaRank(service, query.serves) > 2 { return false }
    if without != "located", let area = query.located,
      !service.located.contains(where: { $0.hasPrefix(area) })
    {
      return false
    }
    if without != "language", languageRank(service, query.language) > 1 { return false }
    if without != "topics", !query.topics.isEmpty,
      Set(query.topics).isDisjoint(with: service.topics)
    {
      return false
    }
    if without != "open", query.openOnly, openRank(service, query.moment) > 1 { return false }
    if without != "free", query.freeOnly, service.cost == .paid { return false }
    if without != "channel", let channel = query.channel {
      let derived = service.phones.isEmpty ? [] : ["phone"]
      if !(service.channels + derived).contains(channel) { return false }
    }
    return true
  }

  private func areaRank(_ service: Service, _ area: String?) -> Int {
    guard let area else { return 0 }
    let country = String(area.prefix(2))
    if service.serves.isEmpty { return service.country ?? country == country ? 2 : 9 }
    let national = service.serves.contains(country)
    let local = service.serves.contains {
      $0 != country && ($0.hasPrefix(area) || area.hasPrefix($0))
    }
    if area == country { return national ? 0 : local ? 1 : 9 }
    return local ? 0 : national ? 1 : 9
  }

  private func languageRank(_ service: Service, _ language: String?) -> Int {
    guard let language else { return 0 }
    let fits = service.languages.filter { $0.code == language || $0.code == "any" }
    if fits.contains(where: { $0.mode == .spoken || $0.mode == .sign }) { return 0 }
    return fits.isEmpty ? 9 : 1
  }

  private func openRank(_ service: Service, _ moment: Int) -> Int {
    guard moment != 0 else { return 0 }
    let zone = service.country.flatMap { zones[$0] }
    switch OpeningHours.state(service.hours, zone: zone, at: moment) {
    case .open: return 0
    case .unknown, .holiday: return 1
    case .closed: return 2
    }
  }
}
