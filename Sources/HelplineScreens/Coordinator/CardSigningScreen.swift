import HelplineModel
import TerminalUI

/// A text shown whole; it can be signed once its end was in sight.
struct CardSigningScreen: ScreenState {
  let id = "coordinator.card"
  private let text: TextToSign
  private var scroll = 0
  private var picker = Picker()

  init(_ text: TextToSign) { self.text = text }

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
    let text = text
    let what = text.what
    var items = [
      MenuItem(desk.say("card.sign", "Sign this card as it stands")) { desk in
        [
          .push(
            SignaturePages.roles(
              desk.say("card.sign.as", "Sign: {card}", ["card": text.title]), desk
            ) { role, desk in
              .signature(
                what: what,
                Signature(
                  what: what, wording: text.wording, role: role, code: desk.code,
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
    let standing = Line(CardStanding(text, desk).text(desk), role: .muted)
    let keys =
      isRead
      ? [KeyHint("1-9 Enter", desk.say("key.sign", "sign"))]
      : [KeyHint("Enter PgDn", desk.say("key.read.on", "read on"))]
    var content = desk.frame(
      title: text.title,
      parts: WholeText.parts(text.what, desk) + [Part("actions", lines: [standing] + lines)],
      keys: keys + [KeyHint("Esc", desk.say("key.back", "back"))])
    content.scroll = scroll
    return content
  }
}

/// All that a signature of a text stands for.
enum WholeText {
  /// Its parts, with the headings under which a call brings them.
  static func parts(_ what: String, _ desk: Desk) -> [Part] {
    let shared = desk.ports.knowledge.shared
    let id = String(what.drop { $0 != "." }.dropFirst())
    switch what.prefix(while: { $0 != "." }) {
    case "danger":
      guard let card = shared.dangerCards.first(where: { $0.id == id }) else {
        return dangerNow(shared.dangerNow, desk)
      }
      return self.card(card, desk)
    case "branch":
      let cues = shared.branches.first { $0.id == id }?.cues ?? []
      return groups([(nil, cues)], desk)
    case "cues":
      return groups(shared.phases.map { ($0.title, $0.sets[.child] ?? []) }, desk)
    default: return crime(shared.crimeTypes.first { $0.id == id }, desk)
    }
  }

  /// Every line of the card, also those that only some calls bring.
  private static func card(_ card: DangerCard, _ desk: Desk) -> [Part] {
    groups(
      [
        (nil, card.lines),
        (desk.say("card.questions", "Only where it is safe to ask"), card.questions),
        (desk.say("card.child", "With a child"), card.withChild),
        (desk.say("card.closed", "When they can only say yes or no"), card.withYesOrNo),
        (desk.say("card.abroad", "When they are in another country"), card.withOtherCountry),
      ], desk)
  }

  private static func dangerNow(_ now: DangerNow, _ desk: Desk) -> [Part] {
    [Part("where", lines: [Line(now.whereQuestion, role: .aloud)])]
      + groups(
        [
          (desk.say("card.caller", "The caller rings 112"), now.callerRings),
          (desk.say("card.we", "We ring 112"), now.weRing),
          (desk.say("card.stay", "Until help is there"), now.stay),
        ], desk)
  }

  private static func groups(_ groups: [(heading: String?, cues: [Cue])], _ desk: Desk) -> [Part] {
    groups.filter { !$0.cues.isEmpty }.enumerated().map { index, group in
      Part(
        "text.\(index)", heading: group.heading, lines: CueLines.lines(group.cues, desk))
    }
  }

  private static func crime(_ crime: CrimeType?, _ desk: Desk) -> [Part] {
    guard let crime else { return [] }
    let parts = [
      Part(
        "needs", heading: desk.say("signing.needs", "What people need"),
        lines: crime.needs.map { Line($0) }),
      Part(
        "facts", heading: desk.say("crime.facts", "First facts"),
        lines: StatementLines.lines(crime.firstFacts, desk)),
      Part(
        "flags", heading: desk.say("signing.flags", "What to watch for"),
        lines: StatementLines.lines(crime.redFlags, desk)),
    ]
    return parts.filter { !$0.lines.isEmpty }
  }
}
