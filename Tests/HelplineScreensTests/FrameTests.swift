import HelplineModel
import HelplineScreens
import TerminalUI
import Testing

/// Every screen at three sizes, as it is drawn and as it is read out.
@Suite("Frames")
struct FrameTests {
  static let sizes = [(80, 24), (40, 12), (132, 43)]

  @Test(arguments: View.all)
  func `every screen stands as it was looked at and approved`(_ view: View) throws {
    for (columns, rows) in Self.sizes {
      let desk = try view.desk(columns, rows)
      try FrameFile.check(
        FrameFile.text(desk.grid), "\(view.screen)/\(view.story).\(columns)x\(rows).txt")
      if columns == 80 {
        let outline = desk.outline.map { $0.trimmedRight + "\n" }.joined()
        try FrameFile.check(outline, "\(view.screen)/\(view.story).outline.txt")
      }
    }
  }

  @Test(arguments: View.all)
  func `each word of a frame is read out in plain mode`(_ view: View) throws {
    for (columns, rows) in Self.sizes {
      let desk = try view.desk(columns, rows)
      let read = Set(Self.words(desk.outline))
      let own = Set(
        Self.words([FrameSetter.moreMark, desk.notes.text, desk.placeFor112.text]))
      for line in desk.screen {
        let words = Self.words([line])
        for word in words where !read.contains(word) && !own.contains(word) {
          // A word longer than a line (an address of a page) is broken at the edge.
          let atEdge = word == words.first || word == words.last
          if atEdge, read.contains(where: { $0.hasPrefix(word) || $0.hasSuffix(word) }) { continue }
          desk.fail("“\(word)” is drawn at \(columns)×\(rows) and not read out.", #_sourceLocation)
        }
      }
    }
  }

  private static func words(_ lines: [String]) -> [Substring] {
    lines.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
  }

  @Test(arguments: View.all)
  func `the cursor stands in the box or on the selected line`(_ view: View) throws {
    for (columns, rows) in Self.sizes {
      let desk = try view.desk(columns, rows)
      let grid = desk.grid
      let place = grid.cursor
      #expect((0..<columns).contains(place.column) && (0..<rows).contains(place.row))
      guard place.row < grid.lines.count else { continue }
      if let box = desk.content.box, box.focused {
        let typed = box.scratch == nil ? box.text : desk.notes.text + desk.placeFor112.text
        let wanted = typed.isEmpty ? box.label : typed
        let near = grid.lines[max(0, place.row - 2)...place.row].joined(separator: " ")
        let last = wanted.split(separator: " ").last ?? ""
        if !near.contains(last) { desk.fail("The caret is not in the box.", #_sourceLocation) }
      } else if desk.items.contains(where: \.selected)
        || desk.content.answers.contains(where: \.selected)
      {
        if !grid.lines[place.row].contains("▶") {
          desk.fail("The cursor is not on the selected line.", #_sourceLocation)
        }
      }
    }
  }

  @Test(arguments: View.all)
  func `nothing is cut at the right edge, and no row is wider than the screen`(_ view: View) throws
  {
    for (columns, rows) in Self.sizes {
      let desk = try view.desk(columns, rows)
      #expect(desk.grid.lines.allSatisfy { SafeText($0).width <= columns })
      #expect(desk.grid.lines.count == rows)
    }
  }

  @Test(arguments: View.all)
  func `without colour, selection, caution, danger and text still differ`(_ view: View) throws {
    let grid = try view.desk().grid
    let roles = Set(
      (0..<24).flatMap { row in (0..<80).map { grid[$0, row] } }
        .filter { $0.base > 32 }.map(\.role))
    let weighty: [Role] = [.selected, .caution, .danger, .text]
    let looks = weighty.filter(roles.contains).map { Theme.monochrome[$0] }
    #expect(Set(looks).count == looks.count)
  }

  @Test(
    arguments: View.all.filter {
      ["shift", "call", "danger", "read_aloud", "wrap_up"].contains($0.screen)
    })
  func `at 80 by 24 nothing of the weighty screens has to be scrolled for`(_ view: View) throws {
    let desk = try view.desk()
    if desk.screen.contains(where: { $0.contains(FrameSetter.moreMark) }) {
      desk.fail("Something is below the edge.", #_sourceLocation)
    }
  }

  @Test func `on a low screen the read-aloud card begins with its truth`() throws {
    for view in View.all where view.screen == "read_aloud" {
      let desk = try view.desk(40, 12)
      desk.sees("This number comes from a page of")
    }
  }

  @Test func `on a low screen the question after the call is in sight`() throws {
    for view in View.all where view.screen == "care" {
      try view.desk(40, 12).sees("Was that heavy?")
    }
  }

  @Test func `an offer of the box is read in one row of a low screen, its place below it`() throws {
    for view in View.all where view.story == "offers" {
      let desk = try view.desk(40, 12)
      #expect(desk.screen.contains { $0.contains("is now in: Dublin") })
    }
  }

  @Test func `on a low screen the bottom line of a list says what Enter does`() throws {
    for view in View.all where view.story == "row" {
      let line = try view.desk(40, 12).screen.last ?? ""
      #expect(line.contains("Enter"), "\(line)")
    }
  }

  @Test(arguments: View.all.filter { $0.house.isEmpty == false })
  func `a telephone number is never broken over two lines`(_ view: View) throws {
    for (columns, rows) in Self.sizes {
      let desk = try view.desk(columns, rows)
      let shown = desk.screen.joined(separator: " ").trimmed
      for number in ["+999 000 0002", "+999 000 0003", "+999 000 0004"] where shown.contains(number)
      {
        if !desk.screen.contains(where: { $0.trimmed.contains(number) }) {
          desk.fail("\(number) is broken at \(columns)×\(rows).", #_sourceLocation)
        }
      }
    }
  }

  @Test func `danger now shows the place, both columns, every card and the back-up at 80 by 24`()
    throws
  {
    for view in View.all where view.screen == "danger" {
      let desk = try view.desk()
      desk.sees("Where?", "112 CALLER RINGS", "112 WE RING", "ME", "Place for 112")
      for title in World.shared.dangerCards.map(\.title) { desk.sees(title) }
    }
  }
}
