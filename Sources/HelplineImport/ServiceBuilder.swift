import Foundation
import HelplineModel

/// Makes a listing out of a published record; says what it could not use.
struct ServiceBuilder {
  let publisher: String
  let defaults: ImportDefaults
  /// Finds codes of towns and areas; remembers what was asked.
  let areaCodes: AreaCodes

  init(publisher: String, defaults: ImportDefaults) {
    self.publisher = publisher
    self.defaults = defaults
    areaCodes = AreaCodes(defaults)
  }

  /// Note on the date of a listing whose record changed but was not checked.
  static let changeNote = "The date is of the last change to the record, not of a check."

  /// A listing, nil where the record has no name.
  func service(
    _ record: ServiceRecord, at place: SourcePlace, _ report: inout ImportReport
  ) -> Service? {
    guard let name = CleanText.line(record.name) else {
      // The row is lost; what else is wrong with it is said all the same.
      var lost = Service(id: "", publisher: publisher, name: "")
      addAddresses(&lost, record, at: place, &report)
      return nil
    }
    if record.id == nil { report.warn(place, field: "id", "No id; the row number stands for it.") }
    let id = CleanText.line(record.id, limit: 200) ?? "row-\(place.row)"
    var service = Service(id: "\(publisher):\(id)", publisher: publisher, name: name)
    let split = PlaceSplit(record)
    describe(&service, record, at: place, &report)
    locate(&service, record, split)
    addPhones(&service, record, at: place, &report)
    addLanguages(&service, record, at: place, &report)
    addHours(&service, record, at: place, &report)
    addSites(&service, record, split)
    addTerms(&service, record, split, at: place, &report)
    service.alert = Notices.text(
      record.alert, phones: service.phones + service.sites.flatMap(\.phones))
    service.truth = truth(record, at: place, &report)
    if let own = record.additions {
      service = own.completed(service, from: record, builtFor: publisher)
    }
    hideSecrets(&service, record, split)
    NumberDoubts.read(&service, defaults, at: place, &report)
    return service
  }

  private func describe(
    _ service: inout Service, _ record: ServiceRecord, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    service.organisation = CleanText.line(record.organisation?.name)
    service.organisationID = CleanText.line(record.organisation?.id, limit: 200)
    if let other = CleanText.line(record.otherName) { service.otherNames = [other] }
    service.description = CleanText.block(record.description, limit: CleanText.descriptionLimit)
    service.about = CleanText.line(record.summary) ?? Terms.firstSentence(service.description)
    addAddresses(&service, record, at: place, &report)
    addStatus(&service, record, at: place, &report)
    service.eligibility = CleanText.block(joined(record.eligibility))
    let papers =
      record.documents.isEmpty ? nil : "Papers: " + record.documents.joined(separator: "; ")
    service.howToGetHelp = CleanText.block(joined([record.application, papers].compactMap { $0 }))
    service.textLanguage = (record.textLanguage ?? defaults.textLanguage)
      .flatMap(LanguageNames.code)
  }

  /// Web and e-mail addresses; one that is none is left out and said.
  private func addAddresses(
    _ service: inout Service, _ record: ServiceRecord, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    service.web = Terms.web(record.web)
    if service.web == nil, record.web != nil {
      report.warn(place, field: "url", "This is no web address; it was left out.")
    }
    service.web =
      service.web ?? record.places.lazy.compactMap { Terms.web($0.web) }.first
      ?? Terms.web(record.organisation?.web)
    service.email = Terms.email(record.email)
    if service.email == nil, record.email != nil {
      report.warn(place, field: "email", "This is no e-mail address; it was left out.")
    }
    service.email =
      service.email ?? record.places.lazy.compactMap { Terms.email($0.email) }.first
      ?? Terms.email(record.organisation?.email)
  }

  private func addStatus(
    _ service: inout Service, _ record: ServiceRecord, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    if let status = record.status {
      service.status = StatusWords.status(status)
      if service.status == nil {
        report.warn(
          place, field: "status", "The status is none that is known; it counts as not said.")
      }
    }
    service.alertUntil = record.alertUntil.flatMap {
      CalendarDay($0, monthFirst: defaults.country.map { $0 == "US" })?.iso
    }
  }

  func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  // MARK: Lines

