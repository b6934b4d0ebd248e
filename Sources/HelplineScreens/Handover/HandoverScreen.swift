import HelplineModel
import TerminalUI

/// A card for the next shift, made of choices only: what it was about, what was agreed, what to do if they
/// ring, and the code word that was given to the caller.
struct HandoverScreen: ScreenState {
  /// Its name in the stack.
  static let name = "handover"
  let id = Self.name
  private var card: HandoverCard
  private var step = Step.topic
  private var list = FindList()

  /// What is asked, in order.
  enum Step: Int { case topic, agreed, ifTheyRing, codeWord }

  init(_ desk: Desk) {
    card = HandoverCard(
      id: desk.ports.newID(), topic: "", agreed: [], ifTheyRing: "", codeWord: "",
      madeHour: desk.now / 3_600_000)
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let choices = choices(desk)
    switch list.act(event, count: choices.count) {
    case .choose(let index):
      return choices.indices.contains(index) ? put(choices[index].id, desk) : .done
    case .back: return back()
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private mutating func back() -> Outcome {
    guard let before = Step(rawValue: step.rawValue - 1) else { return .handled([.pop]) }
    go(to: before)
    return .done
  }

  private mutating func go(to next: Step) { (step, list) = (next, FindList()) }

  private mutating func put(_ choice: String, _ desk: Desk) -> Outcome {
    switch step {
    case .topic:
      card.topic = choice
      go(to: .agreed)
    case .agreed where choice == Self.goOn: go(to: .ifTheyRing)
    case .agreed:
      if let place = card.agreed.firstIndex(of: choice) {
        card.agreed.remove(at: place)
      } else {
        card.agreed.append(choice)
      }
    case .ifTheyRing:
      card.ifTheyRing = choice
      go(to: .codeWord)
    case .codeWord: return save(choice, desk)
    }
    return .done
  }

  private mutating func save(_ word: String, _ desk: Desk) -> Outcome {
    card.codeWord = word
    return .handled([
      .effect(.handover(id: card.id, card)), .pop,
      .message(
        desk.say(
          "handover.saved", "The next shift will see it for 72 hours. Word: {word}.",
          ["word": word])),
    ])
  }

  /// The first line where several may be chosen.
  private static let goOn = ""

  private func choices(_ desk: Desk) -> [HandoverChoices.Choice] {
    all(desk).filter { list.fits($0.text) }
  }

  private func all(_ desk: Desk) -> [HandoverChoices.Choice] {
    let lists = desk.ports.knowledge.shared.handover
    switch step {
    case .topic: return lists.topics
    case .agreed:
      let next = HandoverChoices.Choice(
        id: Self.goOn,
        text: card.agreed.isEmpty
          ? desk.say("handover.nothing", "nothing was agreed")
          : desk.say("handover.next", "that is all"))
      return [next] + lists.agreed
    case .ifTheyRing: return lists.ifTheyRing
    case .codeWord:
      // A word that another card carries would lead to the wrong card.
      let used = Set(desk.handover.map(\.codeWord))
      return lists.codeWords.filter { !used.contains($0) }
        .map { HandoverChoices.Choice(id: $0, text: $0) }
    }
  }

  private func question(_ desk: Desk) -> String {
    switch step {
    case .topic: desk.say("handover.topic", "What was it about?")
    case .agreed: desk.say("handover.agreed", "What was agreed? Choose all that hold, then go on.")
    case .ifTheyRing: desk.say("handover.if", "What is the next shift to do if they ring?")
    case .codeWord:
      desk.say("handover.word", "Which word did you give the caller? They say it when they ring.")
    }
  }

  func content(_ desk: Desk) -> ScreenContent {
    let lines = choices(desk).enumerated().map { index, choice in
      Line(
        choice.text, label: step == .agreed && card.agreed.contains(choice.id) ? "✓" : "",
        kind: .item(number: index + 1), selected: index == list.picker.index)
    }
    let none = [Line(desk.say("menu.none", "Nothing by that name."))]
    return desk.frame(
      title: desk.say("handover.title", "Card for the next shift"),
      parts: [
        Part("question", lines: [Line(question(desk), role: .aloud)]),
        Part("choices", lines: lines.isEmpty ? none : lines),
      ],
      box: list.shown(desk),
      keys: [
        KeyHint("1-9", desk.say("key.choose.number", "choose")),
        KeyHint("Enter", desk.say("key.choose", "choose")),
        KeyHint("Esc", desk.say("key.step.back", "a step back")),
      ])
  }
}
