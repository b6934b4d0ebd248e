extension TableForm {
  /// The columns of a schedule.
  static let scheduleColumns: [TableColumn] = [
    .id, .link("service_id", .service), .link("service_at_location_id", .serviceAtLocation),
    .typed("valid_from", "date"), .typed("valid_to", "date"), .typed("dtstart", "date"),
    .typed("until", "date"), .text("freq"), .typed("interval", "number"), .text("byday"),
    .text("bymonthday"), .typed("opens_at", "time"), .typed("closes_at", "time"),
  ]
}

extension HSDSSchedule {
  /// The cells of its row, by column.
  var row: [String: String?] {
    [
      "id": id, "valid_from": validFrom, "valid_to": validTo, "dtstart": dtstart, "until": until,
      "freq": freq, "interval": String(interval), "byday": byday, "bymonthday": bymonthday,
      "opens_at": opensAt, "closes_at": closesAt,
    ]
  }
}
