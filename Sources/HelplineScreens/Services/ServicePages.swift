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
    let truth = ListingText.truth(service, desk)
    var lines = [
      Line(truth.text, label: desk.say("page.truth", "Truth"), role: truth.isOld ? .caution : .text)
    ]
    let add: (String, String?) -> Void = { label, text in
      if let text, !text.isEmpty { lines.append(Line(text, label: label)) }
    }
    add(desk.say("page.is", "Is"), service.about ?? service.description)
    add(desk.say("page.organisation", "Of"), service.organisation)
    add(desk.say("page.topics", "For"), ListingText.topics(service, desk))
    add(desk.say("page.who", "Who"), ListingText.audience(service, desk))
    add(desk.say("page.area", "Area"), ListingText.area(service, desk))
    add(
      desk.say("page.hours", "Hours"),
      [ListingText.open(service, desk), service.hours.text].compactMap { $0 }.joined(
        separator: " · "))
    add(
      desk.say("page.cost", "Cost"),
      [ListingText.cost(service, desk), service.costNote].compactMap { $0 }.joined(separator: " · ")
    )
    add(desk.say("page.speaks", "Speaks"), ListingText.languages(service, desk))
    for phone in service.phones where !phone.handlerOnly {
      add(
        desk.say("page.phone", "Phone"),
        [phone.number, phone.note].compactMap { $0 }.joined(separator: " · "))
    }
    add(desk.say("page.web", "Web"), service.web)
    add(desk.say("page.mail", "Mail"), service.email)
    add(
      desk.say("page.where", "Where"),
      service.addressIsSecret
        ? desk.say("page.secret", "address secret: ask the line") : service.address)
    add(desk.say("page.how", "How"), service.howToGetHelp)
    add(desk.say("page.conflict", "Conflict"), service.truth.conflict)
    add(desk.say("page.note", "Note"), service.truth.note)
    add(desk.say("page.source", "Source"), service.truth.sources.joined(separator: " · "))
    return lines
  }
}
