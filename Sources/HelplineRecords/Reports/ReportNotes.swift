import HelplineModel

/// What stands on every page beside the counts: the period, what `<5` means, what is missing, what the
/// page cannot promise.
struct ReportNotes {
  let period: ReportPeriod
  let columns: [String]
  let countsRepeats: Bool
  let isFolded: Bool
  let sealed: SealedRecords
  let openShifts: Int

  /// Sentences for people, most needed first.
  var sentences: [String] {
    [days, SmallCounts.explanation, repeats] + missing + [Self.law, Self.rest]
  }

  private var days: String {
    let unit = period.isMonths ? "whole months" : "whole weeks, Monday to Sunday"
    var text = "From \(period.from.text) to \(period.to.text), \(unit)."
    if period.isRounded {
      text += " More days than were asked for: reports are never of part of a week."
    }
    if !columns.contains("before") {
      text += " The period before is left out: it shares days with last year's."
    }
    if !columns.contains("last_year") {
      text += " Last year is left out: it shares days with this period."
    }
    return text
  }

  private var repeats: String {
    countsRepeats
      ? "Repeats of the same matter count as further people and crimes here."
      : "Repeats of the same matter are left out of roles, ages, crimes, reporting and regions."
  }

  private var missing: [String] {
    var result: [String] = []
    let waiting = sealed.waiting + sealed.toOtherKey
    if waiting > 0 {
      result.append(
        "\(Self.number(waiting)) records are still sealed and not counted: open the coordinator's "
          + "screens to open them.")
    }
    if sealed.inOpenShifts > 0 {
      result.append(
        "\(Self.number(sealed.inOpenShifts)) sealed records of shifts that are not closed are not "
          + "counted.")
    }
    result.append(
      openShifts == 0
        ? "No shift is open: nothing will be added to days that are over but calls entered later."
        : "\(openShifts == 1 ? "A shift is" : "\(openShifts) shifts are") still open: these counts can grow."
    )
    if isFolded {
      result.append("Older months are counts only: their single weeks are gone.")
    }
    return result
  }

  private static func number(_ count: Int) -> String {
    count < SmallCounts.threshold ? "Fewer than five" : String(count)
  }

  static let law =
    "The records have no name and no number. In law that does not make them anonymous: handle this "
    + "page as the house's data protection adviser says."

  /// What suppression cannot do (differences between pages of different days).
  static let rest =
    "Somebody who keeps several pages, or one page before and after a call was added, can subtract "
    + "them from one another, and somebody who knows of a call can look for it: give pages away one "
    + "period at a time, when the period is over."
}
