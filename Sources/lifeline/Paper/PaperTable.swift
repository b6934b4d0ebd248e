import TerminalUI

/// A table to be filled in, drawn with signs every printer has.
struct PaperTable {
  private let names: [String]
  private let rows: [String]
  private let height: Int
  private let field: Int
  private let first: Int

  /// - Parameters:
  ///   - names: of the fields in each row.
  ///   - height: lines of a row, for writing.
  init(_ names: [String], _ rows: [String], _ height: Int, _ columns: Int) {
    (self.names, self.rows, self.height) = (names, rows, height)
    let frames = names.count + 2
    let widest = rows.map { SafeText($0).width }.max() ?? 0
    // A field is as wide as its name, nine at most; the rows' names take what they need of the rest.
    let least = min(max(names.map { SafeText($0).width }.max() ?? 1, 1), 9)
    let own = max(8, min(widest, columns - frames - least * names.count))
    field = max(1, (columns - frames - own) / max(1, names.count))
    first = columns - frames - field * names.count
  }

  var lines: [String] {
    let widths = [first] + names.map { _ in field }
    let rule = "+" + widths.map { String(repeating: "-", count: $0) + "+" }.joined()
    let head = row([""] + names, widths, height: 1)
    let body = rows.flatMap { row([$0] + names.map { _ in "" }, widths, height: height) + [rule] }
    return [rule] + head + [rule] + body
  }

  private func row(_ cells: [String], _ widths: [Int], height: Int) -> [String] {
    let wrapped = zip(cells, widths).map { SafeText($0).wrap(width: $1) }
    let most = max(height, wrapped.map(\.count).max() ?? 1)
    return (0..<most).map { index in
      "|"
        + zip(wrapped, widths).map { lines, width in
          let cell = index < lines.count ? lines[index] : .empty
          return cell.string + String(repeating: " ", count: max(0, width - cell.width)) + "|"
        }.joined()
    }
  }
}
