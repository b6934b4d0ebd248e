/// An object that is a row of a table by itself, but for what it hangs on.
protocol TableObject {
  static var form: TableForm { get }
  /// Its cells, by column.
  var row: [String: String?] { get }
}

extension HSDSPhone: TableObject {
  static var form: TableForm { .phone }
  var row: [String: String?] {
    [
      "id": id, "number": number, "extension": extensionNumber.map(String.init), "type": type,
      "description": description,
    ]
  }
}

extension HSDSLanguage: TableObject {
  static var form: TableForm { .language }
  var row: [String: String?] { ["id": id, "code": code, "note": note] }
}

extension HSDSArea: TableObject {
  static var form: TableForm { .serviceArea }
  var row: [String: String?] { ["id": id, "name": name] }
}

extension HSDSSchedule: TableObject {
  static var form: TableForm { .schedule }
  var row: [String: String?] {
    [
      "id": id, "valid_from": validFrom, "valid_to": validTo, "dtstart": dtstart, "until": until,
      "freq": freq, "interval": String(interval), "byday": byday, "bymonthday": bymonthday,
      "opens_at": opensAt, "closes_at": closesAt,
    ]
  }
}

extension HSDSLocation.Address: TableObject {
  static var form: TableForm { .address }
  var row: [String: String?] {
    [
      "id": id, "address_1": line, "city": Self.cell(city), "state_province": Self.cell(state),
      "postal_code": Self.cell(postcode), "country": Self.cell(country), "address_type": type,
    ]
  }

  /// Tables may not leave it empty.
  private static func cell(_ text: String) -> String { text.isEmpty ? HSDSUnknown.cell : text }
}

extension HSDSLocation.Accessibility: TableObject {
  static var form: TableForm { .accessibility }
  var row: [String: String?] { ["id": id, "description": description] }
}
