/// National helplines in the JSON form of the open-helplines project: one object a country with
/// `records`, or one record by itself.
enum OpenHelplines {
  /// Whether an object is of this form.
  static func fits(_ fields: JSONFields) -> Bool {
    if fields.has("records"), fields.has("country") { return true }
    return fields.has("contacts") && fields.has("category") && fields.has("verified_at")
  }

  static func reading(_ fields: JSONFields) -> FormReading {
    let country = fields.text("country")
    let entries = fields.has("records") ? fields.children("records") : [fields]
    return FormReading(records: entries.map { record($0, country) })
  }

  private static func record(_ fields: JSONFields, _ country: String?) -> ServiceRecord {
    var record = ServiceRecord(fields)
    record.country = record.country ?? country
    let contacts = fields.children("contacts")
    record.phones = contacts.compactMap(phone)
    record.email = record.email ?? contacts.lazy.compactMap { $0.text("email", "address") }.first
    record.keywords = [fields.text("category")].compactMap { $0 }
    record.keywords += fields.list("secondary_categories") + fields.list("tags")
    record.keywords = record.keywords.map { $0.replacing("_", with: " ") }
    record.sources = [fields.text("source")].compactMap { $0 }
    record.languages = unique(contacts.flatMap { $0.list("languages") }).map { code in
      LanguageRecord(code: code)
    }
    let hours = unique(contacts.compactMap { $0.text("hours") })
    record.hoursText = hours.count == 1 ? hours[0] : nil
    let flags = contacts.map { $0.flag("free") }
    if !flags.isEmpty, flags.allSatisfy({ $0 == true }) { record.lineIsFree = true }
    if contacts.contains(where: { $0.flag("anonymous") == true }) {
      record.application = "Anonymous, as the publisher says."
    }
    record.attending = contacts.compactMap { $0.text("method") == "chat" ? "webchat" : nil }
    return record
  }

  private static func phone(_ contact: JSONFields) -> PhoneRecord? {
    guard var phone = PhoneRecord(contact) else { return nil }
    let method = contact.text("method")
    phone.kind = method == "phone" ? "hotline" : method
    phone.languages = contact.list("languages").map { LanguageRecord(code: $0) }
    return phone
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: [String] = []
    for text in texts where !seen.contains(text) { seen.append(text) }
    return seen
  }
}
