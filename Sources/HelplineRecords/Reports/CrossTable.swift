/// Folds a table whose margins are shown, so that no small count can be worked out from them.
///
/// A small count is safe where it stands on a corner of a rectangle of counts not shown: raising two
/// corners and lowering the other two leaves every margin as it is, so that nobody can tell the true
/// table from the changed ones. Where no rectangle helps, nothing of the table is shown.
struct CrossTable {
  /// Counts, row by row; all rows equally long.
  let counts: [[Int]]
  private var hidden: Set<Cell> = []

  private struct Cell: Hashable {
    var row: Int
    var column: Int
  }

  init(_ counts: [[Int]]) { self.counts = counts }

  /// The table as shown, nil where some small count could be worked out.
  mutating func shown() -> [[String]]? {
    let small = cells.filter(isSmall)
    hidden = Set(small)
    for cell in small where !isSafe(cell) {
      guard let corners = cheapest(cell) else { return nil }
      hidden.formUnion(corners)
    }
    return counts.indices.map { row in
      counts[row].indices.map { column in
        let cell = Cell(row: row, column: column)
        if isSmall(cell) { return SmallCounts.few }
        return hidden.contains(cell) ? SmallCounts.hidden : String(self[cell])
      }
    }
  }

  private var cells: [Cell] {
    counts.indices.flatMap { row in counts[row].indices.map { Cell(row: row, column: $0) } }
  }

  private subscript(cell: Cell) -> Int { counts[cell.row][cell.column] }

  private func isSmall(_ cell: Cell) -> Bool { (1..<SmallCounts.threshold).contains(self[cell]) }

  /// Whether a rectangle of counts that are hidden anyway gives enough other values.
  private func isSafe(_ cell: Cell) -> Bool {
    rectangles(cell).contains { $0.allSatisfy(hidden.contains) && isWide(cell, $0) }
  }

  /// The rectangle that gives enough other values and hides least.
  private func cheapest(_ cell: Cell) -> [Cell]? {
    rectangles(cell).filter { isWide(cell, $0) }.min { price($0) < price($1) }
  }

  private func price(_ corners: [Cell]) -> Int {
    corners.filter { !hidden.contains($0) }.map { self[$0] + 1 }.reduce(0, +)
  }

  /// The other three corners of every rectangle on a cell: same row, same column, opposite.
  /// A count of nothing is shown as nothing, so it is no corner.
  private func rectangles(_ cell: Cell) -> [[Cell]] {
    counts.indices.filter { $0 != cell.row }.flatMap { row in
      counts[row].indices.filter { $0 != cell.column }.map { column in
        [
          Cell(row: cell.row, column: column), Cell(row: row, column: cell.column),
          Cell(row: row, column: column),
        ]
      }
    }.filter { corners in corners.allSatisfy { self[$0] > 0 } }
  }

  /// Whether the cell can go up and down by enough while every corner stays what it looks like.
  private func isWide(_ cell: Cell, _ corners: [Cell]) -> Bool {
    let up = min(above(cell), below(corners[0]), below(corners[1]), above(corners[2]))
    let down = min(below(cell), above(corners[0]), above(corners[1]), below(corners[2]))
    return up + down + 1 >= SmallCounts.wanted
  }

  /// By how much a count can grow and look the same.
  private func above(_ cell: Cell) -> Int {
    isSmall(cell) ? SmallCounts.threshold - 1 - self[cell] : Int.max / 4
  }

  /// By how much it can shrink and look the same.
  private func below(_ cell: Cell) -> Int {
    self[cell] - (isSmall(cell) ? 1 : SmallCounts.threshold)
  }
}
