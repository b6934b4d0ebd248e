import HelplineModel
import TerminalUI

/// The two floors of the program.
public enum FloorChange: Equatable, Sendable {
  /// To practice, or back to the one that was left.
  case practice
  /// Practice waits; back to the live desk.
  case park
  /// Practice waits; a live call begins, or the call menu opens.
  case liveCall
  /// Practice ends, and nothing of it stays.
  case leavePractice
  /// Somebody else sits down at the hidden desk: practice ends, and the live desk is left.
  case leaveSeat
}

/// The whole program as a value: an event in, effects out, a description of the screen on demand.
///
/// There are two floors with the same screens and keys. What a live floor does is carried out; of what a
/// practice floor does only what touches no record, no draft and no statistic (`PracticeEffects`).
public struct AppState: Sendable {
  private var live: Floor
  private var practice: PracticeFloor?
  private var isPractising = false
  /// This desk's seat at a practice call that several play, while the practice floor is not there.
  private var leftSeat: PracticeSeat?

  /// The program at the shift sheet.
  public init(desk: Desk) { live = Floor(desk: desk) }

  private var front: Floor {
    get { isPractising ? practice?.floor ?? live : live }
    set { if isPractising, practice != nil { practice?.take(newValue) } else { live = newValue } }
  }

  /// What the screens in front share.
  public var desk: Desk { front.desk }
  /// The screens in front, from bottom to top.
  public var stack: [any ScreenState] { front.stack }
  /// The screen on top.
  public var top: any ScreenState { front.top }
  /// Blank until Enter, or until the shift's PIN.
  public var isHidden: Bool { front.isHidden }
  /// Whether plain mode's empty line is an Enter here.
  public var plainEnterActs: Bool { front.plainEnterActs }

  /// Takes an event at a moment (milliseconds since 1970); gives what has to be done outside.
  public mutating func handle(_ event: InputEvent, at now: Int) -> [Effect] {
    if case .resize = event {
      practice?.change { _ = $0.handle(event, at: now) }
      return live.handle(event, at: now)
    }
    var effects = allowed(front.handle(event, at: now))
    if let change = front.takeChange() { effects += go(change, event, at: now) }
    return effects + endStrangersPractice() + goOnToNextCall()
  }

  /// Practice belongs to the code that began it: nothing of it stays for the next person at the desk.
  private mutating func endStrangersPractice() -> [Effect] {
    guard let practice, practice.floor.desk.code != live.desk.code else { return [] }
    if practice.floor.desk.seat != nil, practice.floor.desk.code.isEmpty {
      // Whoever sat down at the seat without a code has said theirs with a live call.
      let code = live.desk.code
      self.practice?.change { $0.arrange { $0.code = code } }
      return []
    }
    endPractice()
    guard isPractising else { return [] }
    isPractising = false
    live.arrange {
      $0.message = $0.say(
        "practice.code", "Practice is over. Who sits here is said on this sheet: 2.")
    }
    return [.clearScreen]
  }

  /// Nothing of it stays but the seat, for whoever sits down there next.
  private mutating func endPractice() {
    leftSeat = practice?.floor.desk.seat?.left ?? leftSeat
    practice = nil
  }

  private mutating func go(_ change: FloorChange, _ event: InputEvent, at now: Int) -> [Effect] {
    // Nothing of practice speaks on into what comes now.
    let silence = change == .practice ? [] : desk.silence
    return silence + enter(change, event, at: now)
  }

  private mutating func enter(
    _ change: FloorChange, _ event: InputEvent, at now: Int
  ) -> [Effect] {
    // How the screen looks is the person's, on either floor.
    let (theme, clock) = (desk.theme, desk.clockShown)
    defer { arrangeBoth { ($0.theme, $0.clockShown) = (theme, clock) } }
    isPractising = change == .practice
    switch change {
    case .practice:
      let left = live.goBehind()
      if practice == nil {
        practice = PracticeFloor(beside: live.desk, at: leftSeat)
      }
      practice?.change { $0.comeForward(at: now) }
      return left + [.clearScreen]
    case .park:
      live.arrange {
        $0.message = $0.say(
          "floor.waits", "Practice waits for you (F6). From here on it is LIVE.")
      }
    case .leavePractice:
      endPractice()
      live.arrange {
        $0.message = $0.say("floor.left", "You have left practice. From here on it is LIVE.")
      }
    case .liveCall:
      live.comeForward(at: now)
      return [.clearScreen] + live.handle(.key(.function(2)), at: now)
    case .leaveSeat:
      endPractice()
      return [.clearScreen] + live.leaveSeat()
    }
    live.comeForward(at: now)
    return [.clearScreen]
  }

  private mutating func arrangeBoth(_ edit: (inout Desk) -> Void) {
    live.arrange(edit)
    practice?.change { $0.arrange(edit) }
  }

  /// What of a floor's effects may be carried out; what promised something says that it was not done.
  private mutating func allowed(_ effects: [Effect]) -> [Effect] {
    guard isPractising else { return effects }
    if effects.contains(where: PracticeEffects.isPromise) {
      practice?.change { floor in
        floor.arrange {
          $0.message = $0.say("practice.not_done", "PRACTICE: this was not carried out.")
        }
      }
    }
    return effects.filter(PracticeEffects.mayLeave)
  }

  /// The clock has moved on, on both floors; only the one in front hides by itself.
  @discardableResult
  public mutating func tick(at now: Int) -> [Effect] {
    live.tick(at: now)
    practice?.change { $0.tick(at: now) }
    return allowed(front.hideIfDue(at: now))
  }

