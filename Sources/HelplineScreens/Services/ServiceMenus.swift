import HelplineModel
import TerminalUI

/// Everything one can do to a listing, and to an empty result.
enum ServiceMenus {
  /// Read aloud, give, set aside, flag, read all, see the organisation's other listings.
  static func actions(
    _ service: Service, branches: ServicesScreen? = nil, _ desk: Desk
  ) -> MenuScreen {
    var items = [
      MenuItem(desk.say("listing.read.give", "Read aloud and give")) { desk in
        [.push(ReadAloudScreen(service: service.id))]
      },
      MenuItem(desk.say("listing.all", "All about it")) { desk in
        [.push(ServicePages.page(service, desk))]
      },
      MenuItem(desk.say("listing.later", "Put on the shortlist")) { desk in
        desk.change { draft in
          if !draft.shortlist.contains(service.id) { draft.shortlist.append(service.id) }
        } + [.message(desk.say("listing.later.done", "On the shortlist."))]
      },
    ]
    for reason in ["wrong_number", "closed_down", "wrong_hours", "other"] {
      items.append(
        MenuItem(flagText(reason, desk)) { desk in
          [
            .effect(.flagListing(service.id, reason: reason)),
            .message(desk.say("listing.flag.done", "Flagged for the coordinator.")),
          ]
        })
    }
    if let branches {
      items.append(
        MenuItem(
          desk.say(
            "listing.branches", "All {n} of this organisation",
            ["n": String(branches.answer.total)])
        ) { _ in [.push(branches)] })
    }
    return MenuScreen(id: "listing", title: service.name, items: items)
  }

  private static func flagText(_ reason: String, _ desk: Desk) -> String {
    switch reason {
    case "wrong_number": desk.say("flag.number", "Flag: the number is wrong")
    case "closed_down": desk.say("flag.gone", "Flag: the service is gone")
    case "wrong_hours": desk.say("flag.hours", "Flag: the hours are wrong")
    default: desk.say("flag.other", "Flag: something else is wrong")
    }
  }

  /// The shortlist of this call.
  static func shortlist(_ desk: Desk) -> MenuScreen {
    let services = (desk.live?.shortlist ?? []).compactMap { desk.ports.directory.service($0) }
    let items = services.map { service in
      MenuItem(service.name, detail: ListingText.open(service, desk)) { desk in
        [.push(actions(service, desk))]
      }
    }
    return MenuScreen(id: "shortlist", title: desk.say("cmd.shortlist", "Shortlist"), items: items)
  }

  /// Lets a filter go, counted, or logs the gap as ids.
  static func nothingFits(_ screen: ServicesScreen, _ desk: Desk) -> MenuScreen {
    var items = screen.answer.relax.map { relax in
      MenuItem(
        desk.say(
          "relax.item", "Let go of {filter}",
          ["filter": ServicesScreen.filterName(relax.filter, desk)]),
        detail: desk.say("relax.gives", "gives {n}", ["n": String(relax.total)])
      ) { desk in [.replace(screen.without(relax.filter, desk))] }
    }
    for topic in gapTopics(screen) {
      let gap = Gap(topic: topic, place: screen.query.serves, language: screen.query.language)
      items.append(
        MenuItem(desk.say("gap.item", "Log the gap: {gap}", ["gap": GapText.text(gap, desk)])) {
          desk in
          desk.change { if !$0.gaps.contains(gap) { $0.gaps.append(gap) } }
            + [
              .message(
                desk.isPractice
                  ? desk.say("gap.practised", "PRACTICE: put down. In a live call this is the gap.")
                  : desk.say("gap.done", "Gap logged. The coordinator will see it."))
            ]
        })
    }
    return MenuScreen(id: "nothing", title: desk.say("gap.title", "Nothing fits"), items: items)
  }

  private static func gapTopics(_ screen: ServicesScreen) -> [String] {
    var topics = Array(screen.topicsFromCall.prefix(4))
    for topic in ["interpreter", "shelter", "general"] where !topics.contains(topic) {
      topics.append(topic)
    }
    return topics
  }
}

extension ServicesScreen {
  /// The same search with filters let go; several are joined by a plus.
  func without(_ filters: String, _ desk: Desk) -> ServicesScreen {
    var screen = self
    for filter in filters.split(separator: "+") { screen.letGo(String(filter)) }
    screen.focus = .box
    screen.search(desk)
    return screen
  }

  private mutating func letGo(_ filter: String) {
    switch filter {
    case "words": box.set("")
    case "serves": anywhere = true
    case "language": query.language = nil
    case "topics": topicsFromCall = []
    case "organisation": query.organisation = nil
    case "open": (query.openOnly, openAt) = (false, nil)
    case "free": query.freeOnly = false
    case "located": query.located = nil
    default: query.channel = nil
    }
  }
}