  private func addPhones(
    _ service: inout Service, _ record: ServiceRecord, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    // Offices keep their lines to themselves where the service has one of its own.
    let shared = record.places.count < 2 || record.phones.isEmpty
    var records = record.phones + (shared ? record.places.flatMap(\.phones) : [])
    if records.isEmpty { records = record.organisation?.phones ?? [] }
    if records.isEmpty {
      records = record.contactPhones + record.places.flatMap(\.contactPhones)
    }
    service.phones = phones(records, at: place, &report)
    service.cost = record.lineIsFree == true ? .free : Terms.cost(service.phones)
  }

  /// The lines of these records, each once.
  func phones(
    _ records: [PhoneRecord], at place: SourcePlace, _ report: inout ImportReport
  ) -> [Phone] {
    var found: [Phone] = []
    var seen: Set<String> = []
    for record in records.prefix(200) {
      let phones = PhoneCells.phones(record)
      if phones.isEmpty {
        report.warn(place, field: "phone", "A number without digits was left out.")
      }
      let languages = record.languages.flatMap { LanguageCells.languages($0) }
      for phone in phones where found.count < PhoneCells.maximum {
        let key =
          phone.number.filter { $0.isNumber || $0.isLetter } + (phone.kind ?? "")
          + (phone.extensionNumber ?? "")
        guard seen.insert(key).inserted else { continue }
        var phone = phone
        phone.languages = languages
        found.append(phone)
      }
    }
    return found
  }

  // MARK: Languages

  private func addLanguages(
    _ service: inout Service, _ record: ServiceRecord, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    let cells = record.languageCells + record.places.flatMap(\.languageCells)
    let lines = record.phones + record.places.flatMap(\.phones)
    let rows = record.languages + record.places.flatMap(\.languages) + lines.flatMap(\.languages)
    // Open Referral UK lists languages without a name or a code.
    if rows.contains(where: { $0.name == nil && $0.code == nil && $0.note == nil }) {
      report.warn(place, field: "languages", "A language has neither name nor code.")
    }
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

  /// Hours of an office of its own; nil = the service's.
  func hours(of place: PlaceRecord, _ service: Service) -> Hours? {
    guard !place.schedules.isEmpty else { return nil }
    let schedules = Schedules(
      zone: defaults.zone.flatMap { TimeZone(identifier: $0) },
      monthFirst: service.country.map { $0 == "US" })
    return schedules.hours(place.schedules, zoneName: defaults.zone).0
  }

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
    // Hours in one cell may be written in the OpenStreetMap syntax; else they stay words.
    if lists.isEmpty, let read = record.hoursText.flatMap(OpeningHoursText.hours) {
      (service.hours.rows, service.hours.holidays) = (read.rows, read.holidays)
    }
  }

  // MARK: Words, money, people, dates

  private func addTerms(
    _ service: inout Service, _ record: ServiceRecord, _ split: PlaceSplit, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    let terms = record.keywords.compactMap { CleanText.line($0, limit: 100) }
    for term in terms where !service.keywords.contains(term) && service.keywords.count < 60 {
      service.keywords.append(term)
    }
    service.topics = Topics.topics(terms + [service.name])
    service.costNote = CleanText.block(joined(record.fees))
    service.isCommercial = Terms.isCommercial(service.costNote)
    let eligible = record.eligibility.flatMap { foldedWords($0) }
    let asked = (record.application.map { [$0] } ?? []).flatMap { foldedWords($0) }
    service.audience = Terms.audience(gender: record.gender, words: eligible)
    service.minimumAge = age(record.minimumAge, at: place, &report)
    service.maximumAge = age(record.maximumAge, at: place, &report)
    let conditions = Conditions(record, words: eligible + ["|"] + asked)
    service.byReferralOnly = conditions.byReferralOnly
    service.policeReportNeeded = conditions.policeReportNeeded
    service.papersAsked = conditions.papersAsked
    service.channels = Terms.channels(
      phones: service.phones, email: service.email,
      hasOffice: split.open.contains(where: \.isOffice),
      words: asked + record.attending.flatMap { foldedWords($0) })
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
    truth.publisherCheckedOn = truth.dated
    truth.changedOn = record.modified.flatMap { CalendarDay($0, monthFirst: monthFirst)?.iso }
    if truth.dated == nil, let day = truth.changedOn {
      truth.dated = day
      truth.note = Self.changeNote
    }
    truth.sources = record.sources.compactMap { Terms.web($0) }
    return truth
  }
}
