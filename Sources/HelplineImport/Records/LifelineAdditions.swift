import Foundation
import HelplineModel

/// Reads what our own writer put under `lifeline`.
///
/// What it wrote elsewhere is plain text, never mark-up, so that `<` and `&` stand for themselves. Where
/// somebody has changed the standard's own fields since, those win: whoever corrects a number in a
/// spreadsheet must not get the old one back.
extension ListingAdditions {
  /// The object of a record, nil where there is none of this profile.
  static func read(_ fields: some FieldSource) -> ListingAdditions? {
    let found = fields.object("lifeline", as: ListingAdditions.self)
    return found?.profile == profileURI && found?.id != nil ? found : nil
  }

  /// The listing that was written.
  /// - Parameter built: what the record says by itself.
  func completed(
    _ built: Service, from record: ServiceRecord, builtFor publisher: String
  ) -> Service {
    var service = built
    service.id = localID(publisher)
    takeWays(record, into: &service)
    takeTexts(record, into: &service)
    takeTerms(into: &service)
    takePlaces(into: &service)
    takeTruth(into: &service)
    keepChanges(of: built, record, in: &service)
    return service
  }

  /// The id within the publisher's name space. What another publisher wrote keeps its whole id there.
  private func localID(_ publisher: String) -> String {
    let id = CleanText.plain(id, limit: 300) ?? ""
    return id.hasPrefix(publisher + ":") ? id : "\(publisher):\(id)"
  }

  private func takeTexts(_ record: ServiceRecord, into service: inout Service) {
    service.name = CleanText.plain(record.name) ?? service.name
    service.organisation =
      organisationUnknown == true ? nil : CleanText.plain(record.organisation?.name)
    service.organisationID = CleanText.plain(organisationID)
    service.otherNames = Self.lines(otherNames, limit: CleanText.nameLimit)
    service.description =
      descriptionUnknown == true
      ? nil : CleanText.plainBlock(record.description, limit: CleanText.descriptionLimit)
    service.about = CleanText.plain(about)
    service.howToGetHelp = CleanText.plainBlock(record.application)
    service.costNote = CleanText.plainBlock(record.fees.first)
    service.eligibility = CleanText.plainBlock(record.eligibility.first)
    service.alert = Notices.text(record.alert.map(CleanText.escaped), phones: service.phones)
    service.alertUntil = alertUntil.flatMap(HSDSWords.day)
    service.remark = CleanText.plainBlock(remark)
  }

  private func takeWays(_ record: ServiceRecord, into service: inout Service) {
    service.phones = (phones ?? []).prefix(PhoneCells.maximum).compactMap(\.phone)
    let ownWeb = CleanText.plain(web, limit: 500)
    service.web =
      ownWeb != nil && HSDSWords.url(ownWeb) == record.web ? ownWeb : Terms.web(record.web)
    service.email = record.email == nil ? CleanText.plain(email) : Terms.email(record.email)
    service.channels = Self.ids(channels)
    service.hours = hours?.sound ?? Hours()
    service.languages = Self.languages(languages)
    service.languagesText = CleanText.plainBlock(languagesText)
    service.textLanguage = textLanguage.flatMap { Self.isLanguage($0) ? $0 : nil }
    service.cost = cost ?? .unknown
  }

  private func takeTerms(into service: inout Service) {
    service.topics = Self.ids(topics)
    service.keywords = Self.lines(keywords, limit: 100)
    service.statusUntil = statusUntil.flatMap(HSDSWords.day)
    service.audience = audience ?? .unknown
    service.byReferralOnly = byReferralOnly
    service.policeReportNeeded = policeReportNeeded
    service.papersAsked = papersAsked
    if let status, HSDSWords.status(status.isEmpty ? nil : status) == service.status {
      service.status = CleanText.plain(status, limit: 60)
    }
    service.isSample = isSample ?? false
    service.isHelplineItself = isHelplineItself ?? false
    service.isCommercial = isCommercial ?? false
  }

  private func takePlaces(into service: inout Service) {
    service.serves = Self.codes(serves)
    service.servesText = CleanText.plainBlock(servesText)
    service.located = Self.codes(located)
    service.sites = (sites ?? []).prefix(500).map(\.site)
    service.address = addressIsSecret == true ? nil : CleanText.plainBlock(address)
    service.country = Self.codes([country].compactMap { $0 }).first { $0.count == 2 }
  }

  /// A call to the number and an edit are acts of persons at their own desk: they come as information in
  /// the file and never as a mark in this directory.
  private func takeTruth(into service: inout Service) {
    service.truth = Truth()
    service.truth.sources = Self.lines(truth?.sources, limit: 500)
    service.truth.dated = CleanText.plain(truth?.dated, limit: 40)
    service.truth.publisherCheckedOn = truth?.publisherCheckedOn.flatMap(HSDSWords.day)
    service.truth.changedOn = truth?.changedOn.flatMap(HSDSWords.day)
    service.truth.conflict = CleanText.plainBlock(truth?.conflict)
    service.truth.note = CleanText.plainBlock(truth?.note)
  }

