// The fields of a listing as they lie in a row. A new field takes the next number, at the end; a test asks
// that every field of these types comes back.

extension Service: FieldRecord {
  static var blank: Service { Service(id: "", publisher: "", name: "") }

  mutating func offer(to fields: inout some FieldCoder) {
    fields.text(1, &id)
    fields.text(2, &publisher)
    fields.text(3, &name)
    fields.text(4, &organisation)
    fields.text(5, &organisationID)
    fields.texts(6, &otherNames)
    fields.text(7, &about)
    fields.text(8, &description)
    fields.texts(9, &topics)
    fields.texts(10, &keywords)
    fields.records(11, &phones)
    fields.text(12, &web)
    fields.text(13, &email)
    fields.texts(14, &channels)
    fields.record(15, &hours)
    fields.word(16, &cost, unless: .unknown)
    fields.text(17, &costNote)
    fields.records(18, &languages)
    fields.text(19, &languagesText)
    fields.text(20, &textLanguage)
    fields.texts(21, &serves)
    fields.text(22, &servesText)
    fields.texts(23, &located)
    fields.records(24, &sites)
    fields.text(25, &address)
    fields.flag(26, &addressIsSecret)
    offerForWhom(&fields)
  }

  private mutating func offerForWhom(_ fields: inout some FieldCoder) {
    fields.word(27, &audience, unless: .unknown)
    fields.whole(28, &minimumAge)
    fields.whole(29, &maximumAge)
    fields.text(30, &eligibility)
    fields.flag(31, &byReferralOnly)
    fields.flag(32, &policeReportNeeded)
    fields.flag(33, &papersAsked)
    fields.text(34, &howToGetHelp)
    fields.text(35, &status)
    fields.text(36, &alert)
    fields.text(37, &alertUntil)
    fields.text(38, &remark)
    fields.text(39, &country)
    fields.record(40, &truth)
    fields.flag(41, &isSample)
    fields.flag(42, &isHelplineItself)
    fields.flag(43, &isCommercial)
    fields.text(44, &statusUntil)
  }
}

extension Phone: FieldRecord {
  static var blank: Phone { Phone(number: "") }

  mutating func offer(to fields: inout some FieldCoder) {
    fields.text(1, &number)
    fields.text(2, &kind)
    fields.text(3, &note)
    fields.text(4, &extensionNumber)
    fields.flag(5, &fromAbroad)
    fields.flag(6, &handlerOnly)
    fields.records(7, &languages)
    fields.text(8, &e164)
    fields.text(9, &national)
    fields.text(10, &international)
    fields.flag(11, &isShortCode)
    fields.word(12, &doubt)
  }
}

extension SpokenLanguage: FieldRecord {
  static var blank: SpokenLanguage { SpokenLanguage(code: "", mode: .spoken) }

  mutating func offer(to fields: inout some FieldCoder) {
    fields.text(1, &code)
    fields.word(2, &mode, unless: .spoken)
  }
}

extension Site: FieldRecord {
  static var blank: Site { Site() }

  mutating func offer(to fields: inout some FieldCoder) {
    fields.text(1, &id)
    fields.text(2, &name)
    fields.text(3, &address)
    fields.flag(4, &addressIsSecret)
    fields.texts(5, &located)
    fields.texts(6, &serves)
    fields.text(7, &servesText)
    fields.record(8, &hours)
    fields.records(9, &phones)
    fields.text(10, &access)
    fields.text(11, &postcode)
  }
}

extension Hours: FieldRecord {
  static var blank: Hours { Hours() }

  mutating func offer(to fields: inout some FieldCoder) {
    fields.records(1, &rows)
    // Hours half understood send somebody to a closed door.
    if !rows.allSatisfy(\.isSound) { rows = [] }
    fields.text(2, &text)
    fields.text(3, &zone)
    fields.word(4, &holidays, unless: .unknown)
  }
}

extension HoursRow: FieldRecord {
  static var blank: HoursRow { HoursRow(days: 0, from: 0, to: 0) }

  mutating func offer(to fields: inout some FieldCoder) {
    var mask = Int(days)
    fields.whole(1, &mask, unless: 0)
    days = UInt8(truncatingIfNeeded: mask)
    fields.whole(2, &from, unless: 0)
    fields.whole(3, &to, unless: 0)
    fields.whole(4, &nth, unless: 0)
    fields.whole(5, &every, unless: 1)
    fields.whole(6, &anchor, unless: 0)
    fields.whole(7, &validFrom)
    fields.whole(8, &validTo)
    fields.word(9, &role, unless: .usual)
    fields.whole(10, &monthDay, unless: 0)
    fields.whole(11, &months, unless: 1)
    fields.record(12, &season)
    fields.record(13, &weeks)
    fields.whole(14, &starts)
    fields.whole(15, &ends)
  }
}

extension Season: FieldRecord {
  static var blank: Season { Season(from: 0, to: 0) }

  mutating func offer(to fields: inout some FieldCoder) {
    fields.whole(1, &from, unless: 0)
    fields.whole(2, &to, unless: 0)
  }
}

extension WeekRange: FieldRecord {
  static var blank: WeekRange { WeekRange(from: 0, to: 0) }

  mutating func offer(to fields: inout some FieldCoder) {
    fields.whole(1, &from, unless: 0)
    fields.whole(2, &to, unless: 0)
    fields.whole(3, &step, unless: 1)
  }
}

extension Truth: FieldRecord {
  static var blank: Truth { Truth() }

  mutating func offer(to fields: inout some FieldCoder) {
    fields.texts(1, &sources)
    fields.text(2, &dated)
    fields.text(3, &rungOn)
    fields.text(4, &rungBy)
    fields.text(5, &publisherCheckedOn)
    fields.text(6, &changedOn)
    fields.text(7, &editedOn)
    fields.text(8, &editedBy)
    fields.text(9, &conflict)
    fields.text(10, &note)
  }
}
