import HelplineModel
import HelplinePractice
import TerminalUI

/// Pieces that the trainer's, the rater's and the watcher's screens share.
enum SeatParts {
  /// The sheet for whoever plays the caller, and what the caller tells only when asked rightly.
  static func persona(_ texts: ScenarioTexts, _ opened: [String], _ desk: Desk) -> Part {
    let hidden = texts.hidden.sorted { $0.key < $1.key }.map { id, words in
      Line(
        words,
        label: opened.contains(id)
          ? desk.say("seat.hidden.told", "told") : desk.say("seat.hidden", "hidden"),
        role: opened.contains(id) ? .muted : .caution)
    }
    return Part(
      "persona", heading: desk.say("seat.persona", "The caller's sheet"),
      lines: PersonaSheet.rows(texts.persona, desk).map { Line($0.text, label: $0.label) } + hidden,
      beside: true)
  }

  /// The trainee's screen as it is; blank rows in a row are one.
  static func screen(_ seat: PracticeSeat, _ desk: Desk, beside: Bool = false) -> Part {
    let heading = desk.say("seat.screen", "The trainee's screen")
    guard let rows = seat.trainee.screen?.rows, seat.trainee.call == seat.host.call else {
      return Part(
        "screen", heading: heading, lines: [Line(away(seat, desk), role: .caution)], beside: beside)
    }
    var lines: [Line] = []
    for row in rows.prefix(120) {
      let isBlank = row.allSatisfy { $0 == " " }
      if isBlank, lines.last?.text.isEmpty ?? true { continue }
      lines.append(Line(isBlank ? "" : String(row.prefix(400)), kind: .row))
    }
    return Part("screen", heading: heading, lines: lines, beside: beside)
  }

  /// Why no screen is shown.
  private static func away(_ seat: PracticeSeat, _ desk: Desk) -> String {
    let isHere = seat.role != .trainer || seat.present.contains(.trainee)
    return isHere
      ? desk.say(
        "seat.away", "The trainee is away, or has hidden the screen. A live desk is never shown.")
      : desk.say("seat.nobody", "No trainee has joined yet: lifeline practice join.")
  }

  /// Whether the trainee's screen fits in beside a page of 80 columns.
  static func fitsBeside(_ seat: PracticeSeat, _ desk: Desk) -> Bool {
    let width = seat.trainee.screen?.rows.map { SafeText($0).width }.max() ?? 80
    return desk.size.columns - FrameSetter.besideFrom >= width
  }

  /// What was heard and said, in its order, the last of it.
  static func talk(_ seat: PracticeSeat, last count: Int, _ desk: Desk) -> Part {
    let lines = SeatTalk.of(seat).suffix(count).map { one in
      switch one {
      case .heard(let line): heard(line, desk)
      case .said(let words):
        Line("“\(words.text)”", label: desk.say("seat.trainee", "Trainee"), role: .accent)
      }
    }
    return Part("talk", lines: lines)
  }

  /// Something the trainee hears.
  static func heard(_ line: CallerLine, _ desk: Desk) -> Line {
    line.kind == .said
      ? Line(line.text, label: desk.say("practice.caller", "Caller"), role: .aloud)
      : Line(line.text, label: desk.say("practice.happens", "Happens"), role: .caution)
  }

  /// The scored dimensions with what they were given; `at` is where the keys act.
  static func marks(
    _ scored: [RubricDimension], _ marks: [RubricDimension: Int], at index: Int, _ desk: Desk
  ) -> Part {
    let lines = scored.enumerated().map { number, dimension in
      Line(
        RubricWords.name(dimension, desk),
        trailing: marks[dimension].map { RubricWords.mark($0, desk) }
          ?? desk.say("seat.mark.none", "no mark yet"),
        kind: .item(number: nil), selected: number == index)
    }
    return Part(
      "marks",
      heading: desk.say(
        "seat.marks", "Marks: 0 to be tried, 1 begun, 2 done, 3 done well"), lines: lines)
  }

  /// How far two raters agree, in words; nil while there is nothing to compare.
  static func agreement(
    _ one: [RubricDimension: Int], _ other: [RubricDimension: Int], _ desk: Desk
  ) -> String? {
    let agreement = RaterAgreement(one, other)
    guard let share = agreement.share else { return nil }
    return desk.say(
      "seat.agreement",
      "Both marked {n}: {alike} alike ({share} %), {near} at most one step apart.",
      [
        "n": String(agreement.compared), "alike": String(agreement.alike),
        "near": String(agreement.near), "share": String(Int((share * 100).rounded())),
      ])
  }
}

/// The keys on a page of marks: arrows choose a dimension, 0 to 3 marks it, Enter takes the next mark, Backspace
/// takes the mark back.
struct MarkKeys: Equatable, Sendable {
  var picker = Picker()

  /// What a key asks for.
  enum Act: Equatable {
    case mark(RubricDimension, Int?)
    case moved
    case ignored
  }

  mutating func act(
    _ event: InputEvent, _ scored: [RubricDimension], _ marks: [RubricDimension: Int]
  ) -> Act {
    picker.clamp(scored.count)
    guard scored.indices.contains(picker.index) else { return .ignored }
    let dimension = scored[picker.index]
    switch event {
    case .text(let text):
      guard let mark = Int(text), (0...3).contains(mark) else { return .ignored }
      return .mark(dimension, mark)
    case .choose(let mark) where (0...3).contains(mark): return .mark(dimension, mark)
    case .key(.enter): return .mark(dimension, marks[dimension].map { ($0 + 1) % 4 } ?? 0)
    case .key(.backspace): return .mark(dimension, nil)
    default: return picker.handle(event, count: scored.count) ? .moved : .ignored
    }
  }
}

/// One thing that was heard or said in a call.
enum SeatTalk: Equatable, Sendable {
  case heard(CallerLine)
  case said(SaidWords)

  /// The conversation as it went.
  static func of(_ seat: PracticeSeat) -> [SeatTalk] {
    var words = seat.trainee.call == seat.host.call ? seat.trainee.words[...] : []
    var talk: [SeatTalk] = []
    for line in seat.host.lines {
      while let first = words.first, first.after < line.number {
        talk.append(.said(first))
        words.removeFirst()
      }
      talk.append(.heard(line))
    }
    return talk + words.map(SeatTalk.said)
  }
}

extension InputEvent {
  /// The number that was typed or chosen.
  var number: Int? {
    if case .choose(let number) = self { return number }
    return digit
  }
}
