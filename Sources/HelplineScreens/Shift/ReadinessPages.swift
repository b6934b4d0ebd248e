import HelplineModel
import TerminalUI

/// What the go-live check found, in words: a line on the shift sheet, a page behind it.
enum ReadinessPages {
  /// The shift sheet's lines; none where everything is ready, signed and sealed.
  static func items(_ desk: Desk) -> [ShiftItems.Item] {
    var items: [ShiftItems.Item] = []
    if desk.readiness.signedOff == nil || !desk.readiness.isReady {
      items.append(
        ShiftItems.Item(
          label: desk.say("shift.not_ready.label", "Not ready"), text: summary(desk), role: .caution
        ) { desk in [.push(page(desk))] })
    }
    if !desk.news.recordsAreSealed {
      let text = desk.say(
        "shift.not_sealed", "records are not sealed: the coordinator has set no key")
      items.append(
        ShiftItems.Item(
          label: desk.say("shift.records", "Records"), text: text, role: .caution
        ) { _ in [.message(text)] })
    }
    return items
  }

  /// What weighs most, in one sentence.
  static func summary(_ desk: Desk) -> String {
    let found = desk.readiness
    if desk.news.rung == 0 {
      return desk.say(
        "shift.not_ready", "no number in this directory was rung in the last 12 months")
    }
    if let need = found.bareNeeds.first {
      return desk.say(
        "shift.bare", "no number rung this year for {need} in {place} ({n} needs)",
        [
          "need": FactNames.name("topic.\(need.topic)", desk),
          "place": desk.ports.reference.regionName(need.region),
          "n": String(found.bareNeeds.count),
        ])
    }
    if let line = lines(desk).first { return line }
    return desk.say("shift.unsigned", "nobody has signed that this desk takes live calls")
  }

  /// Everything that is missing, one thought a line, the needs apart.
  static func page(_ desk: Desk) -> PageScreen {
    var parts: [Part] = []
    let lines = lines(desk)
    if !lines.isEmpty { parts.append(Part("missing", lines: lines.map { Line($0) })) }
    let needs = desk.readiness.needs.map { need in
      Line(
        FactNames.name("topic.\(need.topic)", desk),
        trailing: desk.say(
          "ready.need", "{rung} of {all} rung · {place}",
          [
            "rung": String(need.rung), "all": String(need.listings),
            "place": desk.ports.reference.regionName(need.region),
          ]), role: need.rung == 0 ? .caution : .text)
    }
    if !needs.isEmpty {
      parts.append(
        Part(
          "needs",
          heading: desk.say("ready.needs", "Numbers rung in the last 12 months, for each need"),
          lines: needs))
    }
    let signed = desk.readiness.signedOff.map { signature in
      desk.say(
        "ready.signed", "Signed for live calls by {role}, {day}.",
        ["role": signature.role, "day": signature.day])
    }
    parts.append(
      Part(
        "signed",
        lines: [
          Line(
            signed
              ?? desk.say(
                "ready.not_signed",
                "Nobody has signed that this desk takes live calls; every call says so."),
            role: signed == nil ? .caution : .text)
        ]))
    return PageScreen(
      id: "readiness", title: desk.say("ready.title", "Ready for live calls?"), parts: parts)
  }

  /// Rules, duties and cards that are missing.
  private static func lines(_ desk: Desk) -> [String] {
    let found = desk.readiness
    var lines: [String] = []
    if !found.unsetRules.isEmpty {
      lines.append(
        desk.say(
          "ready.rules", "{n} house rules are not set", ["n": String(found.unsetRules.count)]))
    }
    if !found.unknownDuties.isEmpty {
      lines.append(
        desk.say(
          "ready.duties", "{n} duties to report are not known here and not set by the house",
          ["n": String(found.unknownDuties.count)]))
    }
    let unsigned = found.unsignedCards.count + found.unsignedTexts.count
    if unsigned > 0 {
      lines.append(
        desk.say(
          "ready.cards", "{n} danger cards and hard texts are not signed by a named role",
          ["n": String(unsigned)]))
    }
    return lines
  }
}
