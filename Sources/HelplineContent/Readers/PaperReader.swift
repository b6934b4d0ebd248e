import HelplineModel

/// Reads the sheets that are filled in by hand (`shared/paper/`), one form a file.
enum PaperReader {
  static func read(_ files: FileTrees) -> Reading<[PaperForm]> {
    var reading = Reading<[PaperForm]>([])
    reading.problems = files.problems
    for file in files.trees {
      let log = ReadLog(file: file.file)
      let entry = Entry(file.tree, log: log)
      reading.value += [entry.keeping(nil) { try entry.paperForm() }].compactMap(\.self)
      reading.take(log)
    }
    return reading
  }

  /// Forms the program prints and the folder has not.
  static func missing(_ forms: [PaperForm]) -> [ContentProblem] {
    PaperKind.allCases.filter { kind in kind.isForm && !forms.contains { $0.id == kind } }.map {
      ContentProblem(
        file: "shared/paper/\($0.rawValue).yaml", text: "The sheet \($0.rawValue) is missing.",
        advice: "Put it back from the installed program.", leftOut: true)
    }
  }
}

extension Entry {
  func paperForm() throws -> PaperForm {
    PaperForm(
      id: try choice("id", of: PaperKind.allCases.filter(\.isForm)),
      title: try required("title"), filled: try required("filled"),
      parts: each("parts") { try $0.paperPart() }, review: review())
  }

  private func paperPart() throws -> PaperFormPart {
    PaperFormPart(title: try required("title"), items: each("items") { try $0.paperItem() })
  }

  private func paperItem() throws -> PaperFormItem {
    _ = try id(.sentence)
    let item = PaperFormItem(
      kind: try choice("kind", of: PaperItemKind.allCases), text: try required("text"),
      neutral: text("neutral"), lines: min(max(number("lines") ?? 1, 1), 30),
      choices: texts("choices"), rows: texts("rows"))
    if [.choose, .table].contains(item.kind), item.choices.isEmpty {
      throw problem(
        "choices", "There is nothing to choose.", "Add choices: with the words at the boxes.",
        leftOut: true)
    }
    if item.kind == .table, item.rows.isEmpty {
      throw problem("rows", "The table has no rows.", "Add rows: with their names.", leftOut: true)
    }
    return item
  }
}
