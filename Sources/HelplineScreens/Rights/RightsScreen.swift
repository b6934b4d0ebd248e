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
    if list.box.isEmpty, FindAllScreen.isAsked(by: event) {
      return .handled(FindAllScreen.open(&desk))
    }
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
    let fit = fitting.compactMap { id in all.first { $0.id == id } }
    let rest = all.filter { !fitting.contains($0.id) }
    let ordered = fit + Group.allCases.flatMap { group in rest.filter { Group($0) == group } }
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
    for (index, right) in shown(desk).enumerated() {
      let name = heading(right, desk)
      let line = line(right, selected: index == list.picker.index, desk)
      if parts.last?.heading == name {
        parts[parts.count - 1].lines.append(line)
      } else {
        parts.append(
          Part("group\(parts.count)", heading: name, lines: [line], ruled: !parts.isEmpty))
      }
    }
    if parts.isEmpty {
      parts = [Part("none", lines: [Line(desk.say("rights.none", "No right by that word."))])]
    }
    if let caution = RightPages.unbound(desk) {
      parts.insert(Part("unbound", lines: [Line(caution, role: .caution)]), at: 0)
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

  /// Where a right stands in the list.
  private enum Group: CaseIterable {
    case first, directive, acts, planned

    init(_ right: Right) {
      self =
        right.letter != nil
        ? .first
        : right.act.hasPrefix("Revision")
          ? .planned : right.act == "Directive 2012/29/EU" ? .directive : .acts
    }
  }

  private func heading(_ right: Right, _ desk: Desk) -> String {
    if fitting.contains(right.id) {
      return desk.say("rights.fit", "Fits now (three at most in a call)")
    }
    switch Group(right) {
    case .first: return desk.say("rights.first", "From the first contact")
    case .directive: return desk.say("rights.directive", "The victims' rights directive")
    case .acts: return desk.say("rights.acts", "Other acts of EU law")
    case .planned: return desk.say("rights.planned", "Planned: agreed, not law here yet")
    }
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
