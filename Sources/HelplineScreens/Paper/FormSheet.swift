import HelplineModel

/// Sheets whose lines stand in the content: observer sheet, slips, the pad's lines.
enum FormSheet {
  static func make(
    _ form: PaperForm, _ desk: Desk, throwAway: ThrowAway? = nil
  ) -> PaperSheet {
    var sheet = PaperSheets.sheet(form.id, form.title, desk, throwAway: throwAway)
    sheet.parts = form.parts.map { part in
      PaperPart(part.title, part.items.map { block($0, desk) })
    }
    sheet.foot.append(
      desk.say("paper.form.filled", "Once filled in: {what}", ["what": form.filled]))
    sheet.foot.append(ReviewText.text(form.review, desk) + ".")
    return sheet
  }

  private static func block(_ item: PaperFormItem, _ desk: Desk) -> PaperBlock {
    let text = desk.house.fill(item.text, neutral: item.neutral)
    switch item.kind {
    case .text: return .text(text)
    case .tick: return .tick(text)
    case .choose: return .choose(text, choices: item.choices)
    case .write: return .write(text, lines: item.lines)
    case .table: return .table(columns: item.choices, rows: item.rows, height: item.lines)
    }
  }
}