  /// Milliseconds until the clock matters next; nil while only a key does.
  public func wakesIn(at now: Int) -> Int? {
    let minutes = [live.minuteIn(at: now), practice?.floor.minuteIn(at: now)]
    return (minutes + [front.hidesIn(at: now), front.secondIn(at: now)]).compactMap { $0 }.min()
  }

  /// The runner has something to say; what is not about practice speaks of what is live.
  public mutating func receive(_ answer: Answer) -> [Effect] {
    guard case .practice(let answer) = answer else { return live.receive(answer) }
    // The quiz is asked before live calls.
    if case .quizPassed = answer { live.arrange { $0.take(answer) } }
    if case .reset = answer { return resetPractice() }
    if case .seat(let news) = answer { return hear(news) }
    practice?.change { floor in floor.arrange { $0.take(answer) } }
    return []
  }

  /// Whether the shift's board is in front, or a card is made for it whose word no other card may carry.
  public var showsBoard: Bool { [ShiftScreen.name, HandoverScreen.name].contains(top.id) }

  /// A key was meant for something that another program has changed meanwhile, and was not taken.
  public mutating func sayChanged() {
    front.arrange {
      $0.message = $0.say("changed", "Somebody has just changed this: look again.")
    }
  }

  /// Another seat said something. What it changes at the trainee's leads back to the seat's own screen.
  private mutating func hear(_ news: SeatNews) -> [Effect] {
    guard let before = practice?.floor.desk.seat else {
      leftSeat?.hear(news)
      return []
    }
    if waits(for: news, before) { return [] }
    var kept: [Effect] = []
    practice?.change { floor in
      floor.arrange { desk in
        // What the host says now stands for whatever waited.
        if case .host = news { desk.seat?.next = nil }
        desk.take(.seat(news))
        kept = desk.keptAgain(since: before.host)
      }
      if floor.desk.seat?.leadsHome(from: before) == true { floor.open([]) }
    }
    guard isPractising, let desk = practice?.floor.desk else { return kept }
    return kept + desk.speaking(since: before.host)
  }

  /// Whether another call has to wait: nobody's debrief is taken away while it is read.
  private mutating func waits(for news: SeatNews, _ seat: PracticeSeat) -> Bool {
    guard case .host(let host) = news, seat.role == .trainee, host.call != seat.host.call,
      practice?.floor.looksBack == true
    else { return false }
    practice?.change { floor in
      floor.arrange {
        $0.seat?.next = host
        guard !host.call.isEmpty else { return }
        $0.message = $0.say(
          "seat.next", "The next call is chosen; it waits until you are through here.")
      }
    }
    return true
  }

  /// The debrief was left: the call that waited comes.
  private mutating func goOnToNextCall() -> [Effect] {
    guard let floor = practice?.floor, let next = floor.desk.seat?.next, !floor.looksBack else {
      return []
    }
    practice?.change { floor in floor.arrange { $0.seat?.next = nil } }
    return hear(.host(next))
  }

  /// Opens this desk's seat at a practice call that several play; a live call stays one key away.
  ///
  /// - Parameters:
  ///   - scenario: what a trainer begins with; nil to choose.
  ///   - language: ISO 639; the scenario's English where it has not that one, or for nil.
  public mutating func openSeat(
    _ role: SeatRole, host scenario: Scenario? = nil, language: String? = nil
  ) {
    leftSeat = PracticeSeat(role)
    openPractice()
    guard role == .trainer, let scenario else { return }
    practice?.change { floor in floor.arrange { $0.host(scenario, language ?? "en") } }
  }

  /// What this desk's seat says to the others now, nil where it has none. Of a screen it holds the mirror and
  /// nothing else.
  public var seatSays: SeatMessage? {
    practice?.floor.desk.seatSays(mirror) ?? leftSeat?.saysNothing
  }

  /// The trainer has reset all seats: what was played is gone, and the list of scenarios is in front again.
  private mutating func resetPractice() -> [Effect] {
    // A practice evening that is led from here goes on.
    let evening = practice?.floor.desk.course
    endPractice()
    if isPractising { practice = PracticeFloor(beside: live.desk, at: leftSeat) }
    practice?.change { floor in
      floor.arrange {
        $0.course = evening
        $0.message = $0.say("practice.reset", "The trainer has reset all seats.")
      }
      if evening != nil { floor.open([CourseScreen()]) }
    }
    return isPractising ? [.practice(.beQuiet), .clearScreen] : []
  }

  /// Opens practice at the list of scenarios, or at the notice before one.
  ///
  /// - Parameter language: ISO 639; the scenario's English where it has not that one, or for nil.
  public mutating func openPractice(scenario: Scenario?, language: String?) {
    openPractice { desk in
      scenario.map { [PracticeNotice.page($0, language ?? "en", desk)] } ?? []
    }
  }

  /// Opens practice at once, as `lifeline practice` does; a call on the shift sheet stays one key away.
  ///
  /// - Parameter screens: what stands above the list of scenarios.
  public mutating func openPractice(_ screens: (inout Desk) -> [any ScreenState] = { _ in [] }) {
    guard live.desk.live == nil else { return }
    _ = go(.practice, .key(.function(6)), at: live.desk.now)
    practice?.change { floor in
      var above: [any ScreenState] = []
      floor.arrange { above = screens(&$0) }
      floor.open(above)
    }
  }

  /// The practice floor as others may see it, nil while anything else is in front: a live screen has no
  /// way in here.
  public var mirror: PracticeMirror? {
    isPractising && !isHidden ? practice.flatMap { PracticeMirror($0) } : nil
  }

  /// What the screen says at this moment.
  public func content() -> ScreenContent { front.content() }
}
