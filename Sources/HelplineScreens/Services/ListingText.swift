import HelplineModel
import TerminalUI

/// A listing in words: the same words on rows, cards and pages.
enum ListingText {
  /// How sure one can be of it, in the three wordings; nothing shipped is ever "checked".
  static func truth(_ service: Service, _ desk: Desk) -> (text: String, isOld: Bool) {
    let truth = service.truth
    if truth.conflict != nil {
      return (desk.say("truth.conflict", "sources disagree: ring before giving"), true)
    }
    if desk.ports.directory.alike(service.id).contains(where: { $0.differs.contains("number") }) {
      let text = desk.say("truth.numbers", "sources disagree on the number: ring before giving")
      return (text, true)
    }
    if let day = truth.rungOn {
      // What was true two years ago is no promise either.
      let age = desk.say("truth.rung", "number rung {age}", ["age": Ages.words(day, desk)])
      return (age, isOld(day, desk))
    }
    if let dated = truth.dated {
      let year = String(dated.prefix(4))
      let old = isOld(dated, desk)
      let text =
        old
        ? desk.say("truth.old", "from a source of {year}, NOT RUNG SINCE", ["year": year])
        : desk.say("truth.source", "from a source of {year}, not rung", ["year": year])
      return (text, old)
    }
    return (desk.say("truth.undated", "undated source, NOT RUNG"), true)
  }

  /// Whether a date lies two calendar years back or more.
  private static func isOld(_ dated: String, _ desk: Desk) -> Bool {
    (Int(dated.prefix(4)) ?? 0) <= (Int(desk.localTime.day.prefix(4)) ?? 0) - 2
  }

  /// The names of the days, Monday first.
  static func weekdays(_ desk: Desk) -> [String] {
    [
      desk.say("day.mo", "Monday"), desk.say("day.tu", "Tuesday"), desk.say("day.we", "Wednesday"),
      desk.say("day.th", "Thursday"), desk.say("day.fr", "Friday"), desk.say("day.sa", "Saturday"),
      desk.say("day.su", "Sunday"),
    ]
  }

  /// What it costs, said before the digits; help that is sold says so whatever the call costs.
  static func cost(_ service: Service, _ desk: Desk) -> String {
    let call =
      switch service.cost {
      case .free: desk.say("cost.free", "free")
      case .paid: desk.say("cost.paid", "costs money")
      case .freeAtHome: desk.say("cost.home", "free inside the country only")
      case .unknown: desk.say("cost.unknown", "cost not known")
      }
    guard service.isCommercial else { return call }
    return desk.say("cost.sold", "SELLS ITS HELP · {call}", ["call": call])
  }

  /// Languages with interpreter kept apart; not known is said.
  static func languages(_ service: Service, _ desk: Desk) -> String {
    service.languages.isEmpty
      ? desk.say("languages.unknown", "languages not known") : languages(service.languages, desk)
  }

  /// Languages by name, each with how it is served.
  static func languages(_ languages: [SpokenLanguage], _ desk: Desk) -> String {
    languages.map { language -> String in
      let name =
        language.code == "any"
        ? desk.say("languages.any", "any language")
        : desk.ports.reference.languageName(language.code)
      switch language.mode {
      case .spoken: return name
      case .interpreter:
        return desk.say("languages.interpreter", "{name} by interpreter", ["name": name])
      case .onRequest: return desk.say("languages.request", "{name} on request", ["name": name])
      case .sign: return name
      }
    }.joined(separator: ", ")
  }

  /// For whom, as far as known.
  static func audience(_ service: Service, _ desk: Desk) -> String {
    var words: [String] = []
    switch service.audience {
    case .women: words.append(desk.say("audience.women", "women only"))
    case .men: words.append(desk.say("audience.men", "men only"))
    case .any, .unknown: break
    }
    if let age = service.minimumAge {
      words.append(desk.say("audience.from", "from {n} years", ["n": String(age)]))
    }
    if let age = service.maximumAge {
      words.append(desk.say("audience.to", "up to {n} years", ["n": String(age)]))
    }
    return words.joined(separator: ", ")
  }

  /// Topics in words.
  static func topics(_ service: Service, _ desk: Desk) -> String {
    service.topics.prefix(3).map { FactNames.name("topic.\($0)", desk) }.joined(separator: ", ")
  }

  /// What it asks for before it helps, as far as known.
  static func hurdles(_ service: Service, _ desk: Desk) -> String {
    var words: [String] = []
    if service.byReferralOnly == true {
      words.append(desk.say("asks.referral", "by referral only"))
    }
    switch service.policeReportNeeded {
    case true?: words.append(desk.say("asks.report", "police report needed"))
    case false?: words.append(desk.say("asks.report.no", "no police report needed"))
    case nil: break
    }
    switch service.papersAsked {
    case true?: words.append(desk.say("asks.papers", "asks for papers"))
    case false?: words.append(desk.say("asks.papers.no", "no papers asked"))
    case nil: break
    }
    return words.joined(separator: ", ")
  }

  /// The area it serves, from whichever of its offices; not known is said.
  static func area(_ service: Service, _ desk: Desk) -> String {
    let codes = service.serves.isEmpty ? service.allServes : service.serves
    if codes.isEmpty { return service.servesText ?? desk.say("area.unknown", "area not known") }
    var places = codes.prefix(4).map { desk.ports.reference.regionName($0) }
    if codes.count > 4 {
      places.append(desk.say("area.more", "{n} more areas", ["n": String(codes.count - 4)]))
    }
    return desk.say("area.serves", "serves {places}", ["places": places.joined(separator: ", ")])
  }

  /// The publisher's note of the moment, while it holds.
  static func notice(_ service: Service, _ desk: Desk) -> String? {
    service.alert(on: desk.localTime.day).map {
      desk.say("listing.notice", "Notice: {text}", ["text": $0])
    }
  }

  /// The hours, but for a service that does not work at all now.
  static func answers(_ service: Service, _ desk: Desk) -> String {
    guard service.isPaused(on: desk.localTime.day) else { return open(service, desk) }
    if service.status?.lowercased() == "inactive" {
      return desk.say("open.inactive", "not active now")
    }
    guard let day = service.statusUntil else {
      return desk.say("open.for.a.time", "closed for a time")
    }
    return desk.say("open.paused", "closed until {day}", ["day": day])
  }

  /// The desk as it will be at another moment, for hours that are asked about in advance.
  static func asked(_ desk: Desk, at moment: Int?) -> Desk {
    var asked = desk
    if let moment { asked.now = moment * 1000 }
    return asked
  }

  /// Why the row matched.
  static func why(_ id: String, _ desk: Desk) -> String {
    if id.hasPrefix("topic.") {
      return desk.say("why.topic", "fits: {topic}", ["topic": FactNames.name(id, desk)])
    }
    if id.hasPrefix("near:") {
      return desk.say("why.near", "read as “{word}”", ["word": String(id.dropFirst(5))])
    }
    switch id {
    case "acronym": return desk.say("why.acronym", "by its short name")
    case "number": return desk.say("why.number", "by its number")
    case "stem", "text": return desk.say("why.text", "by its description")
    case "inner": return desk.say("why.inner", "inside a longer word")
    case "some": return desk.say("why.some", "by some of the words")
    case "near": return desk.say("why.near.any", "by a similar word")
    // The name stands there, and "all" is no reason.
    default: return ""
    }
  }
}
