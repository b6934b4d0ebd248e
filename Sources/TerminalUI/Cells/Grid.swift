/// One cell of the screen: a base character, up to four marks on it, and what it is for.
public struct Cell: Equatable, Sendable {
  /// The base scalar; 0 in the right half of a wide character.
  public var base: UInt32
  /// Zero-width marks on the base.
  public var marks: [UInt32]
  /// What the text is for.
  public var role: Role

  /// A cell.
  public init(base: UInt32 = 32, marks: [UInt32] = [], role: Role = .text) {
    self.base = base
    self.marks = marks
    self.role = role
  }

  /// An empty cell.
  public static let blank = Cell()
}

/// A size in cells.
public struct Size: Equatable, Sendable {
  /// Cells across.
  public var columns: Int
  /// Cells down.
  public var rows: Int

  /// A size.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen, from 0.
public struct Point: Equatable, Sendable {
  /// Column.
  public var column: Int
  /// Row.
  public var row: Int

  /// A place.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A whole frame: cells and the place of the real cursor, which every frame sets.
public struct Grid: Equatable, Sendable {
  /// Its size.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the real cursor stands.
  public var cursor = Point(column: 0, row: 0)

  /// A blank frame; a size below 1 counts as 1.
  public init(size: Size) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The cell at a place; writing outside the frame does nothing.
  public subscript(column: Int, row: Int) -> Cell {
    get {
      guard contains(column, row) else { return .blank }
      return cells[row * size.columns + column]
    }
    set {
      guard contains(column, row) else { return }
      cells[row * size.columns + column] = newValue
    }
  }

  /// Puts safe text at a place, cut at `limit` cells; returns the cells used.
  @discardableResult
  public mutating func put(
    _ text: SafeText, role: Role, column: Int, row: Int, limit: Int = .max
  ) -> Int {
    let room = max(0, min(limit, size.columns - column))
    var used = 0
    for glyph in text.glyphs {
      guard used + glyph.width <= room else { break }
      // A space that holds words together is drawn as any other.
      let base = glyph.base == 0xA0 ? 32 : glyph.base
      self[column + used, row] = Cell(base: base, marks: glyph.marks, role: role)
      if glyph.width == 2 { self[column + used + 1, row] = Cell(base: 0, role: role) }
      used += glyph.width
    }
    return used
  }

  /// The rows as text, right ends trimmed: what a golden frame holds.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        let cell = self[column, row]
        if cell.base == 0 { continue }
        for value in [cell.base] + cell.marks {
          if let scalar = Unicode.Scalar(value) { line.unicodeScalars.append(scalar) }
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && row >= 0 && column < size.columns && row < size.rows
  }
}
