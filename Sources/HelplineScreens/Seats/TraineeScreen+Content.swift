import HelplineModel
import HelplinePractice
import TerminalUI

/// What the trainee's seat says.
extension TraineeScreen {
  /// As many lines of the caller stand on top: on a low screen the last one.
  private static func linesShown(_ desk: Desk) -> Int {
    desk.size.rows < FrameSetter.roomyFrom ? 1 : 3
  }

  /// By where the trainee stands in the call.
  func content(_ seat: PracticeSeat, _ desk: Desk) -> ScreenContent {
    if seat.kept != nil { return whose(desk) }
    if seat.host.isOver, seat.trainee.stand == .playing { return over(seat, desk) }
    switch seat.trainee.stand {
    case .waiting: return page(waiting(seat, desk), [], desk)
    case .reading: return notice(seat, desk)
    case .passed:
      return page(
        desk.say("seat.you.passed", "You pass on this call. That is all right."), [], desk)
    case .stopped: return page(PracticeNotice.stopped(desk), [], desk)
    case .done: return over(seat, desk)
    case .playing: return call(seat, desk)
    }
  }

  /// Somebody sat here in this call before: asked, and nothing of it shown.
  private func whose(_ desk: Desk) -> ScreenContent {
    var content = page(
      desk.say("seat.whose", "Somebody sat at this seat in this call before. Was it you?"),
      [
        Line(
          desk.say("seat.whose.me", "It was me: go on where I was"), kind: .item(number: 1)),
        Line(
          desk.say("seat.whose.other", "It was somebody else: begin anew"), kind: .item(number: 2)),
      ], desk)
    content.keys.insert(KeyHint("1 2", desk.say("key.choose", "choose")), at: 0)
    return content
  }

  private func waiting(_ seat: PracticeSeat, _ desk: Desk) -> String {
    switch seat.link {
    case .joined: desk.say("seat.you.wait", "The trainer chooses a call. It comes by itself.")
    case .waiting:
      desk.say(
        "seat.you.no_host", "Nobody hosts practice here now; it is tried again every second.")
    case .refused(let sentence): sentence
    }
  }

  private func page(_ sentence: String, _ more: [Line], _ desk: Desk) -> ScreenContent {
    desk.frame(
      title: desk.say("seat.you", "Your seat"),
      parts: [Part("seat", lines: [Line(sentence, role: .accent)] + more)],
      keys: [desk.hint("call", desk.say("practice.live", "LIVE"))])
  }

  private func notice(_ seat: PracticeSeat, _ desk: Desk) -> ScreenContent {
    let texts = desk.practice?.texts
    let lines = PracticeNotice.lines(
      texts,
      skip: desk.say(
        "seat.notice.skip", "Nobody has to play it. Esc passes on it, without a reason."),
      rules: desk.say(
        "seat.notice.watched",
        "While you practise here the others see this screen. A live call they never see."),
      desk)
    let take = Line(desk.say("practice.begin", "take the call"), kind: .item(number: 1))
    return desk.frame(
      title: texts?.title ?? desk.say("seat.you", "Your seat"),
      parts: [Part("notice", lines: lines), Part("take", lines: [take])],
      keys: [
        KeyHint("Enter", desk.say("practice.begin", "take the call")),
        KeyHint("Esc", desk.say("seat.pass", "pass")),
      ])
  }

  private func over(_ seat: PracticeSeat, _ desk: Desk) -> ScreenContent {
    guard seat.trainee.stand == .done || desk.practice != nil else {
      return page(
        desk.say(
          "seat.no_debrief",
          "The call is over. This seat has another version of its scenario, so "
            + "look back together at the trainer's."), [], desk)
    }
    let sentence =
      seat.trainee.stand == .done
      ? desk.say("seat.looked_back", "You have looked back. The next call comes by itself.")
      : desk.say("seat.is_over", "The call is over. How are you? Take a minute.")
    var content = page(
      sentence,
      [Line(desk.say("practice.debrief", "Look back at the call"), kind: .item(number: 1))], desk)
    content.keys.insert(KeyHint("Enter", desk.say("practice.look", "look back")), at: 0)
    return content
  }

