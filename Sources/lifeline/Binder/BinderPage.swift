/// A part of a binder, with its own place in the table of contents.
struct BinderSection {
  /// Its anchor.
  var id: String
  var title: String
  var handouts: [Handout]
}

/// A binder as one HTML page that prints: nothing from outside, sources as numbered notes at its end.
struct BinderPage {
  private let title: String
  private let front: [String]
  private let sections: [BinderSection]
  private var notes: [String] = []
  private var numbers: [String: Int] = [:]

  static func make(title: String, front: [String], sections: [BinderSection]) -> String {
    var page = BinderPage(title: title, front: front, sections: sections)
    return page.text()
  }

  private init(title: String, front: [String], sections: [BinderSection]) {
    self.title = title
    self.front = front
    self.sections = sections
  }

  private mutating func text() -> String {
    let title = PaperPage.escape(title)
    var body: [String] = []
    for section in sections { body.append(html(section)) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(BinderStyle.css)
      </style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>
      \(front.map { "<p>\(PaperPage.escape($0))</p>" }.joined(separator: "\n"))
      </header>
      \(contents())
      <main>
      \((body + [sources()]).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private func contents() -> String {
    let lines = (sections.map { ($0.id, $0.title) } + [("sources", "Sources")]).map { id, title in
      "<li><a href=\"#\(id)\">\(PaperPage.escape(title))</a></li>"
    }
    return """
      <nav>
      <h2>Contents</h2>
      <ol>
      \(lines.joined(separator: "\n"))
      </ol>
      </nav>
      """
  }

  private func sources() -> String {
    let lines = notes.enumerated().map { index, note in
      "<li id=\"source-\(index + 1)\">\(PaperPage.escape(note))</li>"
    }
    let list = lines.isEmpty ? "" : "<ol>\n\(lines.joined(separator: "\n"))\n</ol>"
    return """
      <section id="sources">
      <h2>Sources</h2>
      <p>The numbers in square brackets. Each page was read on some day; it may say something else by now.</p>
      \(list)
      </section>
      """
  }

  private mutating func html(_ section: BinderSection) -> String {
    var parts: [String] = []
    for handout in section.handouts { parts.append(html(handout)) }
    return """
      <section id="\(section.id)">
      <h2>\(PaperPage.escape(section.title))</h2>
      \(parts.joined(separator: "\n"))
      </section>
      """
  }

  private mutating func html(_ handout: Handout) -> String {
    let heading = handout.title.isEmpty ? "" : "<h3>\(PaperPage.escape(handout.title))</h3>\n"
    var lines: [String] = []
    var isList = false
    for block in handout.blocks {
      let isItem = if case .item = block { true } else { false }
      if isItem != isList { lines.append(isItem ? "<ul>" : "</ul>") }
      isList = isItem
      lines.append(html(block, isUnderHeading: !handout.title.isEmpty))
    }
    if isList { lines.append("</ul>") }
    return "<article>\n\(heading)\(lines.joined(separator: "\n"))\n</article>"
  }

  private mutating func html(_ block: HandoutBlock, isUnderHeading: Bool) -> String {
    switch block {
    case .heading(let text):
      let level = isUnderHeading ? 4 : 3
      return "<h\(level)>\(PaperPage.escape(text))</h\(level)>"
    case .text(let text): return "<p>\(PaperPage.escape(text))</p>"
    case .item(let item): return "<li>\(html(item))</li>"
    case .table(let columns, let rows): return table(columns, rows)
    }
  }

  private mutating func html(_ item: HandoutItem) -> String {
    let language = item.language.map { " lang=\"\(PaperPage.escape($0))\"" } ?? ""
    let label = item.label.map { "<b\(language)>\(PaperPage.escape($0))</b> " } ?? ""
    var text = label + PaperPage.escape(item.text)
    if !item.asides.isEmpty { text += " <small>(\(PaperPage.escape(item.aside)))</small>" }
    for source in item.sources {
      let number = number(of: source)
      text += " <a class=\"note\" href=\"#source-\(number)\">[\(number)]</a>"
    }
    return text
  }

  private mutating func number(of source: String) -> Int {
    if let known = numbers[source] { return known }
    notes.append(source)
    numbers[source] = notes.count
    return notes.count
  }

  private mutating func table(_ columns: [String], _ rows: [[HandoutItem]]) -> String {
    let head = columns.map { "<th scope=\"col\">\(PaperPage.escape($0))</th>" }.joined()
    var body: [String] = []
    for row in rows {
      var cells: [String] = []
      for cell in row { cells.append("<td>\(html(cell))</td>") }
      body.append("<tr>\(cells.joined())</tr>")
    }
    return """
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }
}
