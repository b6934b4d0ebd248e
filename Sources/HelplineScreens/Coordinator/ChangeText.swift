import HelplineModel

/// Changes of the house book as sentences, for the journal and for what was just done.
enum ChangeText {
  /// What a change does, without a full stop: "house rule “call back” set to never".
  static func text(_ change: HouseChange, _ desk: Desk) -> String {
    switch change {
    case .rule(let id, let value): rule(id, value, desk)
    case .notice(_, let notice): notice.map { written($0, desk) } ?? noNotice(desk)
    case .plan(_, let plan?):
      desk.say("change.plan", "house plan “{label}” written", ["label": plan.label])
    case .plan(_, nil): desk.say("change.plan.gone", "a house plan taken away")
    case .word(let word, let isThere): self.word(word, isThere, desk)
    case .listing(let id, let service): listing(id, service, desk)
    case .rung(let id, let call): rung(id, call, desk)
    case .removed(let id, let note): removed(id, note, desk)
    case .remark(let id, let text): remark(id, text, desk)
    case .distinct(let pair, let isThere): distinct(pair, isThere, desk)
    case .flags(let id, let reasons): flags(id, reasons, desk)
    case .gap(let gap, let until): self.gap(gap, until, desk)
    case .signature(let what, let signature): signed(what, signature, desk)
    case .telephone(let day, _):
      desk.say("change.telephone", "counts of the telephone system for {day}", ["day": day])
    }
  }

  /// The short name of a house rule ("call back").
  static func ruleName(_ id: String) -> String {
    let words = id.hasSuffix("_rule") ? String(id.dropLast(5)) : id
    return words.replacing("_", with: " ")
  }

  /// What is never read aloud is not repeated here either.
  private static func rule(_ id: String, _ value: String?, _ desk: Desk) -> String {
    let name = ruleName(id)
    guard let value, !value.isEmpty else {
      return desk.say("change.rule.gone", "house rule “{rule}” not set any more", ["rule": name])
    }
    if desk.house.fields.first(where: { $0.id == id })?.handlerOnly == true {
      return desk.say("change.rule.hidden", "house rule “{rule}” set", ["rule": name])
    }
    return desk.say(
      "change.rule", "house rule “{rule}” set to {value}",
      ["rule": name, "value": value.replacing("_", with: " ")])
  }

  private static func written(_ notice: Notice, _ desk: Desk) -> String {
    notice.isGoodNews
      ? desk.say("change.news", "good news written: {text}", ["text": short(notice.text)])
      : desk.say("change.notice", "notice written: {text}", ["text": short(notice.text)])
  }

  private static func noNotice(_ desk: Desk) -> String {
    desk.say("change.notice.gone", "a notice taken away")
  }

  private static func word(_ word: HouseWord, _ isThere: Bool, _ desk: Desk) -> String {
    let values: KeyValuePairs = ["phrase": word.phrase, "value": FactNames.name(word.value, desk)]
    return isThere
      ? desk.say("change.word", "everyday word “{phrase}” means {value}", values)
      : desk.say("change.word.gone", "everyday word “{phrase}” for {value} taken away", values)
  }

  private static func listing(_ id: String, _ service: Service?, _ desk: Desk) -> String {
    guard let service else {
      return desk.say(
        "change.listing.gone", "our own version of listing “{name}” taken away",
        ["name": name(id, desk)])
    }
    let values: KeyValuePairs = ["name": service.name]
    switch ListingState(service, desk) {
    case .open: return desk.say("change.listing", "listing “{name}” written", values)
    case .paused:
      guard let day = service.statusUntil else {
        return desk.say("change.listing.paused", "listing “{name}” closed for a time", values)
      }
      return desk.say(
        "change.listing.paused.until", "listing “{name}” closed until {day}",
        ["name": service.name, "day": day])
    case .closed: return desk.say("change.listing.closed", "listing “{name}” closed", values)
    }
  }

  private static func rung(_ id: String, _ call: Rung?, _ desk: Desk) -> String {
    let values: KeyValuePairs = ["name": name(id, desk)]
    switch call?.outcome {
    case .right:
      return desk.say("change.rung", "number of “{name}” rung, and it is right", values)
    case .wrong:
      return desk.say("change.rung.wrong", "number of “{name}” rung, and it is wrong", values)
    case .noAnswer:
      return desk.say("change.rung.none", "number of “{name}” rung, nobody answered", values)
    case nil:
      return desk.say("change.rung.gone", "number of “{name}” counts as not rung", values)
    }
  }

  private static func removed(_ id: String, _ note: Removed?, _ desk: Desk) -> String {
    guard let note else {
      return desk.say(
        "change.removed.back", "“{name}” stands in the directory again", ["name": name(id, desk)])
    }
    guard let stays = note.stays else {
      return desk.say(
        "change.removed", "“{name}” taken out of the directory", ["name": note.name])
    }
    return desk.say(
      "change.removed.twice", "“{name}” taken out of the directory; “{other}” stays",
      ["name": note.name, "other": name(stays, desk)])
  }

  /// What handlers alone should know is not repeated here.
  private static func remark(_ id: String, _ text: String?, _ desk: Desk) -> String {
    let values: KeyValuePairs = ["name": name(id, desk)]
    return text == nil
      ? desk.say("change.remark.gone", "remark on “{name}” taken away", values)
      : desk.say("change.remark", "remark on “{name}” written", values)
  }

  private static func distinct(
    _ pair: ListingPair, _ isThere: Bool, _ desk: Desk
  ) -> String {
    let values: KeyValuePairs = ["one": name(pair.one, desk), "other": name(pair.other, desk)]
    return isThere
      ? desk.say("change.distinct", "“{one}” and “{other}” are different", values)
      : desk.say("change.distinct.gone", "“{one}” and “{other}” are perhaps the same", values)
  }

  private static func flags(_ id: String, _ reasons: [String], _ desk: Desk) -> String {
    let values: KeyValuePairs = ["name": name(id, desk)]
    return reasons.isEmpty
      ? desk.say("change.flags.gone", "reports on “{name}” dealt with", values)
      : desk.say("change.flags", "reports on “{name}” are waiting", values)
  }

  private static func gap(_ gap: Gap, _ until: String?, _ desk: Desk) -> String {
    let values: KeyValuePairs = ["gap": GapText.text(gap, desk)]
    return until == nil
      ? desk.say("change.gap.back", "unmet need “{gap}” is waiting again", values)
      : desk.say("change.gap", "unmet need “{gap}” dealt with", values)
  }

  private static func signed(_ what: String, _ signature: Signature?, _ desk: Desk) -> String {
    let name = GoLivePage.what == what ? goLive(desk) : cardName(what, desk)
    guard let signature else {
      return desk.say("change.unsigned", "signature taken away: {what}", ["what": name])
    }
    return desk.say(
      "change.signed", "signed as {role}: {what}", ["role": signature.role, "what": name])
  }

  private static func goLive(_ desk: Desk) -> String {
    desk.say("live.this", "this desk takes live calls")
  }

  private static func cardName(_ what: String, _ desk: Desk) -> String {
    let text = desk.ports.knowledge.shared.textsToSign.first { $0.what == what }
    return desk.say("change.card", "“{card}”", ["card": text?.title ?? what])
  }

  private static func name(_ id: String, _ desk: Desk) -> String {
    HouseWork.listing(id, desk)?.name ?? desk.book.removed[id]?.name
      ?? desk.say("listing.gone", "a listing that is gone")
  }

  private static func short(_ text: String) -> String {
    text.count > 50 ? text.prefix(48) + "…" : text
  }
}