  private func call(_ seat: PracticeSeat, _ desk: Desk) -> ScreenContent {
    var content = inner.content(desk)
    // As when practising alone: the digits are taken, and the card needs Ctrl-E to be practised.
    content.parts.removeAll { ["if", "card"].contains($0.id) }
    content.parts.insert(heard(seat, desk), at: 0)
    content.parts.insert(answering(seat, desk), at: 1)
    if let own {
      content.box = Box(
        [desk.say("practice.word", "PRACTICE"), desk.say("practice.own.box", "Your own words")]
          .joined(separator: " · "), text: own.text, caret: own.caret)
    }
    if inner.box.isEmpty { content.keys = keys(desk) + content.keys.suffix(2) }
    return content
  }

  private func heard(_ seat: PracticeSeat, _ desk: Desk) -> Part {
    var lines: [Line] = []
    if seat.link != .joined {
      lines.append(
        Line(
          desk.say(
            "seat.host_gone",
            "The trainer's seat is gone; it is tried again every second. "
              + "Everything stays."), role: .caution))
    } else if seat.host.isAway {
      lines.append(
        Line(desk.say("seat.host_away", "The trainer is on the live desk."), role: .caution))
    }
    if seat.host.isPaused {
      lines.append(
        Line(
          desk.say("seat.paused", "PAUSED. The trainer goes on when you are ready."),
          role: .caution))
    }
    return Part("caller", lines: lines + talk(seat, desk))
  }

  /// The last of what was heard, and at its place what was answered to it.
  private func talk(_ seat: PracticeSeat, _ desk: Desk) -> [Line] {
    let first = seat.host.lines.suffix(Self.linesShown(desk)).first?.number ?? 0
    let count = seat.host.progress?.moments.count
    let answer = seat.trainee.words.last.flatMap { $0.moment == count ? $0 : nil }
    let silent = desk.speaksCaller ? silent(seat.host.lines) : nil
    return SeatTalk.of(seat).flatMap { one -> [Line] in
      switch one {
      case .heard(let line):
        guard line.number >= first else { return [] }
        guard let silent, line.kind == .said else { return [SeatParts.heard(line, desk)] }
        guard line.number == silent else { return [] }
        let listen = desk.say("seat.listen", "(speaks; 2 shows the words)")
        return [Line(listen, label: desk.say("practice.caller", "Caller"), role: .aloud)]
      case .said(let words):
        guard words == answer, words.after >= first else { return [] }
        return [
          Line("“\(words.text)”", label: desk.say("debrief.you", "You"), role: .muted)
        ]
      }
    }
  }

  /// The line in whose place those who listen find that it is spoken; nil where the last one is no speech.
  private func silent(_ lines: [CallerLine]) -> Int? {
    guard let last = lines.last, !SpokenWords.of(last.text).isEmpty else { return nil }
    return lines.last { $0.kind == .said }?.number
  }

  private func answering(_ seat: PracticeSeat, _ desk: Desk) -> Part {
    var lines = [
      Line(
        desk.say("seat.aloud", "Answer aloud, or in own words …"), role: .muted,
        kind: .item(number: 1))
    ]
    if seat.host.lines.count > Self.linesShown(desk) || desk.speaksCaller {
      lines.append(
        Line(
          desk.say("seat.before", "what was said before …"), role: .muted, kind: .item(number: 2)))
    }
    return Part("replies", lines: lines, ruled: false)
  }

  private func keys(_ desk: Desk) -> [KeyHint] {
    if own != nil { return PracticeKeys.ownWords(desk) }
    return PracticeKeys.call(KeyHint("1", desk.say("seat.own", "own words")), desk)
  }
}
