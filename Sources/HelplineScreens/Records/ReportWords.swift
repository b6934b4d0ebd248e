import HelplineModel

/// What the ids of a report are called, for the screen and for every form it is written in.
public enum ReportWords {
  /// The names as this desk knows them.
  public static func names(_ desk: Desk) -> ReportNames {
    ReportNames(
      group: { group($0, desk) },
      // An id nobody has a name for is read as words.
      value: { name, id in
        let known = value(name, id, desk)
        return known == id ? id.replacing("_", with: " ") : known
      },
      column: { column in
        desk.say(
          "report.column", "{name} ({from} to {to})",
          ["name": short(column, desk), "from": column.from, "to": column.to])
      })
  }

  /// A column without its days.
  static func short(_ column: Report.Column, _ desk: Desk) -> String {
    switch column.name {
    case "this": desk.say("report.this", "this period")
    case "before": desk.say("report.before", "the period before")
    default: desk.say("report.last_year", "a year ago")
    }
  }

  private static func group(_ name: String, _ desk: Desk) -> String {
    titles(desk)[name] ?? name.replacing("_", with: " ")
  }

  private static func titles(_ desk: Desk) -> [String: String] {
    [
      "contacts": desk.say("report.contacts", "Contacts"),
      "week": desk.say("report.weeks", "Contacts by week"),
      "kind": desk.say("report.kind", "Kind of contact"),
      "channel": desk.say("report.channel", "How it came in"),
      "repeat": desk.say("report.repeat", "Repeats of the same matter"),
      "day": desk.say("report.day", "Day of the week"),
      "hour_band": desk.say("report.hours", "Part of the day"),
      "day_and_hour_band": desk.say("report.day_hours", "Day and part of the day"),
      "length_band": desk.say("report.length", "Length of the call"),
      "role": desk.say("report.role", "Who called"),
      "age": desk.say("report.age", "Age, where said"),
      "gender": desk.say("report.gender", "Gender, where said"),
      "crime": desk.say("report.crime", "Crime"),
      "relation": desk.say("report.relation", "The other person"),
      "reported": desk.say("report.reported", "Reported to the police"),
      "region": desk.say("report.region", "Region"),
      "language": desk.say("report.language", "Language"),
      "interpreter": desk.say("report.interpreter", "Interpreter"),
      "referral": desk.say("report.referral", "Services given"),
      "not_repeated": desk.say("report.not_repeated", "Could not repeat the number"),
      "gap": desk.say("report.gap", "Needs no listing met"),
      "told": desk.say("report.told", "Rights told"),
      "danger": desk.say("report.danger", "Danger cards used"),
      "emergency_call": desk.say("report.emergency", "112, by whom"),
      "telephone": desk.say("report.telephone.title", "Telephone: rings and lost calls"),
    ]
  }

  private static func value(_ group: String, _ value: String, _ desk: Desk) -> String {
    let shared = desk.ports.knowledge.shared
    switch group {
    case "kind": return ContactKind(rawValue: value).map { KindText.text($0, desk) } ?? value
    case "region": return desk.ports.reference.regionName(value)
    case "language": return desk.ports.reference.languageName(value)
    case "referral", "not_repeated": return desk.listingName(value)
    case "gap": return FactNames.name("topic.\(value)", desk)
    case "told": return shared.rights.first { $0.id == value }?.short ?? value
    case "danger": return shared.dangerCards.first { $0.id == value }?.title ?? value
    case "emergency_call":
      return EmergencyCall(rawValue: value).map { EmergencyCallText.text($0, desk) } ?? value
    case "day_and_hour_band":
      return value.split(separator: " ").map { own(String($0), desk) }.joined(separator: " ")
    case "crime", "role", "age", "relation", "reported", "interpreter":
      return FactNames.name("\(group).\(value)", desk)
    case "week", "hour_band": return value
    default: return own(value, desk)
    }
  }

  /// Values that no fact of a call has.
  private static func own(_ value: String, _ desk: Desk) -> String {
    switch value {
    case "all": desk.say("report.all", "all contacts")
    case "first_time_or_not_said": desk.say("report.first", "first time, or not said")
    case "repeat_of_same_matter": desk.say("report.again", "repeat of the same matter")
    case "mon": desk.say("day.mon", "Monday")
    case "tue": desk.say("day.tue", "Tuesday")
    case "wed": desk.say("day.wed", "Wednesday")
    case "thu": desk.say("day.thu", "Thursday")
    case "fri": desk.say("day.fri", "Friday")
    case "sat": desk.say("day.sat", "Saturday")
    case "sun": desk.say("day.sun", "Sunday")
    case "weekday": desk.say("day.weekday", "Monday to Friday")
    case "weekend": desk.say("day.weekend", "weekend")
    case "under-5": desk.say("length.under", "under 5 minutes")
    case "over-60": desk.say("length.over", "over 60 minutes")
    case "5-15", "15-30", "30-60":
      desk.say("length.band", "{n} minutes", ["n": value.replacing("-", with: " to ")])
    default: more(value, desk)
    }
  }

  private static func more(_ value: String, _ desk: Desk) -> String {
    switch value {
    case "phone": desk.say("report.channel.phone", "telephone")
    case "relay": desk.say("report.channel.relay", "relay or interpreter service")
    case "email": desk.say("channel.email", "e-mail")
    case "walk_in": desk.say("report.channel.walk_in", "came in")
    case "rings": desk.say("phone.rings", "rings")
    case "answered": desk.say("phone.answered", "answered")
    case "lost": desk.say("phone.lost", "lost")
    case "answered_share": desk.say("phone.share", "share answered")
    default: value.replacing("_", with: " ")
    }
  }
}
