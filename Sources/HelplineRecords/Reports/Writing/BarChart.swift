import HelplineModel

/// The bars of a group: for each value one bar a column, its number behind it. What is folded has its
/// word and no bar.
struct BarChart {
  let group: CountGroup
  let name: String
  let writer: ReportWriter

  private static let width = 680
  private static let names = 210
  private static let numbers = 60
  private static let bar = 11
  private static let gap = 7

  /// The drawing; empty where nothing has a length.
  var svg: String {
    guard most > 0 else { return "" }
    var y = 2
    var shapes = ""
    for row in group.rows {
      let height = row.counts.count * Self.bar
      shapes += text(
        x: Self.names - 6, y: y + height / 2 + 4, label(row), anchor: " text-anchor=\"end\"")
      for (place, shown) in row.counts.enumerated() {
        shapes += bar(shown, column: place, y: y + place * Self.bar)
      }
      y += height + Self.gap
    }
    let label = ReportPage.safe("\(name): the numbers stand in the table below")
    return "<svg viewBox=\"0 0 \(Self.width) \(y)\" width=\"\(Self.width)\" height=\"\(y)\" "
      + "role=\"img\" aria-label=\"\(label)\">\n\(shapes)</svg>"
  }

  private var most: Int { group.rows.flatMap(\.counts).compactMap(Int.init).max() ?? 0 }

  private func bar(_ shown: String, column: Int, y: Int) -> String {
    guard let count = Int(shown) else {
      return shown.isEmpty ? "" : text(x: Self.names + 4, y: y + 9, shown)
    }
    let length = count * (Self.width - Self.names - Self.numbers) / most
    return "<rect class=\"c\(column)\" x=\"\(Self.names)\" y=\"\(y)\" width=\"\(length)\" "
      + "height=\"\(Self.bar - 2)\"/>\n" + text(x: Self.names + length + 4, y: y + 9, shown)
  }

  /// A long name is shortened here; the table below has all of it.
  private func label(_ row: CountRow) -> String {
    let name = writer.name(row, group)
    return name.count <= 34 ? name : name.prefix(33) + "…"
  }

  private func text(x: Int, y: Int, _ words: String, anchor: String = "") -> String {
    "<text x=\"\(x)\" y=\"\(y)\"\(anchor)>\(ReportPage.safe(words))</text>\n"
  }
}
