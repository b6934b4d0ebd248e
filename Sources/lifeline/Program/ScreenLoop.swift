import CursesTerminal
import Foundation
import HelplineScreens
import TerminalUI

/// Events in, frames out, until the person leaves; wakes for nothing but keys, signals, the minute and other
/// seats of a practice call.
final class ScreenLoop {
  private var state: AppState
  private let runner: EffectRunner
  private let prepare: () -> [Answer]
  private let driver: CursesDriver
  private let seat: (any Seat)?

  init(
    state: AppState, runner: EffectRunner, driver: CursesDriver, seat: (any Seat)?,
    prepare: @escaping () -> [Answer]
  ) {
    self.seat = seat
    self.prepare = prepare
    self.state = state
    self.runner = runner
    self.driver = driver
  }

  func run() {
    _ = state.handle(.resize(driver.size), at: Session.now)
    draw()
    runner.take(prepare(), into: &state)
    draw()
    while !runner.isLeaving {
      let due = state.wakesIn(at: Session.now)
      let events = driver.nextEvents(
        timeoutMs: seat.map { $0.wakesIn(due) } ?? due, watching: seat?.descriptor ?? -1)
      if events.isEmpty { carryOut(state.tick(at: Session.now)) }
      let looks = !events.isEmpty || state.desk.isPractice
      let meant = looks ? runner.follow(&state, events) : []
      for event in meant where !runner.isLeaving { take(event) }
      seat?.hear(&state, runner)
      draw()
      seat?.say(state.seatSays)
    }
    driver.clearEverything()
    driver.stop()
  }

  private func take(_ event: DriverEvent) {
    switch event {
    case .input(let input): carryOut(state.handle(input, at: Session.now))
    case .terminate: leave(SIGTERM)
    case .hangUp: leave(SIGHUP)
    case .resumed: _ = state.handle(.resize(driver.size), at: Session.now)
    default: break
    }
  }

  /// A signal to end: everything is on disk already; the terminal is given back.
  private func leave(_ signal: Int32) -> Never {
    runner.stop()
    driver.clearEverything()
    driver.stop()
    exit(128 + signal)
  }

  private func carryOut(_ effects: [Effect]) {
    runner.carryOut(effects, of: &state)
    if runner.wantsClear {
      runner.wantsClear = false
      driver.clearEverything()
    }
    let theme = Theme.named(state.desk.theme, noColor: Environment.noColor)
    if theme != driver.theme { driver.theme = theme }
  }

  private func draw() {
    let setter = FrameSetter(size: driver.size, glyphs: GlyphSet(ascii: driver.isAscii))
    driver.show(setter.frame(state.content()))
  }
}
