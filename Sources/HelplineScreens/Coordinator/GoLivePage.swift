import HelplineModel
import TerminalUI

/// What this desk lacks for live calls, line by line, and the signature that it takes them all the same.
enum GoLivePage {
  /// What the signature is of.
  static let what = Signature.goLive

  /// Who signed, nil while nobody has.
  static func signature(_ desk: Desk) -> Signature? {
    desk.book.signatures.first { $0.what == what }
  }

  /// How many things are lacking.
  static func lacking(_ desk: Desk) -> Int {
    let readiness = desk.readiness
    return readiness.bareNeeds.count + readiness.unsetRules.count + readiness.unknownDuties.count
      + readiness.unsignedCards.count + readiness.unsignedTexts.count
  }

  /// The page; each line leads to where it can be mended.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.live",
      title: desk.say("start.live", "Is this desk ready for live calls?"),
      does: desk.say("key.open", "open"), intro: { intro($0) }
    ) { _, desk in
      signing(desk) + needs(desk) + rules(desk) + duties(desk) + cards(desk)
    }
  }

  private static func intro(_ desk: Desk) -> [Line] {
    var lines = [
      Line(
        signature(desk).map {
          desk.say(
            "live.signed", "Signed as {role} on {day}: this desk takes live calls.",
            ["role": $0.role, "day": $0.day])
        } ?? desk.say("live.unsigned", "Not signed: live calls carry a band that says so."),
        role: signature(desk) == nil ? .caution : .aloud)
    ]
    if lacking(desk) == 0 {
      lines.append(Line(desk.say("live.nothing", "Nothing is lacking.")))
    }
    return lines
  }

  private static func signing(_ desk: Desk) -> [ListRow] {
    guard signature(desk) == nil else {
      return [
        ListRow(text: desk.say("live.unsign", "Take the signature away")) { desk in
          [.push(unsigning(desk))]
        }
      ]
    }
    return [
      ListRow(text: desk.say("live.sign", "Sign: this desk takes live calls"), role: .aloud) {
        desk in
        [
          .push(
            SignaturePages.roles(desk.say("live.sign", "Sign: this desk takes live calls"), desk) {
              role, desk in
              .signature(
                what: what,
                Signature(
                  what: what, wording: "", role: role, code: desk.code, day: desk.localTime.day))
            })
        ]
      }
    ]
  }

  /// Asked first, with what leaves it as it is on top: the line stands where one has just signed.
  private static func unsigning(_ desk: Desk) -> MenuScreen {
    MenuScreen(
      id: "coordinator.unsign", title: desk.say("live.unsign.ask", "Take the signature away?"),
      items: [
        MenuItem(desk.say("live.unsign.no", "Leave it: this desk takes live calls")) { _ in [] },
        MenuItem(desk.say("live.unsign.yes", "Take it away: live calls carry the band again")) {
          desk in HouseWork.make(.signature(what: what, nil), desk)
        },
      ])
  }

  private static func needs(_ desk: Desk) -> [ListRow] {
    desk.readiness.bareNeeds.map { need in
      let place = desk.ports.reference.regionName(need.region)
      return ListRow(
        text: desk.say(
          "live.need", "{topic}, {place}: no number rung in the last 12 months",
          ["topic": FactNames.name("topic.\(need.topic)", desk), "place": place]),
        trailing: need.listings == 0
          ? desk.say("live.need.none", "no listing")
          : desk.say("live.need.n", "{n} listed", ["n": String(need.listings)]),
        section: desk.say("live.needs", "Needs without a number that was rung")
      ) { desk in
        need.listings == 0
          ? [
            .push(ListingForm.new(for: Gap(topic: need.topic, place: need.region), desk, then: []))
          ]
          : [.push(VerifyPages.list(desk))]
      }
    }
  }

  private static func rules(_ desk: Desk) -> [ListRow] {
    desk.readiness.unsetRules.map { id in
      ListRow(
        text: desk.house.fields.first { $0.id == id }?.question ?? ChangeText.ruleName(id),
        section: desk.say("live.rules", "House rules that are not set")
      ) { desk in
        guard let field = desk.house.fields.first(where: { $0.id == id }) else {
          return [.push(RulePages.list(desk))]
        }
        return [.push(RuleScreen(field, isStepping: false, desk))]
      }
    }
  }

  private static func duties(_ desk: Desk) -> [ListRow] {
    desk.readiness.unknownDuties.map { duty in
      ListRow(
        text: desk.say(
          "live.duty", "Duty to report, not known: {what}",
          ["what": duty.replacing("_", with: " ")]),
        section: desk.say("live.duties", "What has to be reported, and to whom")
      ) { desk in
        let field = desk.house.fields.first { $0.id == "duty_to_report" }
        return [
          .push(
            field.map { RuleScreen($0, isStepping: false, desk) as any ScreenState }
              ?? RulePages.list(desk))
        ]
      }
    }
  }

  private static func cards(_ desk: Desk) -> [ListRow] {
    let texts = desk.ports.knowledge.shared.textsToSign
    let whats = desk.readiness.unsignedCards.map { "danger.\($0)" } + desk.readiness.unsignedTexts
    return whats.map { what in
      let text = texts.first { $0.what == what }
      return ListRow(
        text: text?.title ?? what, section: desk.say("live.cards", "Words that nobody signed")
      ) { desk in
        [
          .push(
            text.map { CardSigningScreen($0) as any ScreenState } ?? SignaturePages.list(desk))
        ]
      }
    }
  }
}
