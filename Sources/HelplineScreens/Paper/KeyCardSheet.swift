import HelplineModel

/// The keys on one page, from the one table of commands.
enum KeyCardSheet {
  static func make(_ desk: Desk) -> PaperSheet {
    var sheet = PaperSheets.sheet(
      .keyCard, desk.say("paper.keys", "Lifeline: the keys"), desk)
    let all = AppCommands.all(desk)
    let keys = all.filter { !$0.keyName.isEmpty }.map { command in
      let end = command.title.hasSuffix("?") ? "" : "."
      return PaperBlock.item(
        label: command.keyName, text: "\(command.title)\(end) \(command.explanation)")
    }
    sheet.parts = [
      PaperPart(nil, keys),
      PaperPart(
        desk.say("paper.keys.menu", "Behind F10, the menu"),
        [.text(all.filter { $0.keyName.isEmpty }.map(\.title).joined(separator: " · "))]),
      PaperPart(desk.say("paper.keys.everywhere", "Everywhere"), habits(desk)),
    ]
    return sheet
  }

  private static func habits(_ desk: Desk) -> [PaperBlock] {
    [
      .item(
        label: "Esc", text: desk.say("paper.keys.escape", "One step back; it loses nothing.")),
      .item(
        label: "↑↓ Enter",
        text: desk.say("paper.keys.arrows", "Move, and open or choose; Tab: the next part.")),
      .item(
        label: "← →",
        text: desk.say("paper.keys.phases", "In a call: the step before, the step after.")),
      .item(label: "/", text: desk.say("paper.keys.slash", "In a call, first key: find anything.")),
      .text(
        desk.say("paper.keys.letters", "Letters type; they never command. Enter ends no call.")),
    ]
  }
}
