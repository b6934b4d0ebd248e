import CursesTerminal
import Foundation
import HelplineScreens
import TerminalUI

/// The same program as lines: what is new is said once, one prompt, nothing moves.
final class PlainLoop {
  private var state: AppState
  private let runner: EffectRunner
  private let prepare: () -> [Answer]
  private let terminal: PlainTerminal
  private let seat: (any Seat)?

  init(
    state: AppState, runner: EffectRunner, options: CursesDriver.Options, seat: (any Seat)?,
    prepare: @escaping () -> [Answer]
  ) throws {
    self.seat = seat
    self.prepare = prepare
    self.state = state
    self.runner = runner
    do {
      terminal = try PlainTerminal(options: options)
    } catch {
      throw Failure(code: 70, sentence: error.sentence)
    }
  }

  func run() throws {
    // Lines have no height: a wide, high page keeps everything that a screen would scroll.
    _ = state.handle(.resize(Size(columns: 80, rows: 200)), at: Session.now)
    terminal.printer.say([Self.howTo])
    // Said once and whole: lines that come later would be heard as news.
    runner.take(prepare(), into: &state)
    say()
    while !runner.isLeaving {
      let due = state.wakesIn(at: Session.now)
      let events = terminal.nextEvents(
        timeoutMs: seat.map { $0.wakesIn(due) } ?? due, watching: seat?.descriptor ?? -1)
      turn(events)
      seat?.say(state.seatSays)
    }
    terminal.printer.clearEverything(says: "Lifeline has ended. The screen is cleared.")
    terminal.stop()
  }

  private func turn(_ events: [DriverEvent]) {
    if events.isEmpty {
      let effects = state.tick(at: Session.now)
      carryOut(effects)
      let content = state.content()
      if state.desk.isPractice { runner.follow(&state, []) }
      seat?.hear(&state, runner)
      if !effects.isEmpty || state.content() != content { say() }
      return
    }
    for event in runner.follow(&state, events) where !runner.isLeaving { take(event) }
    seat?.hear(&state, runner)
    if !runner.isLeaving { say() }
  }

  /// The prompt's grammar, said once.
  private static let howTo =
    "Number: choose. Words: into the box. Empty line: say it again. .. back. ! danger. x hide. m menu. u undo."

  private func take(_ event: DriverEvent) {
    switch event {
    case .input(.resize): break
    case .input(let input): carryOut(state.handle(input, at: Session.now))
    case .repeatScreen: again()
    case .terminate: leave(SIGTERM)
    case .hangUp: leave(0)
    default: break
    }
  }

  /// An empty line: where am I? While hidden it is the Enter that shows the program again.
  private func again() {
    if state.isHidden {
      carryOut(state.handle(.key(.enter), at: Session.now))
    } else if state.plainEnterActs {
      carryOut(state.handle(.key(.enter), at: Session.now))
    } else {
      terminal.printer.repeatAll()
    }
  }

  private func leave(_ signal: Int32) -> Never {
    runner.stop()
    terminal.stop()
    exit(signal == 0 ? 0 : 128 + signal)
  }

  private func carryOut(_ effects: [Effect]) {
    runner.carryOut(effects, of: &state)
    guard runner.wantsClear else { return }
    runner.wantsClear = false
    terminal.printer.clearEverything(says: "The screen is cleared.")
  }

  private func say() {
    let content = state.content()
    terminal.showsTyping = content.box?.scratch == nil
    terminal.printer.show(PlainOutline.lines(content))
    terminal.printer.prompt()
  }
}
