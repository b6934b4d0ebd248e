import HelplineModel

/// Calls taken without the screen, as ticks: kind by band of the day. Ticks in one field tell neither who
/// rang nor in what order.
enum TallySheet {
  /// The bands a record keeps.
  private static let bands = ["00-06", "06-12", "12-18", "18-24"]

  static func make(_ desk: Desk) -> PaperSheet {
    var sheet = PaperSheets.sheet(
      .tally, desk.say("paper.tally", "Tally: calls taken on paper"), desk)
    let kinds = ContactKind.allCases.map { KindText.text($0, desk) }
    sheet.parts = [
      PaperPart(
        nil,
        [
          .text(
            desk.say(
              "paper.tally.how",
              "One sheet a day, one tick a call. No name, no number, no word about anybody.")),
          .write(desk.say("paper.tally.day", "Day"), lines: 1),
          .table(
            columns: bands + [desk.say("paper.tally.entered", "entered")], rows: kinds, height: 2),
        ]),
      PaperPart(
        desk.say("paper.tally.later", "Afterwards"),
        [
          .text(
            desk.say(
              "paper.tally.enter",
              "Enter each tick as a past call (F10, Enter a past call: day, hours, kind), "
                + "for yourself or a colleague, and tick “entered”.")),
          .tick(desk.say("paper.tally.shred", "All entered: sheet shredded.")),
        ]),
    ]
    sheet.foot.append(
      desk.say("paper.tally.filled", "Once filled in: shred it as soon as the calls are entered."))
    return sheet
  }
}
