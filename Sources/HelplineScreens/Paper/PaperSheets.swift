import Foundation
import HelplineModel

/// The paper that lies beside the screen, made from what the desk knows: pure values, no file.
///
/// Nothing the house form calls handler-only stands on any of it: paper leaves the desk.
public enum PaperSheets {
  /// Days after which a sheet has to be printed anew, unless the house rule `paper_days` says
  /// otherwise. The number is ours: no source was found for one.
  public static let daysKept = 90
  /// Where something is written in by hand.
  static let blank = "______________"

  /// A sheet; nil where its form is missing from the content.
  public static func make(_ kind: PaperKind, _ desk: Desk, forms: [PaperForm]) -> PaperSheet? {
    let desk = desk.withoutSecrets(blank)
    let form = forms.first { $0.id == kind }
    switch kind {
    case .keyCard: return KeyCardSheet.make(desk)
    case .dangerSheet: return DangerSheet.make(desk)
    case .tally: return TallySheet.make(desk)
    case .callPad: return form.map { CallPadSheet.make($0, desk) }
    case .observerSheet, .callBackSlip, .incidentSlip, .reportSheet:
      return form.map { FormSheet.make($0, desk) }
    }
  }

  /// A sheet with its dates and nothing else.
  static func sheet(
    _ kind: PaperKind, _ title: String, _ desk: Desk, throwAway: ThrowAway? = nil
  ) -> PaperSheet {
    sheet(kind.rawValue, title, desk, throwAway: throwAway)
  }

  /// A sheet by its name.
  static func sheet(
    _ id: String, _ title: String, _ desk: Desk, throwAway: ThrowAway? = nil
  ) -> PaperSheet {
    let today = desk.localTime.day
    let days = desk.house.value("paper_days").flatMap { Int($0) }.map { max(1, $0) } ?? daysKept
    let after = ThrowAway.after(day: Days.adding(days, to: today) ?? today, interval: days)
    var sheet = PaperSheet(
      id: id, title: title, printedOn: today, throwAway: throwAway ?? after)
    sheet.foot = [dating(sheet, desk)]
    return sheet
  }

  private static func dating(_ sheet: PaperSheet, _ desk: Desk) -> String {
    switch sheet.throwAway {
    case .endOfShift:
      desk.say(
        "paper.shift", "Printed on {day}. Throw away at the end of the shift.",
        ["day": sheet.printedOn])
    case .after(let last, let interval):
      desk.say(
        "paper.dating", "Printed on {day} from {knowledge}. Throw away after {last} ({rule}).",
        [
          "day": sheet.printedOn, "knowledge": desk.news.knowledge, "last": last,
          "rule": rule(interval, desk),
        ])
    }
  }

  /// Whose number of days it is.
  private static func rule(_ days: Int, _ desk: Desk) -> String {
    desk.house.value("paper_days") == nil
      ? desk.say("paper.rule.ours", "{days} days: our own rule", ["days": String(days)])
      : desk.say("paper.rule.house", "{days} days: house rule", ["days": String(days)])
  }
}
