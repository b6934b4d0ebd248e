/// Stations in a row, one of which may be where I am: a line with a mark for each, names below.
///
/// The line's own text is the sentence for those who hear the screen; it stands below the drawing.
public struct Stations: Equatable, Sendable {
  /// Their names, in order.
  public var names: [String]
  /// The one where I am, from 0; nil while that is not known.
  public var here: Int?

  /// Stations.
  public init(_ names: [String], here: Int? = nil) {
    self.names = names
    self.here = here
  }

  /// As words, for narrow screens and for those who hear it.
  var words: String {
    names.enumerated().map { $0 == here ? "[\($1)]" : $1 }.joined(separator: " ─ ")
  }
}

extension BodySetter {
  /// The drawing where all names fit into one row, else the names as words; the sentence below.
  func stationRows(_ line: Line, _ stations: Stations, left: Int, room: Int) -> [BodyRow] {
    let names = stations.names.map(safe)
    let gap = 3
    let needed = names.map(\.width).reduce(0, +) + gap * max(0, names.count - 1)
    guard needed <= room, !names.isEmpty else {
      return plainRows(stations.words, .accent, left, room)
        + plainRows(line.text, .muted, left, room)
    }
    var columns: [Int] = []
    var column = left
    for name in names {
      columns.append(column)
      column += name.width + gap
    }
    let below = BodyRow(
      spans: names.enumerated().map { index, name in
        Span(column: columns[index], text: name, role: index == stations.here ? .accent : .text)
      })
    return [rail(stations, columns), below] + sentence(line.text, stations, columns, left, room)
  }

  /// The road itself: full up to where I am, hollow ahead.
  private func rail(_ stations: Stations, _ columns: [Int]) -> BodyRow {
    let here = stations.here ?? -1
    var rail = BodyRow()
    for (index, column) in columns.enumerated() {
      rail.spans.append(
        Span(
          column: column, text: safe(index <= here ? "●" : "○"),
          role: index <= here ? .accent : .muted))
      guard index + 1 < columns.count else { continue }
      let way = String(repeating: index < here ? "━" : "─", count: columns[index + 1] - column - 1)
      rail.spans.append(
        Span(column: column + 1, text: safe(way), role: index < here ? .accent : .muted))
    }
    return rail
  }

  /// The sentence with an arrow to where I am: behind the arrow, else in front of it, else below.
  private func sentence(
    _ text: String, _ stations: Stations, _ columns: [Int], _ left: Int, _ room: Int
  ) -> [BodyRow] {
    guard let here = stations.here, columns.indices.contains(here) else {
      return plainRows(text, .muted, left, room)
    }
    let row = { (column: Int, text: String) in
      BodyRow(spans: [Span(column: column, text: safe(text), role: .accent)])
    }
    let width = safe(text).width + 2
    if columns[here] + width <= left + room { return [row(columns[here], "▲ " + text)] }
    if columns[here] + 1 - width >= left { return [row(columns[here] + 1 - width, text + " ▲")] }
    return [row(columns[here], "▲")] + plainRows(text, .accent, left, room)
  }

  private func plainRows(_ text: String, _ role: Role, _ left: Int, _ room: Int) -> [BodyRow] {
    text.isEmpty
      ? [] : wrapped(text, room).map { BodyRow(spans: [Span(column: left, text: $0, role: role)]) }
  }
}
