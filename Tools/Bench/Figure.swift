import Foundation

/// One thing measured, its goal, and the same of a peer where there is one.
struct Figure: Encodable {
  var what: String
  var ours: Double
  var unit: String
  var peer: String?
  var theirs: Double?
  /// The most it may be; nil where the row is only told.
  var goal: Double?
  /// The goal is the most that ours may be as a share of theirs.
  var isShare = false
  /// The goal is the least it may be.
  var isLeast = false

  init(
    what: String, ours: Double, unit: String, peer: String? = nil, theirs: Double? = nil,
    goal: Double? = nil, isShare: Bool = false, isLeast: Bool = false
  ) {
    (self.what, self.ours, self.unit, self.peer, self.theirs) = (what, ours, unit, peer, theirs)
    (self.goal, self.isShare, self.isLeast) = (goal, isShare, isLeast)
  }

  /// Whether the goal is met; nil without one, and where a share has nothing to be one of.
  var isMet: Bool? {
    guard let goal else { return nil }
    if isLeast { return ours >= goal }
    guard isShare else { return ours <= goal }
    return theirs.map { ours <= goal * $0 }
  }

  /// All of them with their goals.
  static func table(_ figures: [Figure]) -> String {
    let head = ["what", "Lifeline", "unit", "beside", "theirs", "goal", ""]
    let rows = [head] + figures.map(\.cells)
    let widths = head.indices.map { at in rows.map { $0[at].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private var cells: [String] {
    [
      what, Figure.text(ours), unit, peer ?? "", theirs.map(Figure.text) ?? "", goalText,
      isMet.map { $0 ? "met" : "MISSED" } ?? "",
    ]
  }

  private var goalText: String {
    guard let goal else { return "" }
    if isLeast { return ">= \(Figure.text(goal))" }
    guard isShare else { return "<= \(Figure.text(goal))" }
    return goal < 1 ? "<= 1/\(Int((1 / goal).rounded())) of theirs" : "<= \(Figure.text(goal)) x"
  }

  private static func text(_ value: Double) -> String {
    switch abs(value) {
    case ..<0.1: String(format: "%.4f", value)
    case ..<100: String(format: "%.2f", value)
    default: String(format: "%.0f", value)
    }
  }
}

/// The value below which a share of all lie.
func percentile(_ values: [Double], _ share: Double) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}

/// Milliseconds on a clock that never goes back.
func milliseconds() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e6 }

/// 1,000,000 with its commas.
func grouped(_ number: Int) -> String {
  number.formatted(.number.grouping(.automatic).locale(Locale(identifier: "en_GB")))
}
