import HelplineModel

/// A pad for notes in a call when the scratch pad is not there; the place for 112 stands first.
enum CallPadSheet {
  static func make(_ form: PaperForm, _ desk: Desk) -> PaperSheet {
    var sheet = FormSheet.make(form, desk, throwAway: .endOfShift)
    let place = PaperPart(
      desk.say("paper.pad.place", "Place for 112"),
      [
        .write(
          desk.say("paper.pad.where", "Country, town, street, house, floor, name on the door"),
          lines: 3),
        .choose(
          desk.say("paper.pad.rang", "112 rung by"),
          choices: [
            desk.say("paper.pad.caller", "the caller"), desk.say("paper.pad.we", "us"),
            desk.say("paper.pad.nobody", "nobody"),
          ]),
      ])
    sheet.parts.insert(place, at: 0)
    return sheet
  }
}
