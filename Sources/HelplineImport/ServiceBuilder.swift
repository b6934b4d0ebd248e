import Foundation
import HelplineModel

/// Makes a listing out of a published record; says what it could not use.
struct ServiceBuilder {
  let publisher: String
  let defaults: ImportDefaults

  /// Note on the date of a listing whose record changed but was not checked.
  static let changeNote = "The date is of the last change to the record, not of a check."

  /// A listing, nil where the record has no name.
  func service(
    _ record: ServiceRecord, at place: SourcePlace, _ report: inout ImportReport
  ) -> Service? {
    guard let name = CleanText.line(record.name) else { return nil }
    if record.id == nil { report.warn(place, field: "id", "No id; the row number stands for it.") }
    let id = CleanText.line(record.id, limit: 200) ?? "row-\(place.row)"
    var service = Service(id: "\(publisher):\(id)", publisher: publisher, name: name)
    describe(&service, record)
    locate(&service, record, at: place, &report)
    addPhones(&service, record, at: place, &report)
    addLanguages(&service, record)
    addHours(&service, record, at: place, &report)
    addTerms(&service, record, at: place, &report)
    service.truth = truth(record, at: place, &report)
    hideSecrets(&service, record)
    return service
  }

  private func describe(_ service: inout Service, _ record: ServiceRecord) {
    service.organisation = CleanText.line(record.organisation?.name)
    if let other = CleanText.line(record.otherName) { service.otherNames = [other] }
    service.description = CleanText.block(record.description, limit: CleanText.descriptionLimit)
    service.about = CleanText.line(record.summary) ?? Terms.firstSentence(service.description)
    service.web =
      Terms.web(record.web) ?? record.places.lazy.compactMap { Terms.web($0.web) }.first
      ?? Terms.web(record.organisation?.web)
    service.email =
      Terms.email(record.email) ?? record.places.lazy.compactMap { Terms.email($0.email) }.first
      ?? Terms.email(record.organisation?.email)
    service.status = CleanText.line(record.status, limit: 60)?.lowercased()
    service.alert = CleanText.block(record.alert)
    service.eligibility = CleanText.block(joined(record.eligibility))
    let papers =
      record.documents.isEmpty ? nil : "Papers: " + record.documents.joined(separator: "; ")
    service.howToGetHelp = CleanText.block(joined([record.application, papers].compactMap { $0 }))
  }

  private func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  // MARK: Places and areas

  private func locate(
    _ service: inout Service, _ record: ServiceRecord, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    let all = record.places.filter { $0.kind != "virtual" }.flatMap(\.addresses)
    let offices = all.filter { !$0.isPostal && !$0.isEmpty }
    let shown = offices.isEmpty ? all.filter { !$0.isEmpty } : offices
    let texts = shown.prefix(10).compactMap(addressText)
    service.address = CleanText.block(texts.joined(separator: "\n"))
    service.country = shown.lazy.compactMap { countryCode($0.country) }.first ?? defaults.country
    if let areaCode = defaults.areaCode {
      let found = offices.compactMap { $0.city.flatMap { areaCode($0, service.country) } }
      service.located = Array(Set(found)).sorted()
    }
    serve(&service, record)
  }

  private func serve(_ service: inout Service, _ record: ServiceRecord) {
    let names = record.areas.compactMap { $0.name ?? $0.description }
    var seen: [String] = []
    for name in names where !seen.contains(name) { seen.append(name) }
    service.servesText = CleanText.block(seen.isEmpty ? nil : seen.joined(separator: ", "))
    let codes = record.areas.map { area in
      area.code.flatMap(areaCode) ?? area.name.flatMap(areaCode)
        ?? area.name.flatMap { defaults.areaCode?($0, service.country) }
    }
    // One area without a code would make the service look narrower than it is.
    guard !codes.isEmpty, codes.allSatisfy({ $0 != nil }) else { return }
    service.serves = Array(Set(codes.compactMap { $0 })).sorted()
  }

  /// `IE`, `IE06`, `…/nuts/code/IE061`: what can only be a code, upper case as published.
  private func areaCode(_ text: String) -> String? {
    let last = text.split(separator: "/").last.map(String.init) ?? text
    let isURI = text.contains("/")
    guard (2...5).contains(last.count), !isURI || text.lowercased().contains("nuts") else {
      return nil
    }
    let country = last.prefix(2)
    guard country.allSatisfy({ ("A"..."Z").contains($0) }),
      last.dropFirst(2).allSatisfy({ ("A"..."Z").contains($0) || ("0"..."9").contains($0) })
    else { return nil }
    // Three to five letters without a digit are an abbreviation, not a region.
    return last.count == 2 || last.dropFirst(2).contains(where: \.isNumber) ? last : nil
  }

  private func addressText(_ address: AddressRecord) -> String? {
    let country = address.country.flatMap { $0.count > 3 ? $0 : nil }
    let parts =
      address.lines
      + [address.city, address.region, address.postcode, country]
      .compactMap { $0 }
    return CleanText.line(parts.joined(separator: ", "), limit: 500)
  }

