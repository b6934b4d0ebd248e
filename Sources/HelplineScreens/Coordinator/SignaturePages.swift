import HelplineModel
import TerminalUI

/// Whether a danger card is signed as it stands now.
enum CardStanding: Sendable {
  case unsigned
  case signed(Signature)
  /// It was signed, and its wording is another one since: it counts as not signed.
  case changed(Signature)

  init(_ card: DangerCard, _ desk: Desk) {
    guard let signature = desk.book.signatures.first(where: { $0.what == Self.what(card) }) else {
      self = .unsigned
      return
    }
    self = signature.wording == card.wordingHash ? .signed(signature) : .changed(signature)
  }

  /// What a signature of a card is of.
  static func what(_ card: DangerCard) -> String { "danger.\(card.id)" }

  /// The standing in words.
  func text(_ desk: Desk) -> String {
    switch self {
    case .unsigned: desk.say("card.unsigned", "not signed")
    case .signed(let by):
      desk.say("card.signed", "signed: {role}, {day}", ["role": by.role, "day": by.day])
    case .changed(let by):
      desk.say(
        "card.changed", "NOT SIGNED: its wording changed since {day} ({role})",
        ["role": by.role, "day": by.day])
    }
  }
}

/// Danger cards to be signed by a named role, and the roles that sign.
enum SignaturePages {
  /// The list of cards.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.signatures", title: desk.say("start.signatures", "Danger cards to sign"),
      does: desk.say("key.read.card", "read it"),
      intro: { desk in
        [
          Line(
            desk.say(
              "sign.why", "A card is signed as it stands; changed wording has to be signed anew."),
            role: .muted)
        ]
      }
    ) { _, desk in desk.ports.knowledge.shared.dangerCards.map { row($0, desk) } }
  }

  private static func row(_ card: DangerCard, _ desk: Desk) -> ListRow {
    let standing = CardStanding(card, desk)
    let isSigned = if case .signed = standing { true } else { false }
    return ListRow(
      text: card.title, below: [standing.text(desk)], role: isSigned ? .text : .caution
    ) { desk in [.push(CardSigningScreen(card, desk))] }
  }

  /// Who signs: a role, never a name.
  static func roles(
    _ title: String, _ desk: Desk, sign: @escaping @Sendable (String, Desk) -> HouseChange
  ) -> FormEditor<SigningRole> {
    let field = FormField<SigningRole>(
      id: "role", label: title,
      purpose: desk.say("sign.role", "Which role signs? A role, never a name."), shown: "",
      typed: "",
      put: { role, typed in
        guard typed.contains(where: \.isLetter) else {
          return desk.say("sign.role.no", "A role is a word or two, such as “head of training”.")
        }
        role.name = typed
        return nil
      }
    ) { typed, _, desk in
      names(desk).filter { Finding.fits($0, typed) }.map { name in
        FormChoice(name) { $0.name = name }
      }
    }
    return FormEditor(asking: field, of: SigningRole()) { role, desk in
      HouseWork.make(sign(role.name, desk), desk)
    }
  }

  private static func names(_ desk: Desk) -> [String] {
    [
      desk.say("role.trainer", "trainer in victim support"),
      desk.say("role.clinical", "clinical adviser"),
      desk.say("role.child", "child protection adviser"),
      desk.say("role.sexual", "adviser on sexual violence"),
      desk.say("role.legal", "legal adviser"),
      desk.say("role.coordinator", "coordinator"),
      desk.say("role.head", "head of the organisation"),
    ]
  }
}

/// The role that signs, while it is chosen.
struct SigningRole: Equatable, Sendable {
  /// A role, never a name.
  var name = ""
}

/// A card shown whole; it can be signed once its end was in sight.
struct CardSigningScreen: ScreenState {
  let id = "coordinator.card"
  private let card: DangerCard
  private var scroll = 0
  private var picker = Picker()

