import HelplineModel
import HelplinePractice
import TerminalUI

/// The trainee's seat: the real call screen with the caller's words on top and no replies to choose from.
/// What is said is said aloud, or typed in own words behind the digit 1.
struct TraineeScreen: ScreenState {
  let id = "practice.trainee"
  private var inner = CallScreen()
  /// Own words are being typed.
  private var own: TextBox?

  /// As many lines of the caller stand on top: on a low screen the last one.
  private static func linesShown(_ desk: Desk) -> Int {
    desk.size.rows < FrameSetter.roomyFrom ? 1 : 3
  }

  init() {}

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    guard let seat = desk.seat else { return .ignored }
    if seat.host.isOver, seat.trainee.stand == .playing { return lookBack(event, &desk) }
    switch seat.trainee.stand {
    case .waiting, .passed, .stopped: return .ignored
    case .reading: return read(event, &desk)
    case .done: return lookBack(event, &desk)
    case .playing: break
    }
    if own != nil { return typeOwn(event, &desk) }
    guard inner.box.isEmpty, let number = number(event) else { return inner.handle(event, &desk) }
    switch number {
    case 1: own = TextBox()
    case 2: return .handled([.push(Self.transcript(seat, desk))])
    default: break
    }
    return .done
  }

  private func number(_ event: InputEvent) -> Int? {
    if case .choose(let number) = event { return number }
    return event.digit
  }

  /// The notice: what it is about, and that one may pass.
  private func read(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.enter), .choose(1), .text("1"): return .handled(desk.takePracticeCall())
    case .key(.escape), .choose(2), .text("2"):
      desk.leavePracticeCall(.passed)
      return .done
    default: return .ignored
    }
  }

  private func lookBack(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.enter), .choose(1), .text("1"):
      return desk.canLookBack() ? .handled(desk.lookBack(above: [])) : .done
    default: return .ignored
    }
  }

  private mutating func typeOwn(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape): own = nil
    case .key(.enter), .line:
      if case .line(let words) = event { own?.set(words) }
      if let own, !own.isEmpty { desk.saysTrainee(own.text) }
      own = nil
    default: return own?.handle(event) == true ? .done : .ignored
    }
    return .done
  }

  /// Everything that was heard and said.
  private static func transcript(_ seat: PracticeSeat, _ desk: Desk) -> PageScreen {
    PageScreen(
      id: "practice.transcript", title: desk.say("seat.transcript", "What was said so far"),
      parts: [SeatParts.talk(seat, last: .max, desk)])
  }

  /// Looked at without keys while a call is played.
  func staysInSight(_ desk: Desk) -> Bool { desk.seat?.isInUse == true }

  func commands(_ desk: Desk) -> [Command] { [PracticeCommands.sound(desk)] }

  // MARK: what it says

  func content(_ desk: Desk) -> ScreenContent {
    guard let seat = desk.seat else { return inner.content(desk) }
    if seat.host.isOver, seat.trainee.stand == .playing { return over(seat, desk) }
    switch seat.trainee.stand {
    case .waiting: return page(waiting(seat, desk), [], desk)
    case .reading: return notice(seat, desk)
    case .passed:
      return page(
        desk.say("seat.you.passed", "You pass on this call. That is all right."), [], desk)
    case .stopped:
      return page(
        desk.say("practice.stopped", "Stopped. How are you? Take a minute."), [], desk)
    case .done: return over(seat, desk)
    case .playing: return call(seat, desk)
    }
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
    var lines = [
      Line(texts?.notice ?? "", label: desk.say("practice.about", "About"), role: .caution),
      Line(
        desk.say("seat.notice.skip", "Nobody has to play it. Esc passes on it, without a reason."),
        label: desk.say("practice.skip.label", "Skip")),
      Line(
        desk.say("practice.stop", "Say “stop” at any time, or choose Stop in the menu (F10)."),
        label: desk.say("practice.stop.label", "Stop")),
      Line(
        desk.say(
          "seat.notice.watched",
          "While you practise here the others see this screen. A live call they never see."),
        label: desk.say("practice.rules.label", "Here")),
    ]
    if let task = texts?.task {
      lines.append(Line(task, label: desk.say("practice.task", "To find")))
    }
    lines.append(Line(desk.say("practice.begin", "take the call"), kind: .item(number: 1)))
    return desk.frame(
      title: texts?.title ?? desk.say("seat.you", "Your seat"),
      parts: [Part("notice", lines: lines)],
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
    lines += spoken(seat.host.lines.suffix(Self.linesShown(desk)), desk)
    if let said = seat.trainee.words.last, said.moment == seat.host.progress?.moments.count {
      lines.append(
        Line("“\(said.text)”", label: desk.say("debrief.you", "You"), role: .muted))
    }
    return Part("caller", lines: lines)
  }

  /// The caller's words; those who listen find them behind 2.
  private func spoken(_ lines: ArraySlice<CallerLine>, _ desk: Desk) -> [Line] {
    guard desk.speaksCaller, let last = lines.last, !SpokenWords.of(last.text).isEmpty else {
      return lines.map { SeatParts.heard($0, desk) }
    }
    let listen = Line(
      desk.say("seat.listen", "(speaks; 2 shows the words)"),
      label: desk.say("practice.caller", "Caller"), role: .aloud)
    return lines.filter { $0.kind == .happens }.map { SeatParts.heard($0, desk) } + [listen]
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
    if own != nil {
      return [
        KeyHint("Enter", desk.say("practice.own.say", "say it")),
        KeyHint("Esc", desk.say("key.forget", "forget it")),
      ]
    }
    return [
      KeyHint("1", desk.say("seat.own", "own words")),
      KeyHint("/", desk.say("key.find", "find")),
      KeyHint("Tab", desk.say("key.answers", "answers")),
      desk.hint("call", desk.say("practice.live", "LIVE")),
    ]
  }
}
