import HelplineModel
import HelplinePractice
import TerminalUI

extension PracticeScreen {
  func content(_ desk: Desk) -> ScreenContent {
    guard let practice = desk.practice else { return inner.content(desk) }
    var content = inner.content(desk)
    let isTyping = !inner.box.isEmpty
    // The digits are replies here, so the branches stand in the menu; the card needs Ctrl-E to be practised.
    content.parts.removeAll { ["if", "card"].contains($0.id) }
    content.parts.insert(caller(practice, desk), at: 0)
    if !isTyping { content.parts.insert(replies(practice, desk), at: 1) }
    if practice.call.ending != nil {
      content.parts.removeAll { $0.id == "guide" }
      content.box = nil
    }
    if let own {
      content.box = Box(
        [desk.say("practice.word", "PRACTICE"), desk.say("practice.own.box", "Your own words")]
          .joined(separator: " · "), text: own.text, caret: own.caret)
    }
    if !isTyping {
      // The last two say where the menu is and that this is practice; they stand on every screen.
      content.keys = keys(practice, desk) + content.keys.suffix(2)
    }
    return content
  }

  /// The caller's line, and what it told that was hidden until now.
  private func caller(_ practice: PracticeDesk, _ desk: Desk) -> Part {
    var lines: [Line] = []
    // Two steps back, and what was said of the reply that was taken back is gone with it.
    if let feedback, feedback.moment <= practice.call.moments.count {
      lines.append(
        Line(feedback.words, label: desk.say("practice.feedback", "Trainer"), role: .muted))
    }
    if let happened = practice.happened {
      lines.append(
        Line(happened, label: desk.say("practice.happens", "Happens"), role: .caution))
    }
    lines += spoken(practice, desk).enumerated().map { index, words in
      Line(words, label: index == 0 ? desk.say("practice.caller", "Caller") : "", role: .aloud)
    }
    if practice.call.ending != nil {
      lines.append(
        Line(
          practice.texts?.endings[practice.call.node] ?? "",
          label: desk.say("practice.ended", "Ended"), role: .accent))
    }
    return Part("caller", lines: lines)
  }

  /// The caller's words; those who listen see them when they ask.
  private func spoken(_ practice: PracticeDesk, _ desk: Desk) -> [String] {
    // A line that is only a sound (a tap, breathing) cannot be spoken.
    let isWords = !SpokenWords.of(practice.heard.joined()).isEmpty
    guard desk.speaksCaller, isWords, readAt != practice.call.moments.count else {
      return practice.heard
    }
    return [desk.say("practice.listen", "(speaks; 0: say it again, and show the words)")]
  }

  private func replies(_ practice: PracticeDesk, _ desk: Desk) -> Part {
    if practice.call.ending != nil { return after(practice, desk) }
    var lines = practice.call.replies.enumerated().map { index, reply in
      let say = practice.texts?.replies[reply.id]?.say ?? reply.id
      return Line("“\(say)”", trailing: hint(say, desk), kind: .item(number: index + 1))
    }
    let last =
      waiting == nil
      ? desk.say("practice.own", "in your own words …")
      : desk.say("practice.nearest.none", "none of these: say something else")
    lines.append(Line(last, role: .muted, kind: .item(number: lines.count + 1)))
    return Part(
      "replies",
      heading: waiting.map {
        desk.say("practice.nearest", "“{words}”: which of these comes nearest?", ["words": $0])
      }, lines: lines)
  }

  /// Which words own words share with a reply: a hint, no mark.
  private func hint(_ say: String, _ desk: Desk) -> String {
    let shared = waiting.map { OwnWords.inCommon($0, say) } ?? []
    guard !shared.isEmpty else { return "" }
    return desk.say(
      "practice.both", "both: {words}", ["words": shared.prefix(3).joined(separator: ", ")])
  }

  private func after(_ practice: PracticeDesk, _ desk: Desk) -> Part {
    Part(
      "replies",
      lines: [
        Line(
          desk.say("practice.record", "The record, as after every call"),
          trailing: practice.isRecorded ? "✓" : "", kind: .item(number: 1)),
        Line(desk.say("practice.debrief", "Look back at the call"), kind: .item(number: 2)),
      ])
  }

  private func keys(_ practice: PracticeDesk, _ desk: Desk) -> [KeyHint] {
    if own != nil { return PracticeKeys.ownWords(desk) }
    if practice.call.ending != nil {
      return [
        KeyHint("Enter", desk.say("practice.to.record", "record")),
        KeyHint("2", desk.say("practice.look", "look back")),
      ]
    }
    return PracticeKeys.call(KeyHint("1-9", desk.say("practice.reply", "reply")), desk)
  }
}

extension PracticeDesk {
  /// What happened with the last moment, where it was a trigger.
  var happened: String? {
    guard let last = call.moments.last, last.kind == .trigger else { return nil }
    return texts?.triggers[last.step]
  }
}
