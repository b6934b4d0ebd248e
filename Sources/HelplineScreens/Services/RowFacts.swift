import HelplineModel

/// The second line of a row: why it is there, for whom it is, what it asks for, languages, cost.
struct RowFacts {
  private let hit: ServiceHit
  private let service: Service
  private let desk: Desk

  init(_ hit: ServiceHit, _ service: Service, _ desk: Desk) {
    self.hit = hit
    self.service = service
    self.desk = desk
  }

  /// The facts; what was asked for and is not known carries a question mark.
  var text: String {
    let facts = [
      why, topics, people, ListingText.hurdles(service, desk), unknownHurdles,
      Self.marked("language", hit, ListingText.languages(service, desk)),
      Self.marked("cost", hit, ListingText.cost(service, desk)),
    ]
    return facts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// A text with a mark where what was asked for is not known.
  static func marked(_ asked: String, _ hit: ServiceHit, _ text: String) -> String {
    hit.unknown.contains(asked) ? "? " + text : text
  }

  private var why: String { ListingText.why(hit.why, desk) }

  /// The topic that is the reason is said there already.
  private var topics: String {
    var shown = service
    shown.topics.removeAll { "topic.\($0)" == hit.why }
    return ListingText.topics(shown, desk)
  }

  private var people: String {
    let text = ListingText.audience(service, desk)
    guard text.isEmpty, hit.unknown.contains("for") else { return text }
    return desk.say("row.for.unknown", "? for whom not known")
  }

  private var unknownHurdles: String {
    let names = [
      ("referral", desk.say("row.referral.unknown", "? referral not known")),
      ("police_report", desk.say("row.report.unknown", "? police report not known")),
      ("papers", desk.say("row.papers.unknown", "? papers not known")),
    ]
    return names.filter { hit.unknown.contains($0.0) }.map(\.1).joined(separator: " · ")
  }
}

extension String {
  /// At most so many characters, with a mark where something was cut off.
  func cut(to length: Int) -> String {
    count <= length ? self : prefix(length - 1).trimmingSuffix { $0 == " " } + "…"
  }
}

extension Substring {
  /// Without what is at the end.
  fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return rest
  }
}
