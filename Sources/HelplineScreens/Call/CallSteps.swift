import HelplineModel
import TerminalUI

/// What the call screen does to the running call.
extension Desk {
  /// Moves to the phase before or after; a branch is left first.
  mutating func movePhase(_ by: Int) -> [Step] {
    let phases = ports.knowledge.shared.phases
    guard let live, let at = phases.firstIndex(where: { $0.id == live.phase }) else { return [] }
    if live.branch != nil { return change { $0.branch = nil } }
    return go(to: phases[max(0, min(phases.count - 1, at + by))])
  }

  /// Goes to a phase and leaves a branch behind.
  mutating func go(to phase: Phase) -> [Step] {
    change { draft in
      if !draft.visited.contains(draft.phase) { draft.visited.append(draft.phase) }
      draft.phase = phase.id
      draft.branch = nil
    }
  }

  /// Opens a branch and puts down the facts it brings.
  mutating func take(_ branch: Branch) -> [Step] {
    change { draft in
      draft.branch = branch.id
      for value in branch.setsFacts { draft.facts.put(value) }
    }
  }

  /// The phase the call is in.
  var phase: Phase? {
    let phases = ports.knowledge.shared.phases
    return phases.first { $0.id == live?.phase } ?? phases.first
  }

  /// The branch that stands in place of the phase.
  var branch: Branch? { ports.knowledge.shared.branches.first { $0.id == live?.branch } }

  /// At most three rights that fit what was said, are law where it happened, and were not told.
  var fittingRights: [Right] {
    let scored = ports.knowledge.shared.rights.compactMap { right -> (Right, Int)? in
      let score = right.fits.score(facts, branch: live?.branch, houseLanguages: houseLanguages)
      let told = live?.told.contains(right.id) ?? false
      return score > 0 && !told && isBound(by: right) == true ? (right, score) : nil
    }
    return scored.sorted { ($1.1, $0.0.order) < ($0.1, $1.0.order) }.prefix(3).map(\.0)
  }

  /// Danger cards, those that fit the facts first.
  var cardsByFit: [DangerCard] {
    ports.knowledge.shared.dangerCards.map { ($0, score($0)) }
      .sorted { ($1.1, $0.0.order) < ($0.1, $1.0.order) }
      .map(\.0)
  }

  /// Whether a card fits what was said.
  func fits(_ card: DangerCard) -> Bool { score(card) > 0 }

  private func score(_ card: DangerCard) -> Int {
    let crimes = ports.knowledge.shared.crimeTypes.filter { facts.crimes.contains($0.id) }
    return card.fits.score(facts, branch: live?.branch)
      + (crimes.contains { $0.danger.contains(card.id) } ? 1 : 0)
  }
}