  private func countryCode(_ text: String?) -> String? {
    guard let text, text.count == 2, text.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      return nil
    }
    let code = text.uppercased()
    return code == "UK" ? "GB" : code == "EL" ? "GR" : code
  }

  /// Last of all, so that no text put in before escapes.
  private func hideSecrets(_ service: inout Service, _ record: ServiceRecord) {
    let addresses = record.places.flatMap(\.addresses)
    let isSecret =
      record.isMarkedSecret || addresses.contains(where: \.isSecret)
      || record.places.contains {
        $0.isMarkedSecret || SecretPlaces.describesSecret($0.description)
      }
      || SecretPlaces.describesSecret(record.description)
    if isSecret { SecretPlaces.conceal(addresses, in: &service) }
  }

  // MARK: Lines

  private func addPhones(
    _ service: inout Service, _ record: ServiceRecord, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    var records = record.phones + record.places.flatMap(\.phones)
    if records.isEmpty { records = record.organisation?.phones ?? [] }
    if records.isEmpty {
      records = record.contactPhones + record.places.flatMap(\.contactPhones)
    }
    var seen: Set<String> = []
    for record in records.prefix(200) {
      let phones = PhoneCells.phones(record)
      if phones.isEmpty {
        report.warn(place, field: "phone", "A number without digits was left out.")
      }
      for phone in phones where service.phones.count < PhoneCells.maximum {
        let key =
          phone.number.filter { $0.isNumber || $0.isLetter } + (phone.kind ?? "")
          + (phone.extensionNumber ?? "")
        if seen.insert(key).inserted { service.phones.append(phone) }
      }
    }
    service.cost = Terms.cost(service.phones)
  }

  // MARK: Languages

  private func addLanguages(_ service: inout Service, _ record: ServiceRecord) {
    let cells = record.languageCells + record.places.flatMap(\.languageCells)
    let lines = record.phones + record.places.flatMap(\.phones)
    let rows = record.languages + record.places.flatMap(\.languages) + lines.flatMap(\.languages)
    var found = cells.flatMap { LanguageCells.languages($0) }
    found += rows.flatMap { LanguageCells.languages($0) }
    if let text = record.interpretation {
      found += LanguageCells.languages(text, interpreted: true)
    }
    for language in found where !service.languages.contains(language) {
      service.languages.append(language)
    }
    var texts = cells
    texts += rows.map { [$0.name ?? $0.code, $0.note].compactMap { $0 }.joined(separator: ": ") }
    texts += [record.interpretation].compactMap { $0 }
    var seen: [String] = []
    for text in texts where !text.isEmpty && !seen.contains(text) { seen.append(text) }
    service.languagesText = CleanText.block(seen.isEmpty ? nil : seen.joined(separator: "; "))
  }

  // MARK: Hours

  private func addHours(
    _ service: inout Service, _ record: ServiceRecord, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    let zoneName = defaults.zone
    let schedules = Schedules(
      zone: zoneName.flatMap { TimeZone(identifier: $0) },
      monthFirst: service.country.map { $0 == "US" })
    // The most specific wins: service, then its places.
    let lists =
      record.schedules.isEmpty
      ? record.places.map(\.schedules).filter { !$0.isEmpty } : [record.schedules]
    let read = lists.map { schedules.hours($0, zoneName: zoneName) }
    for doubt in read.flatMap(\.1) { report.warn(place, field: "schedule", doubt.rawValue) }
    service.hours = read.first?.0 ?? Hours(zone: zoneName)
    if read.count > 1 {
      // Several offices with hours of their own: open at one is not open at all of them.
      if read.contains(where: { $0.0.rows != service.hours.rows }) { service.hours.rows = [] }
      let texts = Set(read.compactMap(\.0.text))
      service.hours.text = CleanText.block(texts.sorted().joined(separator: "\n"))
    }
    service.hours.text = CleanText.block(record.hoursText) ?? service.hours.text
  }

  // MARK: Words, money, people, dates

  private func addTerms(
    _ service: inout Service, _ record: ServiceRecord, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    let terms = record.keywords.compactMap { CleanText.line($0, limit: 100) }
    for term in terms where !service.keywords.contains(term) && service.keywords.count < 60 {
      service.keywords.append(term)
    }
    service.topics = Topics.topics(terms + [service.name])
    service.costNote = CleanText.block(joined(record.fees))
    service.isCommercial = Terms.isCommercial(service.costNote)
    service.audience = Terms.audience(gender: record.gender, eligibility: record.eligibility)
    service.minimumAge = age(record.minimumAge, at: place, &report)
    service.maximumAge = age(record.maximumAge, at: place, &report)
    let office = record.places.contains { place in
      place.kind != "virtual" && place.addresses.contains { !$0.isPostal && !$0.isEmpty }
    }
    service.channels = Terms.channels(
      phones: service.phones, email: service.email, hasOffice: office,
      application: [record.application].compactMap { $0 } + record.attending)
  }

  private func age(
    _ years: Int?, at place: SourcePlace, _ report: inout ImportReport
  ) -> Int? {
    guard let years else { return nil }
    guard (0...120).contains(years) else {
      report.warn(place, field: "age", "An age outside 0 to 120 was left out.")
      return nil
    }
    return years
  }

  /// A publisher's check dates the listing, else its last change; a check by us never comes in.
  private func truth(
    _ record: ServiceRecord, at place: SourcePlace, _ report: inout ImportReport
  ) -> Truth {
    var truth = Truth()
    let monthFirst = defaults.country.map { $0 == "US" }
    if let text = record.assured {
      truth.dated = CalendarDay(text, monthFirst: monthFirst)?.iso
      if truth.dated == nil {
        report.warn(place, field: "assured_date", "A date that cannot be read was left out.")
      }
    }
    if truth.dated == nil, let text = record.modified {
      truth.dated = CalendarDay(text, monthFirst: monthFirst)?.iso
      if truth.dated != nil { truth.note = Self.changeNote }
    }
    return truth
  }
}
