import HelplineModel
import TerminalUI

/// The form of a listing, with a preview of what volunteers will see.
enum ListingForm {
  /// The form of a listing that exists; `then` follows the saving.
  static func screen(
    _ service: Service, _ desk: Desk, then: [HouseChange] = []
  ) -> FormScreen<Service> {
    let before = service
    return form(
      desk.say("listing.form", "Change: {name}", ["name": service.name]), service, then,
      before: before)
  }

  /// An empty form.
  static func new(_ desk: Desk) -> FormScreen<Service> {
    form(desk.say("listing.form.new", "A new listing"), empty(desk), [], before: nil)
  }

  /// A form with topic, place and language of a need filled in.
  static func new(for gap: Gap, _ desk: Desk, then: [HouseChange]) -> FormScreen<Service> {
    var service = empty(desk)
    // A missing interpreter is a need, and no topic that a service could have.
    service.topics = [gap.topic].filter {
      desk.ports.knowledge.shared.words.names["topic.\($0)"] != nil
    }
    service.serves = gap.place.map { [$0] } ?? []
    service.languages = gap.language.map { [SpokenLanguage(code: $0, mode: .spoken)] } ?? []
    return form(desk.say("listing.form.new", "A new listing"), service, then, before: nil)
  }

  private static func empty(_ desk: Desk) -> Service {
    var service = Service(
      id: "\(HouseBook.publisher):\(desk.ports.newID())", publisher: HouseBook.publisher, name: "")
    service.country = desk.house.value("country")
    service.status = "active"
    service.truth.dated = desk.localTime.day
    return service
  }

  private static func form(
    _ title: String, _ service: Service, _ then: [HouseChange], before: Service?
  ) -> FormScreen<Service> {
    FormScreen(
      id: "coordinator.form", title: title, value: service,
      fields: { ListingFields.all($0, $1, before: before) },
      shows: { [preview($0, $1)] }, problem: { problem($0, $1) },
      save: { edited, desk in
        let again = { @Sendable () -> FormScreen<Service> in
          var again = form(title, service, then, before: before)
          again.value = edited
          return again
        }
        return asking(edited, before: before, then, again: again, &desk)
      })
  }

  private static func preview(_ service: Service, _ desk: Desk) -> Part {
    let read = reading(service, desk)
    return Part(
      "preview", heading: desk.say("listing.preview", "As volunteers see it"),
      lines: [Line(service.name, role: .aloud)] + ServicePages.lines(read, desk), beside: true)
  }

  /// With what its numbers are by the plan of their country.
  private static func reading(_ service: Service, _ desk: Desk) -> Service {
    var service = service
    service.phones = service.phones.map { desk.ports.numbers.read($0, country: service.country) }
    return service
  }

  private static func problem(_ service: Service, _ desk: Desk) -> String? {
    if service.name.isEmpty { return desk.say("listing.needs.name", "it needs a name") }
    if let youngest = service.minimumAge, let oldest = service.maximumAge, youngest > oldest {
      return desk.say("listing.ages", "the youngest age is above the oldest")
    }
    let canBeReached =
      !service.phones.isEmpty || service.web != nil || service.email != nil
      || service.address != nil || service.howToGetHelp != nil
    return canBeReached
      ? nil : desk.say("listing.needs.way", "it needs a number or another way to reach it")
  }

  /// A number that was typed and cannot exist is asked about once more.
  private static func asking(
    _ service: Service, before: Service?, _ then: [HouseChange],
    again: @escaping @Sendable () -> FormScreen<Service>, _ desk: inout Desk
  ) -> [Step] {
    let old = Set((before?.phones ?? []).map { Digits.of($0.number) })
    let doubtful = reading(service, desk).phones.filter {
      $0.doubt == .impossible && !old.contains(Digits.of($0.number))
    }
    guard !doubtful.isEmpty else { return saving(service, before: before, then, &desk) }
    let menu = MenuScreen(
      id: "coordinator.number", title: desk.say("listing.doubt", "This number cannot exist"),
      intro: doubtful.map { Line($0.number, role: .caution) } + [
        Line(
          desk.say(
            "listing.doubt.why",
            "The numbering plan of its country has no such number. Look at it once more."))
      ],
      items: [
        MenuItem(desk.say("form.leave.back", "Back to the form")) { _ in [.push(again())] },
        MenuItem(desk.say("listing.doubt.save", "Save it as published, with a mark")) { desk in
          saving(service, before: before, then, &desk)
        },
      ])
    return [.push(menu)]
  }

  /// A changed number has to be rung again, whatever was rung before. A remark stands beside the listing:
  /// writing one is no change of it.
  private static func saving(
    _ service: Service, before: Service?, _ then: [HouseChange], _ desk: inout Desk
  ) -> [Step] {
    var changes: [HouseChange] = []
    if before.map({ plain($0) != plain(service) }) ?? true {
      changes.append(HouseWork.written(service, desk))
      if isOtherNumber(service, before), desk.book.rung[service.id] != nil {
        changes.append(.rung(listing: service.id, nil))
      }
    }
    if service.remark != desk.book.remarks[service.id] {
      changes.append(.remark(listing: service.id, service.remark))
    }
    return HouseWork.make(changes + then, desk)
  }

  private static func plain(_ service: Service) -> Service {
    var service = service
    service.remark = nil
    return service
  }

  /// Whether another number is given than before.
  static func isOtherNumber(_ service: Service, _ before: Service?) -> Bool {
    guard let before else { return false }
    return service.phones.map { Digits.of($0.number) } != before.phones.map { Digits.of($0.number) }
  }
}

/// Digits of a text, without what groups them.
enum Digits {
  /// Only the digits and a leading plus.
  static func of(_ text: String) -> String { text.filter { $0.isNumber || $0 == "+" } }

  /// The longest row of digits, blanks, dashes, dots, slashes and brackets between them left out.
  static func longestRow(in text: String) -> Int {
    var longest = 0
    var row = 0
    for letter in text {
      if letter.isNumber {
        row += 1
        longest = max(longest, row)
      } else if !" -./()+\u{A0}".contains(letter) {
        row = 0
      }
    }
    return longest
  }
}
