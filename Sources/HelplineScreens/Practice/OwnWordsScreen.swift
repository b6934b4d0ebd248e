import HelplineModel
import HelplinePractice
import TerminalUI

/// The trainer scores what was said in own words: a mark for each dimension of the scenario, and whether it
/// does what the reply nearest to it does. Nothing is proposed, nothing passes by itself.
struct OwnWordsScreen: ScreenState {
  let id = "practice.score"
  private var picker = Picker()

  init() {}

  /// One line: a dimension of one moment, or whether it counts as the reply.
  private struct Row {
    var moment: Int
    var dimension: RubricDimension?
  }

  private func rows(_ practice: PracticeDesk) -> [Row] {
    practice.ownWords.flatMap { one in
      practice.call.scenario.scored.map { Row(moment: one.moment, dimension: $0) }
        + [Row(moment: one.moment, dimension: nil)]
    }
  }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard let practice = desk.practice else { return .handled([.pop]) }
    let rows = rows(practice)
    if case .text(let text) = event, let mark = Int(text), (0...3).contains(mark) {
      return put(mark, rows, &desk)
    }
    switch picker.act(event, count: rows.count) {
    case .back: return .handled([.pop, .pop] + DebriefPage.again(&desk))
    case .choose(let index):
      guard rows.indices.contains(index) else { return .done }
      picker = Picker(index)
      return put(nil, rows, &desk)
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  /// Sets a mark; Enter goes on to the next one, and answers yes and no by turns.
  private mutating func put(_ mark: Int?, _ rows: [Row], _ desk: inout Desk) -> Outcome {
    guard rows.indices.contains(picker.index), let call = desk.practice?.call else { return .done }
    let row = rows[picker.index]
    var (marks, counts) = (call.moments[row.moment].marks, call.moments[row.moment].countsAsReply)
    if let dimension = row.dimension {
      marks[dimension] = mark ?? marks[dimension].map { ($0 + 1) % 4 } ?? 0
    } else {
      counts = mark.map { $0 > 0 } ?? !counts
    }
    desk.practice?.call.score(row.moment, marks, countsAsReply: counts)
    if mark != nil { picker = Picker(min(picker.index + 1, rows.count - 1)) }
    return .done
  }

  func content(_ desk: Desk) -> ScreenContent {
    let practice = desk.practice
    let rows = practice.map(self.rows) ?? []
    let parts = (practice?.ownWords ?? []).map { one in
      let lines = rows.enumerated().filter { $0.element.moment == one.moment }.map { index, row in
        line(row, practice, desk, selected: index == picker.index)
      }
      return Part(
        "own.\(one.moment)", heading: "“\(one.typed)”",
        lines: [
          Line(
            desk.say("debrief.near", "nearest: “{reply}”", ["reply": one.reply]), role: .muted)
        ] + lines)
    }
    return desk.frame(
      title: desk.say("score.title", "Trainer: own words"), parts: parts,
      keys: [
        KeyHint("0-3", desk.say("score.mark", "mark")),
        KeyHint("Enter", desk.say("score.turn", "next value")),
        KeyHint("↑↓", desk.say("key.move", "move")),
        KeyHint("Esc", desk.say("score.done", "done")),
      ])
  }

  private func line(
    _ row: Row, _ practice: PracticeDesk?, _ desk: Desk, selected: Bool
  ) -> Line {
    let moment = practice?.call.moments[row.moment]
    guard let dimension = row.dimension else {
      let counts = moment?.countsAsReply == true
      return Line(
        counts ? desk.say("score.yes", "yes") : desk.say("score.no", "no"),
        label: desk.say("score.counts", "Does what it does"), kind: .item(number: nil),
        selected: selected)
    }
    let mark = moment?.marks[dimension]
    return Line(
      mark.map { "\($0)  \(RubricWords.mark($0, desk))" }
        ?? desk.say("score.none", "not scored yet"),
      label: RubricWords.name(dimension, desk), role: mark == nil ? .muted : .text,
      kind: .item(number: nil), selected: selected)
  }
}
