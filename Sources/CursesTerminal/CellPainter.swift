import CTerminal
import TerminalUI

/// Puts the cells of a row on the terminal.
struct CellPainter {
  private let styles: [Role: Style]
  private let ascii: Bool
  private var standIns: [UInt32: [UInt32]] = [:]

  private struct Style {
    var attributes: UInt32 = 0
    var colour: Int32 = -1
    var background: Int32 = -1
  }

  init(theme: Theme, ascii: Bool) {
    self.ascii = ascii
    let count = Int(ct_colours())
    styles = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { ($0, Self.style(theme[$0], colours: count)) })
  }

  private static func style(_ look: Attributes, colours: Int) -> Style {
    var style = Style()
    if look.bold { style.attributes |= CT_BOLD.rawValue }
    if look.dim { style.attributes |= CT_DIM.rawValue }
    if look.underline { style.attributes |= CT_UNDERLINE.rawValue }
    if look.reverse { style.attributes |= CT_REVERSE.rawValue }
    style.colour = Int32(look.colour?.index(ofColours: colours) ?? -1)
    style.background = Int32(look.background?.index(ofColours: colours) ?? -1)
    return style
  }

  /// Paints a whole row: a wide character cut in half by a newer text is then never left over.
  mutating func paint(_ grid: Grid, row: Int) {
    for column in 0..<grid.size.columns {
      let cell = grid[column, row].safe
      let follower = grid[column + 1, row].base
      let isHalf = cell.base == 0 && column > 0 && isWide(grid[column - 1, row])
      if isHalf { continue }
      if ascii {
        put(standIn(cell, wide: isWide(cell) && follower == 0), cell.role, column, row)
      } else if cell.base == 0
        || (isWide(cell) && (follower != 0 || column + 1 >= grid.size.columns))
      {
        put([0x20], cell.role, column, row)
      } else {
        put(cell, column, row)
      }
    }
  }

  private func isWide(_ cell: Cell) -> Bool { TextWidth.of(cell.base) == 2 }

  private mutating func standIn(_ cell: Cell, wide: Bool) -> [UInt32] {
    if cell.base == 0 { return [0x20] }
    let key = cell.base << 1 | (wide ? 1 : 0)
    if let known = standIns[key] { return known }
    let found = AsciiFallback.cell(cell.base, width: wide ? 2 : 1)
    standIns[key] = found
    return found
  }

  private func put(_ characters: [UInt32], _ role: Role, _ column: Int, _ row: Int) {
    for (offset, value) in characters.enumerated() {
      put(Cell(base: value, role: role), column + offset, row)
    }
  }

  private func put(_ cell: Cell, _ column: Int, _ row: Int) {
    let style = styles[cell.role] ?? Style()
    cell.marks.withUnsafeBufferPointer { marks in
      ct_put(
        Int32(column), Int32(row), cell.base, marks.baseAddress, marks.count, style.attributes,
        style.colour, style.background)
    }
  }
}
