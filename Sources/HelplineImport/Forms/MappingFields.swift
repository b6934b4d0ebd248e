/// The fields a mapping can name, in a coordinator's words, and the columns they stand for.
enum MappingFields {
  /// Field → column that the tables of the standard use.
  private static let fields: [String: String] = [
    "id": "id", "name": "name", "other_name": "alternate_name", "organisation": "organization",
    "organization": "organization", "description": "description", "about": "summary",
    "phone": "phone", "helpline": "helpline", "textphone": "textphone", "text": "text_number",
    "fax": "fax", "phone_from_abroad": "phone_from_abroad", "web": "url", "website": "url",
    "email": "email", "address": "address_1", "city": "city", "town": "city",
    "postcode": "postal_code", "region": "state_province", "country": "country",
    "area": "service_areas", "serves": "service_areas", "hours": "hours",
    "languages": "languages", "interpreting": "interpretation_services", "topics": "keywords",
    "keywords": "keywords", "cost": "fees", "for_whom": "eligibility",
    "eligibility": "eligibility", "gender": "gender", "minimum_age": "minimum_age",
    "maximum_age": "maximum_age", "how_to_get_help": "application_process",
    "papers": "required_documents", "papers_asked": "papers_asked",
    "by_referral_only": "by_referral_only", "police_report_needed": "police_report_needed",
    "status": "status", "alert": "alert", "alert_until": "alert_until",
    "checked_on": "assured_date", "changed_on": "last_modified",
    "address_is_secret": "address_is_secret", "show_address": "show_address",
    "text_language": "text_language", "ignore": "ignore",
  ]

  /// Columns of folders of tables that refer to each other.
  private static let links: Set<String> = [
    "organization_id", "location_id", "service_id", "service_at_location_id", "number", "type",
    "extension", "weekday", "opens_at", "closes_at", "address_1", "address_2",
    "state_province", "postal_code", "location_type", "taxonomy_term_id", "accessibility",
    "transportation", "latitude", "longitude",
  ]

  /// The column of a field; nil where there is no such field.
  static func canonical(_ field: String) -> String? {
    fields[field] ?? (links.contains(field) ? field : nil)
  }

  /// The sentence about a field that there is not.
  static func unknown(_ field: String) -> String {
    let names = fields.keys.sorted()
    let near = names.min { distance($0, field) < distance($1, field) }
    let guess = near.flatMap { distance($0, field) <= 3 ? "Did you mean \($0)? " : nil } ?? ""
    return "There is no field “\(field)”. \(guess)Fields: \(names.joined(separator: ", "))."
  }

  /// Letters to change, after Levenshtein.
  private static func distance(_ first: String, _ second: String) -> Int {
    let (rows, columns) = (Array(first), Array(second))
    var line = Array(0...columns.count)
    for (index, letter) in rows.enumerated() {
      var previous = line
      line[0] = index + 1
      for (place, other) in columns.enumerated() {
        line[place + 1] = min(
          previous[place + 1] + 1, line[place] + 1, previous[place] + (letter == other ? 0 : 1))
      }
      previous = line
    }
    return line[columns.count]
  }
}
