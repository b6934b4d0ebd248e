import HelplineModel
import TerminalUI

/// The wrap-up: eight fields filled from the call, a second page only for what was said, saved with Enter.
public struct WrapUpScreen: ScreenState {
  /// Its name.
  public let id = "wrap_up"
  private var picker = Picker()
  private var page = 0
  /// Day and band of a call entered later; nil for the running call.
  private var past: PastMoment?

  /// When a call that is entered later took place.
  struct PastMoment: Equatable, Sendable {
    var day: String
    var band: String
    /// A colleague took it: it counts as nobody's own.
    var byColleague = false
    var draft: CallDraft
  }

  /// The wrap-up of the running call.
  public init(_ desk: Desk) {}

  /// The form for a call that was taken before.
  public init(past desk: Desk) {
    let draft = CallDraft(
      id: desk.ports.newID(), code: desk.code, startedMinute: desk.now / 60_000, phase: "")
    past = PastMoment(day: desk.localTime.day, band: desk.localTime.band, draft: draft)
  }

  private func fields(_ desk: Desk) -> [WrapUpFields.Item] {
    let draft = past?.draft ?? desk.live
    guard let draft else { return [] }
    var items = page == 0 ? WrapUpFields.first(draft, desk) : WrapUpFields.second(draft, desk)
    if let past, page == 0 { items = WrapUpFields.moment(past, desk) + items }
    return items
  }

  /// Enter on the last line saves; arrows reach the fields; PgDn shows what is only kept if said.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let items = fields(desk)
    if picker.index > items.count { picker.clamp(items.count + 1) }
    switch event {
    case .key(.escape): return .handled([.pop])
    case .key(.pageDown): return turn(1)
    case .key(.pageUp): return turn(0)
    case .key(.enter):
      return choose(isOnSave(items.count) ? items.count : picker.index - 1, items, &desk)
    case .choose(let number): return choose(number == 1 ? items.count : number - 2, items, &desk)
    default: break
    }
    return picker.handle(event, count: items.count + 1) ? .done : .ignored
  }

  /// The save line stands first for the keys, so that Enter, Enter saves.
  private func isOnSave(_ count: Int) -> Bool { picker.index == 0 }

  private mutating func turn(_ to: Int) -> Outcome {
    page = to
    picker = Picker()
    return .done
  }

  private mutating func choose(_ index: Int, _ items: [WrapUpFields.Item], _ desk: inout Desk)
    -> Outcome
  {
    if index == items.count { return save(&desk) }
    guard items.indices.contains(index) else { return .done }
    return .handled([.push(WrapUpChoice(wrapUp: self, item: items[index]))])
  }

  /// Puts a choice down: in the running call, or in the call entered later.
  mutating func put(_ change: WrapUpFields.Change, _ desk: inout Desk) -> [Step] {
    guard var past else { return desk.change { change.draft(&$0) } }
    change.draft(&past.draft)
    if let day = change.day { past.day = day }
    if let band = change.band { past.band = band }
    if let colleague = change.colleague { past.byColleague = colleague }
    self.past = past
    return []
  }

  private func save(_ desk: inout Desk) -> Outcome {
    if let past {
      var record = RecordMaker.record(past.draft, desk)
      record.day = past.day
      record.hourBand = past.band
      record.lengthBand = nil
      if past.byColleague { record.code = nil } else { desk.ownToday += 1 }
      return .handled([
        .effect(.saveRecord(record)), .effect(.clearScreen), .pop,
        .message(desk.say("past.saved", "The past call is saved.")),
      ])
    }
    guard let draft = desk.live else { return .handled([.pop]) }
    if desk.practice != nil {
      desk.practice?.isRecorded = true
      return .handled(desk.lookBack())
    }
    let record = RecordMaker.record(draft, desk)
    return .handled(
      desk.close(keeping: record) + [
        .reset([CareScreen()]),
        .message(desk.say("saved.call", "Saved. Ctrl-Z within 60 s opens the call again.")),
      ])
  }

  /// The fields in two columns where they fit, and the save line.
  public func content(_ desk: Desk) -> ScreenContent {
    let items = fields(desk)
    let saveLine = Line(
      past == nil
        ? desk.say("wrap.save", "Save the record")
        : desk.say("wrap.save.past", "Save the past call"),
      role: .aloud, kind: .item(number: nil), selected: picker.index == 0)
    let lines = items.enumerated().map { index, item in
      Line(
        item.value.isEmpty ? item.empty : item.value, label: item.label,
        role: item.value.isEmpty ? .muted : .text, kind: .item(number: nil),
        selected: picker.index == index + 1)
    }
    let heading = page == 0 ? nil : desk.say("wrap.second", "Only if it was said")
    return desk.frame(
      title: past == nil
        ? desk.say("wrap.title", "Wrap-up") : desk.say("cmd.past", "Enter a past call"),
      parts: [
        Part("save", lines: [saveLine]),
        Part("fields", heading: heading, lines: lines, paired: true),
        Part(
          "why",
          lines: [
            Line(
              desk.say(
                "wrap.why",
                "Without name or number; the hour becomes a part of the day, the place a region."),
              role: .muted)
          ]),
      ],
      keys: [
        KeyHint(
          "Enter",
          picker.index == 0 ? desk.say("key.save", "save") : desk.say("key.change", "change")),
        KeyHint("↑↓", desk.say("key.fields", "fields")),
        page == 0
          ? KeyHint("PgDn", desk.say("key.more.said", "more"))
          : KeyHint("PgUp", desk.say("key.back", "back")),
        KeyHint("Esc", desk.say("key.to.call.again", "back")),
      ])
  }
}
