import HelplineModel
import HelplinePractice
import TerminalUI

/// The trainer's seat: plays the caller, sees what the trainee says, does and has on the screen, gives marks.
///
/// A digit picks the reply that comes nearest to what was said; letters are the caller's words in the
/// trainer's own; Tab goes on to the sheet, the trainee's screen and the marks.
struct CockpitScreen: ScreenState {
  let id = "practice.cockpit"
  var box = TextBox()
  var marks = MarkKeys()

  /// What stands in the middle.
  enum Page: Int, CaseIterable, Sendable { case play, sheet, screen, marks }

  init() {}

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let page = desk.seat?.page ?? .play
    if event == .key(.tab) || event == .key(.backTab) {
      let step = event == .key(.tab) ? 1 : Page.allCases.count - 1
      desk.seat?.page = Page(rawValue: (page.rawValue + step) % Page.allCases.count) ?? .play
      return .done
    }
    guard desk.practice != nil else { return choose(event, &desk) }
    if event == .key(.escape), box.isEmpty {
      desk.seat?.page = .play
      return page == .play ? .ignored : .done
    }
    if page == .marks { return mark(event, &desk) }
    if box.isEmpty, let number = event.number {
      // Only what stands on the screen can be picked.
      return page == .play ? pick(number, &desk) : .done
    }
    if desk.seat?.host.isOver == true { return .ignored }
    return type(event, &desk)
  }

  /// No call yet: the only thing to do.
  private func choose(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.enter), .choose(1), .text("1"): .handled([.push(CockpitMenus.scenarios(desk))])
    default: .ignored
    }
  }

  private mutating func mark(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let scored = desk.practice?.call.scenario.scored ?? []
    switch marks.act(event, scored, desk.trainersMarks) {
    case .mark(let dimension, let mark): return .handled(CockpitMenus.mark(dimension, mark, &desk))
    case .moved: return .done
    case .ignored:
      // What is no mark goes nowhere unseen.
      guard case .key = event else { return .done }
      return .ignored
    }
  }

  private mutating func pick(_ number: Int, _ desk: inout Desk) -> Outcome {
    let items = CockpitMenus.items(desk)
    guard items.indices.contains(number - 1) else { return .done }
    return .handled(items[number - 1].run(&desk))
  }

  private mutating func type(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape): box.set("")
    case .key(.enter), .line:
      if case .line(let words) = event { box.set(words) }
      if !box.isEmpty { desk.saysCaller(box.text) }
      box.set("")
    default: return box.handle(event) ? .done : .ignored
    }
    return .done
  }

  /// Looked at without keys while a call is played.
  func staysInSight(_ desk: Desk) -> Bool { desk.seat?.isInUse == true }

  func commands(_ desk: Desk) -> [Command] { CockpitMenus.commands(desk) }
}
