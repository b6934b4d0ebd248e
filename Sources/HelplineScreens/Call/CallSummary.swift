import HelplineModel
import TerminalUI

/// What was said, told, given and agreed in a call, and what runs or differs because of it.
extension CallScreen {
  func summary(_ desk: Desk, _ detail: Detail) -> Part {
    var lines = [saidLine(desk)]
    if let used = usedLine(desk) { lines.append(used) }
    lines += clockLines(desk)
    if let borders = bordersLine(desk) { lines.append(borders) }
    if detail != .said {
      let keep = detail != .withoutNothing
      lines.append(toldLine(desk))
      if keep || !isEmpty(desk.live?.given, desk.live?.shortlist, desk.live?.gaps) {
        lines.append(givenLine(desk))
      }
      if keep || !isEmpty(desk.live?.agreements) { lines.append(agreedLine(desk)) }
    }
    if detail == .all, let first = CrimePages.first(desk) {
      lines.append(Line(first, label: desk.say("call.know", "Know")))
    }
    return Part("summary", lines: lines, beside: true)
  }

  private func isEmpty(_ lists: (any Collection)?...) -> Bool {
    lists.allSatisfy { $0?.isEmpty ?? true }
  }

  private func saidLine(_ desk: Desk) -> Line {
    var said = FactNames.said(desk.facts, desk)
    if desk.live?.repeatOfSameMatter == true {
      said.append(desk.say("said.repeat", "repeat of the same matter"))
    }
    let nothing = desk.say("call.said.nothing", "nothing put down yet")
    return Line(
      said.isEmpty ? nothing : said.joined(separator: " · "), label: desk.say("call.said", "Said"))
  }

  private func toldLine(_ desk: Desk) -> Line {
    let rights = desk.ports.knowledge.shared.rights
    let told = (desk.live?.told ?? []).compactMap { id in rights.first { $0.id == id }?.short }
    let fits = desk.fittingRights.map(\.short)
    var text =
      told.isEmpty ? desk.say("call.told.nothing", "nothing yet") : told.joined(separator: "; ")
    if !fits.isEmpty {
      text += desk.say(
        "call.fits", " · Fits now: {rights}", ["rights": fits.joined(separator: "; ")])
    }
    return Line(text, label: desk.say("call.told", "Told"))
  }

  private func givenLine(_ desk: Desk) -> Line {
    let given = (desk.live?.given ?? []).map { referral -> String in
      let name = desk.listingName(referral.service)
      switch referral.repeatedBack {
      case true?: return desk.say("given.repeated", "{name} (repeated back)", ["name": name])
      case false?: return desk.say("given.not", "{name} (could not repeat)", ["name": name])
      case nil: return name
      }
    }
    var text =
      given.isEmpty ? desk.say("call.given.nothing", "nothing yet") : given.joined(separator: " · ")
    let later = (desk.live?.shortlist ?? []).count
    if later > 0 {
      text += desk.say("call.shortlist", " · {n} on the shortlist (F3)", ["n": String(later)])
    }
    let gaps = (desk.live?.gaps ?? []).map { GapText.text($0, desk) }
    if !gaps.isEmpty {
      text += desk.say("call.gap", " · Gap: {gaps}", ["gaps": gaps.joined(separator: "; ")])
    }
    return Line(text, label: desk.say("call.given", "Given"))
  }

  private func agreedLine(_ desk: Desk) -> Line {
    let agreed = (desk.live?.agreements ?? []).map { Agreements.text($0, desk) }
    return Line(
      agreed.isEmpty
        ? desk.say("call.agreed.nothing", "nothing yet (F10: agree)")
        : agreed.joined(separator: " · "),
      label: desk.say("call.agreed", "Agreed"))
  }

  /// Limits that may end within 14 days, two at most; the others stand in F5.
  private func clockLines(_ desk: Desk) -> [Line] {
    desk.pinnedClocks.prefix(2).map { clock in
      let text = ClockText(clock, desk)
      return Line(
        "\(text.day): \(clock.deadline.what) (F5)", label: desk.say("call.clock", "Clock"),
        role: .caution)
    }
  }

  private func bordersLine(_ desk: Desk) -> Line? {
    ThreePlaces(desk).inShort(desk).map {
      Line(
        desk.say("call.borders.card", "{places} (card: F5)", ["places": $0]),
        label: desk.say("call.borders", "Borders"))
    }
  }

  private func usedLine(_ desk: Desk) -> Line? {
    guard let live = desk.live, !live.dangerUsed.isEmpty || live.emergencyCall != nil else {
      return nil
    }
    let cards = live.dangerUsed.compactMap { id in
      desk.ports.knowledge.shared.dangerCards.first { $0.id == id }?.title
    }
    let rang = live.emergencyCall.map { EmergencyCallText.text($0, desk) }
    return Line(
      ([rang].compactMap { $0 } + cards).joined(separator: " · "),
      label: desk.say("call.danger", "Danger"), role: .caution)
  }
}
