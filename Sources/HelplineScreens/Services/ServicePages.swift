import HelplineModel
import TerminalUI

/// All that is known of a listing.
enum ServicePages {
  /// The page, with what can be done behind Enter.
  static func page(_ service: Service, _ desk: Desk) -> PageScreen {
    PageScreen(
      id: "listing.page", title: service.name, parts: [Part("all", lines: lines(service, desk))],
      actionName: desk.say("listing.read", "Read aloud"),
      actions: [
        MenuItem(desk.say("listing.read", "Read aloud")) { _ in
          [.push(ReadAloudScreen(service: service.id))]
        }
      ])
  }

  /// The lines; handler-only lines are marked and never stand on the read-aloud card.
  static func lines(_ service: Service, _ desk: Desk) -> [Line] {
    trust(service, desk) + people(service, desk) + ways(service, desk) + origin(service, desk)
  }

  /// How sure one can be, what others say, what this desk noted.
  private static func trust(_ service: Service, _ desk: Desk) -> [Line] {
    let truth = ListingText.truth(service, desk)
    var lines = [
      Line(truth.text, label: desk.say("page.truth", "Truth"), role: truth.isOld ? .caution : .text)
    ]
    lines += alike(service, desk)
    if let notice = service.alert, ListingText.notice(service, desk) != nil {
      lines.append(Line(notice, label: desk.say("page.notice", "Notice"), role: .caution))
    }
    lines += desk.book.notices(on: service.id, day: desk.localTime.day).map {
      Line($0.text, label: desk.say("page.desk", "Desk"), role: .caution)
    }
    if let remark = service.remark {
      let label = desk.say("page.remark", "Ours")
      lines.append(
        Line(
          desk.say("page.remark.text", "for handlers only: {text}", ["text": remark]), label: label)
      )
    }
    return lines
  }

  /// Listings that look like this one; what they disagree in is named, never settled here.
  private static func alike(_ service: Service, _ desk: Desk) -> [Line] {
    desk.ports.directory.alike(service.id).prefix(3).map { other in
      let words = other.differs.map { difference($0, desk) }.joined(separator: ", ")
      let text =
        words.isEmpty
        ? desk.say("page.alike.same", "also listed by {who}, the same", ["who": other.publisher])
        : desk.say(
          "page.alike.differs", "also listed by {who}, with another {what}",
          ["who": other.publisher, "what": words])
      return Line(
        text, label: desk.say("page.alike", "Twice"), role: words.isEmpty ? .muted : .caution)
    }
  }

  private static func difference(_ id: String, _ desk: Desk) -> String {
    switch id {
    case "number": desk.say("differs.number", "number")
    case "hours": desk.say("differs.hours", "opening hours")
    case "status": desk.say("differs.status", "state")
    case "serves": desk.say("differs.serves", "area")
    default: id
    }
  }

  private static func people(_ service: Service, _ desk: Desk) -> [Line] {
    labelled([
      (desk.say("page.is", "Is"), service.about ?? service.description),
      (desk.say("page.organisation", "Of"), service.organisation),
      (desk.say("page.topics", "For"), ListingText.topics(service, desk)),
      (desk.say("page.who", "Who"), ListingText.audience(service, desk)),
      (desk.say("page.eligible", "In words"), service.eligibility),
      (desk.say("page.asks", "Asks for"), ListingText.hurdles(service, desk)),
      (desk.say("page.area", "Area"), ListingText.area(service, desk)),
    ])
  }

  private static func ways(_ service: Service, _ desk: Desk) -> [Line] {
    let hours = [ListingText.answers(service, desk), service.hours.text].compactMap { $0 }
    let cost = [ListingText.cost(service, desk), service.costNote].compactMap { $0 }
    var lines = labelled([
      (desk.say("page.hours", "Hours"), hours.joined(separator: " · ")),
      (desk.say("page.cost", "Cost"), cost.joined(separator: " · ")),
      (desk.say("page.speaks", "Speaks"), ListingText.languages(service, desk)),
    ])
    for phone in service.phones { lines += PhoneText(phone, desk).pageLines }
    lines += labelled([
      (desk.say("page.web", "Web"), service.web), (desk.say("page.mail", "Mail"), service.email),
      (
        desk.say("page.where", "Where"),
        service.addressIsSecret
          ? desk.say("page.secret", "address secret: ask the line") : service.address
      ),
    ])
    if service.sites.count == 1 {
      lines += labelled([(desk.say("page.access", "Access"), service.sites[0].access)])
    }
    if service.sites.count > 1 {
      let shown = Set(service.phones.map(\.number))
      lines += service.sites.flatMap { site($0, shown: shown, desk) }
    }
    return lines + labelled([(desk.say("page.how", "How"), service.howToGetHelp)])
  }

  /// One of several offices: what it is called, where it stands, whom it serves, lines not `shown` yet.
  private static func site(_ site: Site, shown: Set<String>, _ desk: Desk) -> [Line] {
    let address =
      site.addressIsSecret ? desk.say("page.secret", "address secret: ask the line") : site.address
    var area: String?
    if !site.serves.isEmpty {
      let places = site.serves.prefix(4).map { desk.ports.reference.regionName($0) }
      area = desk.say("area.serves", "serves {places}", ["places": places.joined(separator: ", ")])
    }
    let words = [site.name, address, area ?? site.servesText, site.hours?.text, site.access]
    let text = words.compactMap { $0 }.joined(separator: " · ")
    return [Line(text, label: desk.say("page.site", "Office"))]
      + site.phones.filter { !shown.contains($0.number) }
      .flatMap { PhoneText($0, desk).pageLines }
  }

  /// Where it comes from and what was done to it, each act with its own day.
  private static func origin(_ service: Service, _ desk: Desk) -> [Line] {
    let truth = service.truth
    let day = { (id: String, text: String, day: String?) in
      day.map { desk.say(id, text, ["day": $0, "age": Ages.words($0, desk)]) }
    }
    let acts = [
      day("page.edited", "written here on {day}, {age}", truth.editedOn),
      day(
        "page.publisher", "its publisher says: checked on {day}, {age}", truth.publisherCheckedOn),
      day("page.changed", "its publisher's record changed on {day}, {age}", truth.changedOn),
    ].compactMap { $0 }
    return labelled([
      (desk.say("page.conflict", "Conflict"), truth.conflict),
      (desk.say("page.note", "Note"), truth.note),
      (desk.say("page.acts", "Dates"), acts.joined(separator: " · ")),
      (desk.say("page.source", "Source"), truth.sources.joined(separator: " · ")),
    ])
  }

  /// Lines with names, without those that say nothing.
  private static func labelled(_ rows: [(String, String?)]) -> [Line] {
    rows.compactMap { label, text in
      guard let text, !text.isEmpty else { return nil }
      return Line(text, label: label)
    }
  }
}
