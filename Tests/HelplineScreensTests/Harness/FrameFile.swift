import Foundation
import TerminalUI
import Testing

/// A frame as a golden file holds it: the text, the roles, what is left without colour, the cursor.
enum FrameFile {
  static let folder = World.root.appendingPathComponent("Tests/HelplineScreensTests/Frames")

  /// Whether files are written and not compared: `LIFELINE_FRAMES=write`.
  static let writes = ProcessInfo.processInfo.environment["LIFELINE_FRAMES"] == "write"

  /// One letter a role.
  static let letters: [Role: Character] = [
    .text: "t", .label: "l", .aloud: "a", .accent: "A", .caution: "c", .danger: "D",
    .selected: "S", .muted: "m", .key: "k",
  ]

  /// The whole file; what is left without colour stands in those of 80 by 24.
  static func text(_ grid: Grid) -> String {
    let rows = grid.lines.map { "│\($0)" }
    var blocks = [rows, ["roles"] + styles(grid) { letters[$0] ?? "?" }]
    if grid.size.columns == 80 {
      blocks.append(["without colour"] + styles(grid) { weight(Theme.monochrome[$0]) })
    }
    blocks.append(["cursor: \(grid.cursor.column),\(grid.cursor.row)"])
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// Runs of equal letters, row by row ("t1 A12"); what is blank at the end of a row is left out.
  private static func styles(_ grid: Grid, _ letter: (Role) -> Character) -> [String] {
    (0..<grid.size.rows).map { row in
      let cells = (0..<grid.size.columns).map { grid[$0, row] }
      let end = (cells.lastIndex { $0.base != 32 && $0.base != 0 } ?? -1) + 1
      var runs: [(letter: Character, count: Int)] = []
      for cell in cells.prefix(end) {
        let next = letter(cell.role)
        if runs.last?.letter == next {
          runs[runs.count - 1].count += 1
        } else {
          runs.append((next, 1))
        }
      }
      return "│" + runs.map { "\($0.letter)\($0.count)" }.joined(separator: " ")
    }
  }

  /// r reverse, u underlined and bold, c underlined, b bold, d dim, t plain.
  private static func weight(_ look: Attributes) -> Character {
    if look.reverse { return "r" }
    if look.underline { return look.bold ? "u" : "c" }
    return look.bold ? "b" : look.dim ? "d" : "t"
  }

  /// Compares with the file, or writes it; a difference is shown side by side.
  static func check(
    _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(path)
    if writes {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard golden != text else { return }
    let picture = difference(golden, text)
    Issue.record(
      Comment(
        rawValue: "\(path) is another frame now (LIFELINE_FRAMES=write takes it):\n\(picture)"),
      sourceLocation: sourceLocation)
  }

  /// Golden on the left, present on the right, `≠` between lines that differ.
  private static func difference(_ golden: String, _ present: String) -> String {
    let left = golden.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let right = present.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let width = left.map(\.count).max() ?? 0
    return (0..<max(left.count, right.count)).map { index in
      let one = index < left.count ? left[index] : ""
      let two = index < right.count ? right[index] : ""
      let gap = String(repeating: " ", count: max(0, width - one.count))
      return "\(one)\(gap) \(one == two ? " " : "≠") \(two)"
    }.joined(separator: "\n")
  }
}
