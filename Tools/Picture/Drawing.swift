/// A screen as SVG: every run of letters is laid on the grid, so that any monospaced font will do.
struct Drawing {
  var screen: StyledScreen
  private let cell = (width: 9.0, height: 20.0)
  private let margin = 16.0
  private let paper = "#16181d"
  private let ink = "#d8dbe0"

  init(screen: StyledScreen) { self.screen = screen }

  var svg: String {
    let rows = screen.rows.prefix(24)
    let width = Int(80 * cell.width + 2 * margin)
    let height = Int(24 * cell.height + 2 * margin)
    let body = rows.enumerated().flatMap { row, runs in runs.flatMap { marks($0, row: row) } }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img">
      <title>The call screen of Lifeline</title>
      <rect width="100%" height="100%" rx="8" fill="\(paper)"/>
      <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15">
      \(body.joined(separator: "\n"))
      </g>
      </svg>

      """
  }

  private func marks(_ run: Run, row: Int) -> [String] {
    let x = margin + Double(run.column) * cell.width
    let y = margin + Double(row) * cell.height
    let width = Double(run.text.count) * cell.width
    var colours = (
      ink: run.look.colour.map(colour) ?? ink, paper: run.look.background.map(colour) ?? paper
    )
    if run.look.isReversed { colours = (colours.paper, colours.ink) }
    var marks: [String] = []
    if colours.paper != paper {
      marks.append(
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(cell.height)\" "
          + "fill=\"\(colours.paper)\"/>")
    }
    if run.text.contains(where: { $0 != " " }) {
      marks.append(
        "<text x=\"\(x)\" y=\"\(y + 15)\" textLength=\"\(width)\" xml:space=\"preserve\" "
          + "fill=\"\(colours.ink)\"\(style(run.look))>\(escaped(run.text))</text>")
    }
    return marks
  }

  private func style(_ look: Look) -> String {
    (look.isBold ? " font-weight=\"bold\"" : "") + (look.isDim ? " opacity=\"0.65\"" : "")
      + (look.isUnderlined ? " text-decoration=\"underline\"" : "")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static let basic = [
    "#1d2026", "#e06c60", "#7fbf7f", "#e0b060", "#6ea8fe", "#c58be0", "#66c2cd", "#d8dbe0",
    "#7a808a", "#ff8f80", "#a0dca0", "#ffcf80", "#9cc4ff", "#dcb0f0", "#90dce6", "#ffffff",
  ]

  /// The palette of 256: sixteen named ones, a cube, greys.
  private func colour(_ number: Int) -> String {
    if number < 16 { return Self.basic[max(0, number)] }
    if number >= 232 { return hex([8 + 10 * (number - 232)]) }
    let cube = number - 16
    return hex([cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 })
  }

  private func hex(_ parts: [Int]) -> String {
    let parts = parts.count == 1 ? [parts[0], parts[0], parts[0]] : parts
    let digits = parts.map { part in
      let text = String(part, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return "#" + digits.joined()
  }
}
