// The written form of a listing: what is not known takes no room, and a text of an earlier version, which has
// fewer fields, is read with nothing known in the new ones.

extension Service: Codable {
  private enum Key: String, CodingKey {
    case id, publisher, name, organisation, organisationID, otherNames, about, description
    case topics, keywords, phones, web, email, channels, hours, cost, costNote, languages
    case languagesText, textLanguage, serves, servesText, located, sites, address
    case addressIsSecret, audience, minimumAge, maximumAge, eligibility, byReferralOnly
    case policeReportNeeded, papersAsked, howToGetHelp, status, statusUntil, alert, alertUntil,
      remark
    case country, truth, isSample, isHelplineItself, isCommercial
  }

  /// Reads the written form; keys that are missing stand for "not known".
  public init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: Key.self)
    self.init(
      id: try row.decode(String.self, forKey: .id),
      publisher: try row.decode(String.self, forKey: .publisher),
      name: try row.decode(String.self, forKey: .name))
    try row.read(&organisation, .organisation)
    try row.read(&organisationID, .organisationID)
    try row.read(&otherNames, .otherNames)
    try row.read(&about, .about)
    try row.read(&description, .description)
    try row.read(&topics, .topics)
    try row.read(&keywords, .keywords)
    try row.read(&phones, .phones)
    try row.read(&web, .web)
    try row.read(&email, .email)
    try row.read(&channels, .channels)
    try row.read(&hours, .hours)
    try row.read(&cost, .cost)
    try row.read(&costNote, .costNote)
    try row.read(&languages, .languages)
    try row.read(&languagesText, .languagesText)
    try row.read(&textLanguage, .textLanguage)
    try row.read(&serves, .serves)
    try row.read(&servesText, .servesText)
    try row.read(&located, .located)
    try row.read(&sites, .sites)
    try row.read(&address, .address)
    try row.read(&addressIsSecret, .addressIsSecret)
    try row.read(&audience, .audience)
    try row.read(&minimumAge, .minimumAge)
    try row.read(&maximumAge, .maximumAge)
    try row.read(&eligibility, .eligibility)
    try row.read(&byReferralOnly, .byReferralOnly)
    try row.read(&policeReportNeeded, .policeReportNeeded)
    try row.read(&papersAsked, .papersAsked)
    try row.read(&howToGetHelp, .howToGetHelp)
    try row.read(&status, .status)
    try row.read(&statusUntil, .statusUntil)
    try row.read(&alert, .alert)
    try row.read(&alertUntil, .alertUntil)
    try row.read(&remark, .remark)
    try row.read(&country, .country)
    try row.read(&truth, .truth)
    try row.read(&isSample, .isSample)
    try row.read(&isHelplineItself, .isHelplineItself)
    try row.read(&isCommercial, .isCommercial)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(id, forKey: .id)
    try row.encode(publisher, forKey: .publisher)
    try row.encode(name, forKey: .name)
    try row.encodeIfPresent(organisation, forKey: .organisation)
    try row.encodeIfPresent(organisationID, forKey: .organisationID)
    try row.write(otherNames, .otherNames, unless: [])
    try row.encodeIfPresent(about, forKey: .about)
    try row.encodeIfPresent(description, forKey: .description)
    try row.write(topics, .topics, unless: [])
    try row.write(keywords, .keywords, unless: [])
    try row.write(phones, .phones, unless: [])
    try row.encodeIfPresent(web, forKey: .web)
    try row.encodeIfPresent(email, forKey: .email)
    try row.write(channels, .channels, unless: [])
    try row.write(hours, .hours, unless: Hours())
    try row.write(cost, .cost, unless: .unknown)
    try row.encodeIfPresent(costNote, forKey: .costNote)
    try row.write(languages, .languages, unless: [])
    try row.encodeIfPresent(languagesText, forKey: .languagesText)
    try row.encodeIfPresent(textLanguage, forKey: .textLanguage)
    try row.write(serves, .serves, unless: [])
    try row.encodeIfPresent(servesText, forKey: .servesText)
    try row.write(located, .located, unless: [])
    try row.write(sites, .sites, unless: [])
    try row.encodeIfPresent(address, forKey: .address)
    try row.write(addressIsSecret, .addressIsSecret, unless: false)
    try row.write(audience, .audience, unless: .unknown)
    try row.encodeIfPresent(minimumAge, forKey: .minimumAge)
    try row.encodeIfPresent(maximumAge, forKey: .maximumAge)
    try row.encodeIfPresent(eligibility, forKey: .eligibility)
    try row.encodeIfPresent(byReferralOnly, forKey: .byReferralOnly)
    try row.encodeIfPresent(policeReportNeeded, forKey: .policeReportNeeded)
    try row.encodeIfPresent(papersAsked, forKey: .papersAsked)
    try row.encodeIfPresent(howToGetHelp, forKey: .howToGetHelp)
    try row.encodeIfPresent(status, forKey: .status)
    try row.encodeIfPresent(statusUntil, forKey: .statusUntil)
    try row.encodeIfPresent(alert, forKey: .alert)
    try row.encodeIfPresent(alertUntil, forKey: .alertUntil)
    try row.encodeIfPresent(remark, forKey: .remark)
    try row.encodeIfPresent(country, forKey: .country)
    try row.write(truth, .truth, unless: Truth())
    try row.write(isSample, .isSample, unless: false)
    try row.write(isHelplineItself, .isHelplineItself, unless: false)
    try row.write(isCommercial, .isCommercial, unless: false)
  }
}

