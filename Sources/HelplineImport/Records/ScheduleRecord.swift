/// Opening hours as published: a rule in the manner of RRULE, or a weekday with times.
struct ScheduleRecord {
  var frequency: String?
  var weekday: String?
  var byDay: String?
  var interval: Int?
  var count: Int?
  var start: String?
  var validFrom: String?
  var validTo: String?
  var until: String?
  var opens: String?
  var closes: String?
  var zoneOffset: String?
  var description: String?
  var notes: String?
  var attending: String?
  var byMonthDay: String?
  /// First day of the week for rules of every n weeks, as an RRULE code.
  var weekStart: String?
  /// A rule our rows cannot hold: weeks and days of the year.
  var hasOtherRules = false
  var isHoliday = false
  var isClosed: Bool?

  init(_ fields: some FieldSource) {
    frequency = fields.text("freq")
    weekday = fields.text("weekday", "day")
    byDay = fields.text("byday")
    interval = fields.number("interval")
    count = fields.number("count")
    start = fields.text("dtstart", "start_date")
    validFrom = fields.text("valid_from")
    validTo = fields.text("valid_to")
    until = fields.text("until", "end_date")
    opens = fields.text("opens_at")
    closes = fields.text("closes_at")
    zoneOffset = fields.text("timezone")
    description = fields.text("description", "original_text")
    notes = fields.text("notes")
    attending = fields.text("attending_type")
    byMonthDay = fields.text("bymonthday")
    weekStart = fields.text("wkst")
    hasOtherRules = fields.text("byweekno", "byyearday") != nil
    isClosed = fields.flag("closed")
  }
}