  /// Where the record does not say what would be written of this listing now, the record was changed.
  private func keepChanges(
    of built: Service, _ record: ServiceRecord, in service: inout Service
  ) {
    let (found, written) = (RecordView(record), RecordView(of: service))
    if found.phones != written.phones {
      service.phones = built.phones
      service.sites = built.sites
    }
    if found.hours != written.hours { service.hours = built.hours }
    if found.places != written.places {
      service.sites = built.sites
      service.located = built.located
      service.address = addressIsSecret == true ? nil : built.address
    }
    if found.areas != written.areas {
      (service.serves, service.servesText) = (built.serves, built.servesText)
    }
    if found.languages != written.languages {
      (service.languages, service.languagesText) = (built.languages, built.languagesText)
    }
    if found.terms != written.terms {
      (service.topics, service.keywords) = (built.topics, built.keywords)
    }
    if found.days != written.days {
      let own = service.truth
      service.truth = built.truth
      (service.truth.sources, service.truth.conflict) = (own.sources, own.conflict)
    }
    if record.otherName != service.otherNames.first { service.otherNames = built.otherNames }
  }
}

// MARK: Values that are safe to take

extension ListingAdditions {
  fileprivate static func lines(_ texts: [String]?, limit: Int) -> [String] {
    (texts ?? []).prefix(200).compactMap { CleanText.plain($0, limit: limit) }
  }

  fileprivate static func ids(_ texts: [String]?) -> [String] {
    (texts ?? []).prefix(200).filter { text in
      (1...60).contains(text.utf8.count)
        && text.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
        }
    }
  }

  fileprivate static func codes(_ texts: [String]?) -> [String] {
    (texts ?? []).prefix(2_000).filter { text in
      (2...5).contains(text.utf8.count)
        && text.utf8.allSatisfy {
          (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        }
    }
  }

  fileprivate static func isLanguage(_ code: String) -> Bool {
    (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  fileprivate static func languages(_ languages: [SpokenLanguage]?) -> [SpokenLanguage] {
    (languages ?? []).prefix(500).filter { isLanguage($0.code) }
  }
}

extension PhoneAdditions {
  /// The line, nil where it has no digit.
  fileprivate var phone: Phone? {
    guard let number = CleanText.plain(number, limit: 60), number.contains(where: \.isNumber)
    else { return nil }
    var phone = Phone(
      number: number, kind: CleanText.plain(kind, limit: 40),
      note: CleanText.plain(note, limit: 500),
      extensionNumber: CleanText.plain(extensionNumber, limit: 40),
      fromAbroad: fromAbroad ?? false, handlerOnly: handlerOnly ?? false)
    phone.languages = ListingAdditions.languages(languages)
    phone.e164 = e164.flatMap { Self.isE164($0) ? $0 : nil }
    phone.national = CleanText.plain(national, limit: 60)
    phone.international = CleanText.plain(international, limit: 60)
    phone.isShortCode = isShortCode ?? false
    phone.doubt = doubt
    return phone
  }

  private static func isE164(_ text: String) -> Bool {
    text.first == "+" && (3...16).contains(text.utf8.count)
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension Hours {
  /// The hours with clean words; without rows where one of them is no row: hours half understood send
  /// somebody to a closed door.
  fileprivate var sound: Hours {
    var hours = self
    if !rows.allSatisfy(\.isSound) { hours.rows = [] }
    hours.text = CleanText.plainBlock(text)
    hours.zone = zone.flatMap { TimeZone(identifier: $0) == nil ? nil : $0 }
    return hours
  }
}

extension SiteAdditions {
  /// The site; one that is secret has no address, whatever stands here.
  fileprivate var site: Site {
    var site = Site()
    site.id = CleanText.plain(id, limit: 200)
    site.name = CleanText.plain(name)
    site.addressIsSecret = addressIsSecret ?? false
    site.serves = ListingAdditions.codes(serves)
    site.servesText = CleanText.plainBlock(servesText)
    site.hours = hours?.sound
    site.phones = (phones ?? []).prefix(PhoneCells.maximum).compactMap(\.phone)
    guard !site.addressIsSecret else { return site }
    site.address = CleanText.plainBlock(address, limit: 500)
    site.postcode = CleanText.plain(postcode, limit: 20)
    site.located = ListingAdditions.codes(located)
    site.access = CleanText.plainBlock(access)
    return site
  }
}

extension CleanText {
  /// One line of text that never was mark-up.
  static func plain(_ text: String?, limit: Int = nameLimit) -> String? {
    line(text.map(escaped), limit: limit)
  }

  /// Lines of text that never was mark-up.
  static func plainBlock(_ text: String?, limit: Int = textLimit) -> String? {
    block(text.map(escaped), limit: limit)
  }

  /// Text in which `<` and `&` stand for themselves, as mark-up writes it.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