  init(_ card: DangerCard, _ desk: Desk) { self.card = card }

  private func isRead(_ desk: Desk) -> Bool {
    scroll >= FrameSetter(size: desk.size).maximumScroll(content(desk, isRead: false))
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let items = items(desk)
    // Plain mode reads all of it out before a number can be typed.
    if case .choose(let number) = event, items.indices.contains(number - 1) {
      return .handled(items[number - 1].run(&desk))
    }
    if !isRead(desk) || event == .key(.pageUp) || event == .key(.home) {
      if let moved = read(event, desk) { return moved }
    }
    switch picker.act(event, count: items.count, digits: true) {
    case .choose(let index):
      return items.indices.contains(index) ? .handled(items[index].run(&desk)) : .done
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  /// Until its end was in sight, the keys only read on.
  private mutating func read(_ event: InputEvent, _ desk: Desk) -> Outcome? {
    let setter = FrameSetter(size: desk.size)
    let content = content(desk, isRead: false)
    switch event {
    case .key(.down): scroll += 1
    case .key(.up): scroll -= 1
    case .key(.pageDown), .key(.enter): scroll += setter.page(content)
    case .key(.pageUp): scroll -= setter.page(content)
    case .key(.home): scroll = 0
    case .key(.end): scroll = .max
    case .text: return .done
    default: return nil
    }
    scroll = max(0, min(scroll, setter.maximumScroll(content)))
    return .done
  }

  private func items(_ desk: Desk) -> [MenuItem] {
    let card = card
    let what = CardStanding.what(card)
    var items = [
      MenuItem(desk.say("card.sign", "Sign this card as it stands")) { desk in
        [
          .push(
            SignaturePages.roles(
              desk.say("card.sign.as", "Sign: {card}", ["card": card.title]), desk
            ) { role, desk in
              .signature(
                what: what,
                Signature(
                  what: what, wording: card.wordingHash, role: role, code: desk.code,
                  day: desk.localTime.day))
            })
        ]
      }
    ]
    if desk.book.signatures.contains(where: { $0.what == what }) {
      items.append(
        MenuItem(desk.say("card.unsign", "Take the signature away")) { desk in
          HouseWork.make(.signature(what: what, nil), desk)
        })
    }
    return items
  }

  func content(_ desk: Desk) -> ScreenContent { content(desk, isRead: isRead(desk)) }

  private func content(_ desk: Desk, isRead: Bool) -> ScreenContent {
    let lines = items(desk).enumerated().map { index, item in
      Line(
        item.title, kind: .item(number: index + 1),
        selected: isRead && index == min(picker.index, items(desk).count - 1))
    }
    let standing = Line(CardStanding(card, desk).text(desk), role: .muted)
    let keys =
      isRead
      ? [KeyHint("1-9 Enter", desk.say("key.sign", "sign"))]
      : [KeyHint("Enter PgDn", desk.say("key.read.on", "read on"))]
    var content = desk.frame(
      title: card.title, parts: wording(desk) + [Part("actions", lines: [standing] + lines)],
      keys: keys + [KeyHint("Esc", desk.say("key.back", "back"))])
    content.scroll = scroll
    return content
  }

  /// Every line of the card, also those that only some calls bring.
  private func wording(_ desk: Desk) -> [Part] {
    let groups: [(String, String?, [Cue])] = [
      ("lines", nil, card.lines),
      (
        "questions", desk.say("card.questions", "Only where it is safe to ask"), card.questions
      ),
      ("child", desk.say("card.child", "With a child"), card.withChild),
      (
        "closed", desk.say("card.closed", "When they can only say yes or no"), card.withYesOrNo
      ),
      (
        "abroad", desk.say("card.abroad", "When they are in another country"),
        card.withOtherCountry
      ),
    ]
    return groups.filter { !$0.2.isEmpty }.map { id, heading, cues in
      Part(id, heading: heading, lines: CueLines.lines(cues, desk))
    }
  }
}
