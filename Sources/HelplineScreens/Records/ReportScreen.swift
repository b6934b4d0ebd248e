import HelplineModel
import TerminalUI

/// Counts of a period, one group at a time as bars; small numbers folded.
struct ReportScreen: ScreenState {
  let id = "report"
  private let query: ReportQuery
  private var group = 0
  private var scroll = 0

  init(_ query: ReportQuery) { self.query = query }

  mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    switch event {
    case .key(.escape): return .handled([.pop])
    case .key(.tab), .key(.right): turn(1, desk)
    case .key(.backTab), .key(.left): turn(-1, desk)
    case .key(.enter):
      guard desk.report != nil else { return .done }
      return .handled([.push(ReportMenus.actions(query, desk))])
    case .choose(let number): jump(number - 1, desk)
    case .text(let text):
      guard let number = Int(text) else { return .ignored }
      jump(number - 1, desk)
    case .key(let key): return read(key, desk)
    default: return .ignored
    }
    return .done
  }

  private mutating func turn(_ by: Int, _ desk: Desk) {
    let count = ReportLines(desk).groups.count
    guard count > 0 else { return }
    (group, scroll) = ((min(group, count - 1) + by + count) % count, 0)
  }

  private mutating func jump(_ to: Int, _ desk: Desk) {
    if ReportLines(desk).groups.indices.contains(to) { (group, scroll) = (to, 0) }
  }

  private mutating func read(_ key: Key, _ desk: Desk) -> Outcome {
    let setter = FrameSetter(size: desk.size)
    let content = content(desk)
    switch key {
    case .down: scroll += 1
    case .up: scroll -= 1
    case .pageDown: scroll += setter.page(content)
    case .pageUp: scroll -= setter.page(content)
    case .home: scroll = 0
    case .end: scroll = .max
    default: return .ignored
    }
    scroll = max(0, min(scroll, setter.maximumScroll(content)))
    return .done
  }

  /// The same as Enter, for the menu and for plain mode.
  func commands(_ desk: Desk) -> [Command] {
    let query = query
    return [
      Command(
        id: "report.do", title: desk.say("report.do.title", "Print or write this report"),
        explanation: desk.say("report.do.why", "A page to print, a table, a file."),
        unavailable: { desk in
          desk.report == nil ? desk.say("report.wait", "Counting…") : nil
        }
      ) { desk in [.push(ReportMenus.actions(query, desk))] }
    ]
  }

  func content(_ desk: Desk) -> ScreenContent {
    let lines = ReportLines(desk)
    var content = desk.frame(
      title: lines.title, parts: lines.parts(group),
      keys: [
        KeyHint("Tab ←→", desk.say("key.group", "group")),
        KeyHint("Enter", desk.say("key.print", "print")),
        KeyHint("↑↓ PgDn", desk.say("key.read.on", "read on")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
    content.scroll = scroll
    return content
  }
}