extension Phone: Codable {
  private enum Key: String, CodingKey {
    case number, kind, note, extensionNumber, fromAbroad, handlerOnly, languages, e164, national
    case international, isShortCode, doubt
  }

  /// Reads the written form; keys that are missing stand for "not known".
  public init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: Key.self)
    self.init(
      number: try row.decode(String.self, forKey: .number))
    try row.read(&kind, .kind)
    try row.read(&note, .note)
    try row.read(&extensionNumber, .extensionNumber)
    try row.read(&fromAbroad, .fromAbroad)
    try row.read(&handlerOnly, .handlerOnly)
    try row.read(&languages, .languages)
    try row.read(&e164, .e164)
    try row.read(&national, .national)
    try row.read(&international, .international)
    try row.read(&isShortCode, .isShortCode)
    try row.read(&doubt, .doubt)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(number, forKey: .number)
    try row.encodeIfPresent(kind, forKey: .kind)
    try row.encodeIfPresent(note, forKey: .note)
    try row.encodeIfPresent(extensionNumber, forKey: .extensionNumber)
    try row.write(fromAbroad, .fromAbroad, unless: false)
    try row.write(handlerOnly, .handlerOnly, unless: false)
    try row.write(languages, .languages, unless: [])
    try row.encodeIfPresent(e164, forKey: .e164)
    try row.encodeIfPresent(national, forKey: .national)
    try row.encodeIfPresent(international, forKey: .international)
    try row.write(isShortCode, .isShortCode, unless: false)
    try row.encodeIfPresent(doubt, forKey: .doubt)
  }
}

extension Site: Codable {
  private enum Key: String, CodingKey {
    case id, name, address, postcode, addressIsSecret, located, serves, servesText, hours, phones
    case access
  }

  /// Reads the written form; keys that are missing stand for "not known".
  public init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: Key.self)
    self.init()
    try row.read(&id, .id)
    try row.read(&name, .name)
    try row.read(&address, .address)
    try row.read(&postcode, .postcode)
    try row.read(&addressIsSecret, .addressIsSecret)
    try row.read(&located, .located)
    try row.read(&serves, .serves)
    try row.read(&servesText, .servesText)
    try row.read(&hours, .hours)
    try row.read(&phones, .phones)
    try row.read(&access, .access)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encodeIfPresent(id, forKey: .id)
    try row.encodeIfPresent(name, forKey: .name)
    try row.encodeIfPresent(address, forKey: .address)
    try row.encodeIfPresent(postcode, forKey: .postcode)
    try row.write(addressIsSecret, .addressIsSecret, unless: false)
    try row.write(located, .located, unless: [])
    try row.write(serves, .serves, unless: [])
    try row.encodeIfPresent(servesText, forKey: .servesText)
    try row.encodeIfPresent(hours, forKey: .hours)
    try row.write(phones, .phones, unless: [])
    try row.encodeIfPresent(access, forKey: .access)
  }
}

extension Truth: Codable {
  private enum Key: String, CodingKey {
    case sources, dated, rungOn, rungBy, publisherCheckedOn, changedOn, editedOn, editedBy
    case conflict, note
  }

  /// Reads the written form; keys that are missing stand for "not known".
  public init(from decoder: any Decoder) throws {
    let row = try decoder.container(keyedBy: Key.self)
    self.init()
    try row.read(&sources, .sources)
    try row.read(&dated, .dated)
    try row.read(&rungOn, .rungOn)
    try row.read(&rungBy, .rungBy)
    try row.read(&publisherCheckedOn, .publisherCheckedOn)
    try row.read(&changedOn, .changedOn)
    try row.read(&editedOn, .editedOn)
    try row.read(&editedBy, .editedBy)
    try row.read(&conflict, .conflict)
    try row.read(&note, .note)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.write(sources, .sources, unless: [])
    try row.encodeIfPresent(dated, forKey: .dated)
    try row.encodeIfPresent(rungOn, forKey: .rungOn)
    try row.encodeIfPresent(rungBy, forKey: .rungBy)
    try row.encodeIfPresent(publisherCheckedOn, forKey: .publisherCheckedOn)
    try row.encodeIfPresent(changedOn, forKey: .changedOn)
    try row.encodeIfPresent(editedOn, forKey: .editedOn)
    try row.encodeIfPresent(editedBy, forKey: .editedBy)
    try row.encodeIfPresent(conflict, forKey: .conflict)
    try row.encodeIfPresent(note, forKey: .note)
  }
}

extension KeyedDecodingContainer {
  /// Reads a value that may be missing.
  fileprivate func read<Value: Decodable>(_ value: inout Value, _ key: Key) throws {
    if let found = try decodeIfPresent(Value.self, forKey: key) { value = found }
  }

  /// Reads a value that may be missing or null.
  fileprivate func read<Value: Decodable>(_ value: inout Value?, _ key: Key) throws {
    value = try decodeIfPresent(Value.self, forKey: key)
  }
}

extension KeyedEncodingContainer {
  /// Writes a value unless it says nothing.
  fileprivate mutating func write<Value: Encodable & Equatable>(
    _ value: Value, _ key: Key, unless nothing: Value
  ) throws {
    if value != nothing { try encode(value, forKey: key) }
  }
}
