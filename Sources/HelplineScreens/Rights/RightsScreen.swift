import HelplineModel
import TerminalUI

/// Rights: what fits now first, then the eleven first items, then the rest by phase.
public struct RightsScreen: ScreenState {
  /// Its name.
  public let id = "rights"
  private var list = FindList()
  private let fitting: [String]

  /// The rights, those that fit the call's facts first.
  public init(_ desk: Desk) { fitting = desk.fittingRights.map(\.id) }

  /// Letters filter, arrows move, Enter opens.
  public mutating func handle(_ event: InputEvent, _ desk: inout Desk) -> Outcome {
    let rights = shown(desk)
    switch list.act(event, count: rights.count, digits: false) {
    case .choose(let index): return open(index, rights, desk)
    case .back: return .handled([.pop])
    case .moved: return .done
    case .ignored: return .ignored
    }
  }

  private func open(_ index: Int, _ rights: [Right], _ desk: Desk) -> Outcome {
    rights.indices.contains(index) ? .handled([.push(RightPages.page(rights[index], desk))]) : .done
  }

  private func shown(_ desk: Desk) -> [Right] {
    let words = foldedWords(list.box.text)
    let all = desk.ports.knowledge.shared.rights
    let ordered =
      fitting.compactMap { id in all.first { $0.id == id } }
      + all.filter { $0.letter != nil && !fitting.contains($0.id) }
      + all.filter { $0.letter == nil && !fitting.contains($0.id) }
    guard !words.isEmpty else { return ordered }
    return ordered.filter { right in
      let have =
        foldedWords("\(right.short) \(right.title) \(right.article)")
        + (desk.ports.knowledge.shared.words.words[right.id] ?? []).flatMap(foldedWords)
      return words.allSatisfy { word in have.contains { $0.hasPrefix(word) } }
    }
  }

  /// The list with a heading for each group.
  public func content(_ desk: Desk) -> ScreenContent {
    var parts: [Part] = []
    var lines: [Line] = []
    var group = ""
    for (index, right) in shown(desk).enumerated() {
      let name = groupName(right, desk)
      if name != group {
        if !lines.isEmpty {
          parts.append(
            Part("group\(parts.count)", heading: group, lines: lines, ruled: !parts.isEmpty))
        }
        group = name
        lines = []
      }
      lines.append(line(right, selected: index == list.picker.index, desk))
    }
    if !lines.isEmpty {
      parts.append(Part("group\(parts.count)", heading: group, lines: lines, ruled: !parts.isEmpty))
    }
    if parts.isEmpty {
      parts = [Part("none", lines: [Line(desk.say("rights.none", "No right by that word."))])]
    }
    return desk.frame(
      title: desk.say("cmd.rights", "Rights"), parts: parts,
      box: list.shown(desk),
      keys: [
        KeyHint("Enter", desk.say("key.read", "read, tell")),
        KeyHint("↑↓", desk.say("key.move", "move")),
        KeyHint("Esc", desk.say("key.back", "back")),
      ])
  }

  private func groupName(_ right: Right, _ desk: Desk) -> String {
    if fitting.contains(right.id) {
      return desk.say("rights.fit", "Fits now (three at most in a call)")
    }
    if right.letter != nil { return desk.say("rights.first", "From the first contact") }
    return desk.say("rights.more", "Further rights")
  }

  private func line(_ right: Right, selected: Bool, _ desk: Desk) -> Line {
    let told = desk.live?.told.contains(right.id) ?? false
    let unknown = right.plain.standing == .unknown
    return Line(
      (told ? "✓ " : "") + right.short,
      trailing: unknown
        ? desk.say("rights.unchecked", "not checked here")
        : right.article.count <= 14 ? right.article : "",
      role: unknown ? .muted : .text, kind: .item(number: nil), selected: selected)
  }
}

/// A right to be read and told.
enum RightPages {
  /// In plain words, you could say, when, who, limits, article, source, date.
  static func page(_ right: Right, _ desk: Desk) -> PageScreen {
    var lines = StatementLines.lines(right.plain, desk)
    let add: (String, String?, Role) -> Void = { label, text, role in
      if let text, !text.isEmpty { lines.append(Line(text, label: label, role: role)) }
    }
    add(desk.say("right.say", "Try"), right.say.map { "“\($0)”" }, .aloud)
    add(
      desk.say("right.when", "When"),
      right.phases.map { phaseName($0, desk) }.joined(separator: ", "), .text)
    add(desk.say("right.who", "Whose"), right.who, .text)
    add(desk.say("right.limits", "Limits"), right.limits, .text)
    add(desk.say("right.unknown", "Not here"), right.unknown, .caution)
    add(desk.say("right.article", "Article"), "\(right.act), \(right.article)", .muted)
    if right.notBound.contains(desk.caseCountry) {
      add(
        desk.say("right.not_bound", "Caution"),
        desk.say(
          "right.not_bound.text", "{country} is not bound by this act.",
          ["country": desk.countryName(desk.caseCountry)]), .caution)
    }
    let told = desk.live?.told.contains(right.id) ?? false
    let id = right.id
    return PageScreen(
      id: "right", title: right.title, parts: [Part("right", lines: lines)],
      actionName: told
        ? desk.say("right.untell", "not told after all") : desk.say("right.tell", "told"),
      actions: [
        MenuItem(desk.say("right.tell", "told")) { desk in tell(id, &desk) }
      ])
  }

  /// Ticks a right as told; more than three in one call is said to be a lot.
  private static func tell(_ id: String, _ desk: inout Desk) -> [Step] {
    let steps = desk.change { draft in
      if draft.told.contains(id) {
        draft.told.removeAll { $0 == id }
      } else {
        draft.told.append(id)
      }
    }
    guard (desk.live?.told.count ?? 0) > 3 else { return steps }
    return steps + [
      .message(desk.say("right.many", "More than three rights is a lot for one call."))
    ]
  }

  private static func phaseName(_ phase: RightPhase, _ desk: Desk) -> String {
    switch phase {
    case .firstContact: desk.say("phase.first", "first contact")
    case .reporting: desk.say("phase.reporting", "reporting")
    case .investigation: desk.say("phase.investigation", "investigation")
    case .trial: desk.say("phase.trial", "trial")
    case .after: desk.say("phase.after", "after")
    }
  }
}
