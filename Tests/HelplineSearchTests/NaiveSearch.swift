import Foundation
import HelplineModel

@testable import HelplineSearch

/// The directory's rules once more, listing by listing: slow, plain; only the stemmer and the second spellings
/// are shared.
struct NaiveSearch {
  let services: [Service]
  let zones: [String: String]
  private let words: NaiveWords
  private let foldedNames: [String: String]
  private let memo = Memo()

  /// What was understood in words before, so that it is not worked out for each listing again.
  private final class Memo {
    var tiers: [String: [Int?]] = [:]
  }

  init(_ services: [Service], synonyms: [String: [String]], zones: [String: String]) {
    self.services = services.filter { $0.status != "defunct" }
    self.zones = zones
    words = NaiveWords(self.services, synonyms: synonyms)
    foldedNames = self.services.reduce(into: [:]) { $0[$1.id] = folded($1.name) }
  }

  func total(_ query: DirectoryQuery, without filters: Set<String> = []) -> Int {
    found(query, without: filters).count
  }

  /// What matches, without commercial providers where something else does.
  func found(_ query: DirectoryQuery, without filters: Set<String> = []) -> [Int] {
    let all = services.indices.filter { matches($0, query, without: filters) }
    let plain = all.filter { !services[$0].isCommercial }
    return query.commercialToo || plain.isEmpty ? all : plain
  }

  func ids(_ query: DirectoryQuery) -> [String] {
    let keyed = found(query).map { ($0, key($0, query)) }
    var seen: Set<String> = []
    return keyed.sorted { left, right in
      if left.1 != right.1 { return left.1.lexicographicallyPrecedes(right.1) }
      return before(services[left.0], services[right.0])
    }
    .map { services[$0.0] }
    .filter { service in
      guard query.foldsBranches, let organisation = organisation(service) else { return true }
      return seen.insert(organisation).inserted
    }
    .prefix(query.limit).map(\.id)
  }

  /// How many further listings of a listing's organisation match.
  func branches(_ service: Service, _ query: DirectoryQuery) -> Int {
    guard query.foldsBranches, let own = organisation(service) else { return 0 }
    return found(query).filter { organisation(services[$0]) == own }.count - 1
  }

  func organisation(_ service: Service) -> String? {
    if let id = service.organisationID { return service.publisher + " #" + id }
    let name = foldedWords(service.organisation ?? "").joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  func mismatch(_ service: Service, _ query: DirectoryQuery) -> Bool {
    if query.forWhom == .woman, service.audience == .men { return true }
    if query.forWhom == .man, service.audience == .women { return true }
    if query.withoutReferral, service.byReferralOnly == true { return true }
    if query.withoutPapers, service.papersAsked == true { return true }
    if query.withoutPoliceReport, service.policeReportNeeded == true { return true }
    guard let ages = query.ages else { return false }
    return ages.upperBound < service.minimumAge ?? 0 || ages.lowerBound > service.maximumAge ?? 200
  }

  func unknown(_ service: Service, _ query: DirectoryQuery) -> [String] {
    var result: [String] = []
    let noAge =
      service.minimumAge == nil && service.maximumAge == nil && service.audience == .unknown
    let noAudience = query.forWhom != nil && query.forWhom != .other && service.audience == .unknown
    if query.freeOnly, service.cost == .unknown { result.append("cost") }
    if noAudience || (query.ages != nil && noAge) { result.append("for") }
    if query.openOnly, openRank(service, query.moment) == 1 { result.append("open") }
    if query.withoutPapers, service.papersAsked == nil { result.append("papers") }
    if query.withoutPoliceReport, service.policeReportNeeded == nil {
      result.append("police_report")
    }
    if query.withoutReferral, service.byReferralOnly == nil { result.append("referral") }
    if query.serves != nil, service.allServes.isEmpty { result.append("serves") }
    return result
  }

  private func before(_ left: Service, _ right: Service) -> Bool {
    let (a, b) = (left.truth, right.truth)
    if a.rungOn != b.rungOn { return (a.rungOn ?? "") > (b.rungOn ?? "") }
    let dates = (
      max(a.dated ?? "", a.publisherCheckedOn ?? ""), max(b.dated ?? "", b.publisherCheckedOn ?? "")
    )
    if dates.0 != dates.1 { return dates.0 > dates.1 }
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

  private func tier(_ index: Int, _ query: DirectoryQuery) -> Int {
    guard words.isWord(query.words) else {
      guard query.topics.count > 1 else { return 0 }
      return query.topics.firstIndex { services[index].topics.contains($0) } ?? 99
    }
    return wordTier(index, query.words) ?? 99
  }

  private func wordTier(_ index: Int, _ typed: String) -> Int? {
    if let known = memo.tiers[typed] { return known[index] }
    let tiers = words.tiers(typed)
    memo.tiers[typed] = tiers
    return tiers[index]
  }

  // MARK: Filters

  private func matches(_ index: Int, _ query: DirectoryQuery, without: Set<String>) -> Bool {
    let service = services[index]
    if service.isSample && !query.samples { return false }
    if let own = query.ownLine, own == service.id || own == service.publisher { return false }
    if let own = query.ownLine, service.isHelplineItself, service.country == own { return false }
    if let organisation = query.organisation, self.organisation(service) != organisation {
      return false
    }
    if !without.contains("words"), words.isWord(query.words), wordTier(index, query.words) == nil {
      return false
    }
    if !without.contains("serves"), areaRank(service, query.serves) > 2 { return false }
    if !without.contains("located"), let area = query.located,
      !(service.located + service.sites.flatMap(\.located)).contains(where: { $0.hasPrefix(area) })
    {
      return false
    }
    if !without.contains("language"), languageRank(service, query.language) > 1 { return false }
    if !without.contains("topics"), !query.topics.isEmpty,
      Set(query.topics).isDisjoint(with: service.topics)
    {
      return false
    }
    if !without.contains("open"), query.openOnly, openRank(service, query.moment) > 1 {
      return false
    }
    if !without.contains("free"), query.freeOnly, service.cost == .paid { return false }
    if !without.contains("channel"), let channel = query.channel {
      let derived = service.phones.isEmpty ? [] : ["phone"]
      if !(service.channels + derived).contains(channel) { return false }
    }
    return true
  }

  private func areaRank(_ service: Service, _ area: String?) -> Int {
    guard let area else { return 0 }
    let country = String(area.prefix(2))
    if service.allServes.isEmpty { return service.country ?? country == country ? 2 : 9 }
    let national = service.allServes.contains(country)
    let local = service.allServes.contains {
      $0 != country && ($0.hasPrefix(area) || area.hasPrefix($0))
    }
    if area == country { return national ? 0 : local ? 1 : 9 }
    return local ? 0 : national ? 1 : 9
  }

  private func languageRank(_ service: Service, _ language: String?) -> Int {
    guard let language else { return 0 }
    if language == "sgn" { return service.languages.contains { $0.mode == .sign } ? 0 : 9 }
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
  /// Damerau distance (optimal string alignment) by the whole table.
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    if abs(a.count - b.count) > 2 { return 9 }
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        var best = min(table[i - 1][j], table[i][j - 1]) + 1
        best = min(best, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, table[i - 2][j - 2] + 1)
        }
        table[i][j] = best
      }
    }
    return table[a.count][b.count]
  }
}
