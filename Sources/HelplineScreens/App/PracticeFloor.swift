import HelplineModel
import TerminalUI

/// A floor on which only practice can stand: it is made of a desk without anybody's call, and takes nothing
/// back but a practice floor.
struct PracticeFloor: Sendable {
  private(set) var floor: Floor

  /// A practice floor beside a live desk, at a seat where several play.
  init(beside live: Desk, at seat: PracticeSeat? = nil) {
    var desk = live.practising()
    // What others look at holds nothing that is for handlers only.
    if seat != nil { desk = desk.withoutSecrets(desk.say("seat.covered", "(not shown here)")) }
    floor = Floor(desk: desk, bottom: seat?.screen ?? PracticeList(live))
    guard let seat else { return }
    floor.arrange {
      $0.seat = seat
      $0.hear(.host(seat.host))
    }
  }

  /// The floor after something happened on it.
  mutating func take(_ other: Floor) {
    if other.desk.isPractice { floor = other }
  }

  /// Something happens on it.
  mutating func change(_ edit: (inout Floor) -> Void) {
    var other = floor
    edit(&other)
    take(other)
  }
}

/// What a practice screen shows, for those who watch it: rows of text, nothing that acts.
///
/// It can be made of a practice floor only: there is no initialiser that a live one fits.
public struct PracticeMirror: Codable, Equatable, Sendable {
  /// The screen's rows from the top.
  public let rows: [String]

  /// What the floor shows, scratch text as dots; nil while it is hidden, and while the trainee looks back: the
  /// debrief is for nobody else's eyes, least of all on a wall.
  init?(_ practice: PracticeFloor) {
    let floor = practice.floor
    guard floor.desk.isPractice, !floor.isHidden, !floor.looksBack else { return nil }
    let content = practice.floor.content().withoutScratch
    rows = FrameSetter(size: practice.floor.desk.size).frame(content).lines
  }
}

extension ScreenContent {
  /// A dot for each character that stands in locked memory: none of them is read.
  fileprivate var withoutScratch: ScreenContent {
    var content = self
    if let scratch = box?.scratch {
      content.box?.scratch = nil
      content.box?.text = scratch.dots
      content.box?.caret = scratch.source.count
    }
    for part in parts.indices {
      for line in parts[part].lines.indices {
        guard case .scratch(let scratch) = parts[part].lines[line].kind else { continue }
        content.parts[part].lines[line].kind = .text
        content.parts[part].lines[line].text = scratch.dots
      }
    }
    return content
  }
}

extension ScratchText {
  fileprivate var dots: String { String(repeating: "•", count: source.count) }
}
