import HelplineModel
import TerminalUI

/// A clock in words. No word of it says that something is over: the day the rule names, and whom to ask.
struct ClockText {
  private let clock: Clock
  private let desk: Desk

  init(_ clock: Clock, _ desk: Desk) {
    self.clock = clock
    self.desk = desk
  }

  /// What it is for, with a capital.
  var what: String { clock.deadline.what.prefix(1).uppercased() + clock.deadline.what.dropFirst() }

  /// When, for the right edge: "in 2 days", "the day was Tue 3 Nov 2026".
  var when: String {
    guard let end = clock.end else {
      if let opens = clock.opens, opens.last > desk.today { return DayWords.ahead(opens, desk) }
      return clock.rule == nil ? desk.say("clock.no_day", "no day") : ""
    }
    switch clock.standing {
    case .dayPassed: return desk.say("clock.ask", "ask anyway")
    case .perhapsPassed: return desk.say("clock.ask_now", "ask at once")
    default: return DayWords.ahead(end, desk)
    }
  }

  /// The day in front: "by Tue 24 Nov 2026", "by the rule Tue 3 Nov 2026", "14 days from the letter".
  var day: String {
    guard let end = clock.end else {
      return clock.opens.map {
        desk.say("clock.opens.from", "open from {day}", ["day": DayWords.text($0, desk)])
      } ?? clock.deadline.limit.text
    }
    let text = DayWords.text(end, desk)
    switch clock.standing {
    case .dayPassed:
      return desk.say("clock.was", "the rule named {day}", ["day": text])
    case .perhapsPassed:
      return desk.say("clock.may", "by the rule {day}", ["day": text])
    default:
      let hours = clock.rule?.within?.unit == .hours
      return hours
        ? desk.say("clock.by.hour", "by {day}, at the hour it happened", ["day": text])
        : desk.say("clock.by", "by {day}", ["day": text])
    }
  }

  /// One line: what, when, whose.
  var inShort: String {
    "\(what): \(day) (\(ClockText.whose(clock.deadline.whose, desk)))"
  }

  /// What stands below: the rule, from which day, who decides on late claims, how sure it is.
  var details: [Line] {
    var lines: [Line] = []
    let add: (String, String, Role) -> Void = { label, text, role in
      if !text.isEmpty { lines.append(Line(text, label: label, role: role)) }
    }
    // Without a day the rule stands in the line itself.
    if clock.end != nil || clock.opens != nil || clock.rule?.condition != nil {
      add(desk.say("clock.rule", "Rule"), ruleText, .text)
    }
    add(desk.say("clock.from", "Counted"), counted, .text)
    add(desk.say("clock.whose", "Whose"), ClockText.whose(clock.deadline.whose, desk), .text)
    add(desk.say("clock.late", "After"), late, .aloud)
    add(desk.say("clock.pauses", "Pauses"), clock.deadline.pauses ?? "", .text)
    if clock.end != nil, let opens = clock.opens {
      add(desk.say("clock.opens", "Opens"), DayWords.text(opens, desk), .text)
    }
    let below = StatementLines.below(clock.deadline.limit, desk)
    add(desk.say("clock.source", "Source"), below, .muted)
    return lines
  }

  /// The limit in words, with the condition of its line.
  private var ruleText: String {
    let condition = clock.rule?.condition.map { " (\($0))" } ?? ""
    return clock.deadline.limit.text + condition
  }

  private var counted: String {
    guard let rule = clock.rule else { return "" }
    let event = ClockText.event(rule.from, desk)
    guard let start = clock.start else {
      return desk.say("clock.from.unknown", "from {event}: not said yet", ["event": event])
    }
    if clock.startIsDerived {
      return desk.say(
        "clock.from.derived", "from {event}, at some time between the crime and today",
        ["event": event])
    }
    let day = DayWords.text(start, desk)
    let reached = rule.from == .birthday ? " (\(rule.age ?? 0))" : ""
    return desk.say(
      "clock.from.day", "from {event}{age}: {day}",
      ["event": event, "age": reached, "day": day])
  }

  /// Who decides on late claims; there is always somebody to ask.
  private var late: String {
    clock.deadline.late
      ?? desk.say("limit.late", "Ask anyway: the office in charge decides on late claims.")
  }

  /// Whose limit it is.
  static func whose(_ owner: DeadlineOwner?, _ desk: Desk) -> String {
    switch owner {
    case .yours: desk.say("whose.yours", "the victim's limit")
    case .police: desk.say("whose.police", "the police's limit, not the victim's")
    case .prosecution: desk.say("whose.prosecution", "the prosecution's limit, not the victim's")
    case .court: desk.say("whose.court", "the court's limit, not the victim's")
    case nil: desk.say("whose.unknown", "whose it is: not known here")
    }
  }

  /// What a limit counts from.
  static func event(_ event: ClockEvent, _ desk: Desk) -> String {
    switch event {
    case .crime: desk.say("event.crime", "the crime")
    case .death: desk.say("event.death", "the death")
    case .known: desk.say("event.known", "when it became known")
    case .able: desk.say("event.able", "when it became possible")
    case .report: desk.say("event.report", "the first report")
    case .letter: desk.say("event.letter", "the letter that came")
    case .reasons: desk.say("event.reasons", "the reasons that came")
    case .ban: desk.say("event.ban", "the police ban")
    case .file: desk.say("event.file", "when the file was read")
    case .charge: desk.say("event.charge", "the notice of the charge")
    case .judgment: desk.say("event.judgment", "the final judgment or decision")
    case .closed: desk.say("event.closed", "when the case was closed")
    case .recognised: desk.say("event.recognised", "being recognised as a victim")
    case .payment: desk.say("event.payment", "when the time for payment ran out")
    case .enforcement: desk.say("event.enforcement", "the last step of enforcement")
    case .birthday: desk.say("event.birthday", "the birthday")
    }
  }

  /// The question for the day of an event, as the box has it.
  static func question(_ event: ClockEvent, _ desk: Desk) -> String {
    switch event {
    case .birthday: desk.say("ask.birthday", "Age now")
    case .known: desk.say("ask.known", "Day it became known")
    case .able: desk.say("ask.able", "Day it became possible")
    case .file: desk.say("ask.file", "Day the file was read")
    case .closed: desk.say("ask.closed", "Day the case was closed")
    case .recognised: desk.say("ask.recognised", "Day of recognition as a victim")
    case .payment: desk.say("ask.payment", "Day the time for payment ran out")
    default: desk.say("ask.day", "Day of {event}", ["event": Self.event(event, desk)])
    }
  }
}
