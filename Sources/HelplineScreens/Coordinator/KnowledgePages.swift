import HelplineModel
import TerminalUI

/// What the coordinator looks after in the knowledge of the house's country: where sources disagree, what is
/// old, what waits for a professional, what is not known.
enum KnowledgePages {
  /// One kind of thing to look after.
  private struct Concern: Sendable {
    var id: String
    var title: String
    var none: String
    var holds: @Sendable (Statement) -> Bool
  }

  /// The four lists with their counts.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "knowledge", title: title(desk), does: desk.say("key.open", "open")
    ) { _, desk in
      let all = statements(desk)
      return concerns(desk).map { concern in
        let found = all.filter(concern.holds)
        return ListRow(text: concern.title, trailing: String(found.count)) { desk in
          [.push(page(concern, desk))]
        }
      }
    }
  }

  /// The title with the country it is about.
  static func title(_ desk: Desk) -> String {
    desk.say(
      "knowledge.title", "Knowledge: sources, {country}",
      ["country": desk.countryName(desk.homeCountry)])
  }

  /// How many sentences have sources that disagree, for the start page.
  static func conflicts(_ desk: Desk) -> Int { statements(desk).count { $0.conflict != nil } }

  private static func statements(_ desk: Desk) -> [Statement] {
    let shared = desk.ports.knowledge.shared
    let everywhere =
      shared.rights.map(\.plain) + shared.crimeTypes.flatMap { $0.firstFacts + $0.redFlags }
      + shared.infoCards.flatMap { $0.parts.flatMap(\.statements) }
    let here = desk.ports.knowledge.country(desk.homeCountry)?.statements ?? []
    let home = desk.homeCountry
    return here + everywhere.filter { $0.country == nil || $0.country == home }
  }

  private static func concerns(_ desk: Desk) -> [Concern] {
    let yearAgo = desk.today.adding(months: -12).text
    return [
      Concern(
        id: "conflict", title: desk.say("knowledge.conflict", "Sources that disagree"),
        none: desk.say("knowledge.conflict.none", "No sources that disagree.")
      ) { $0.conflict != nil },
      Concern(
        id: "old", title: desk.say("knowledge.old", "Facts older than 12 months, or undated"),
        none: desk.say("knowledge.old.none", "All facts are dated within 12 months.")
      ) { statement in
        guard case .fact(_, let dated) = statement.standing else { return false }
        return (statement.checked ?? dated ?? "") < yearAgo
      },
      Concern(
        id: "review",
        title: desk.say("knowledge.review", "Waits for a lawyer or a health professional"),
        none: desk.say("knowledge.review.none", "Nothing waits for a review.")
      ) { $0.needsReview != nil },
      Concern(
        id: "hole", title: desk.say("knowledge.hole", "Not known here"),
        none: desk.say("knowledge.hole.none", "No holes.")
      ) { $0.standing == .unknown },
    ]
  }

  /// The sentences with their source and id, oldest first.
  private static func page(_ concern: Concern, _ desk: Desk) -> PageScreen {
    let found = statements(desk).filter(concern.holds).sorted { age($0) < age($1) }
    let lines = found.flatMap { statement in
      StatementLines.lines(statement, desk)
        + [Line(statement.id, role: .muted, continues: true)]
    }
    return PageScreen(
      id: "knowledge.\(concern.id)", title: concern.title,
      parts: [Part("statements", lines: lines.isEmpty ? [Line(concern.none)] : lines)])
  }

  /// Dated ones first, then by id; undated ones come last.
  private static func age(_ statement: Statement) -> String {
    guard case .fact(_, let dated) = statement.standing else { return statement.id }
    return "\(statement.checked ?? dated ?? "9") \(statement.id)"
  }
}
