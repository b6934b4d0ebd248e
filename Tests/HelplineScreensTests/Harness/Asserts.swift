import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

extension TestDesk {
  /// The number that opens a card in the list of danger now.
  func number(of card: String) -> String {
    String((desk.cardsByFit.firstIndex { $0.id == card } ?? -2) + 1)
  }

  /// The lines of a part of the screen.
  func lines(of part: String) -> [Line] { content.parts.first { $0.id == part }?.lines ?? [] }

  /// The questions that the guide gives to be asked.
  var questions: [String] {
    lines(of: "guide").map(\.text).filter { $0.contains("?") }
  }
}

/// Every question can be answered by yes or no: it begins with a verb.
func expectClosed(
  _ questions: [String], _ where: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!questions.isEmpty, sourceLocation: sourceLocation)
  let verbs: Set<String> = [
    "is", "are", "do", "does", "did", "can", "could", "may", "have", "has", "will", "would",
    "was", "were", "shall",
  ]
  for question in questions {
    let asked = question.split(separator: ":").last ?? ""
    let clauses = asked.split { ",.“".contains($0) }.map { $0.split(separator: " ").first ?? "" }
    let closed = clauses.contains { verbs.contains($0.lowercased()) }
    #expect(closed, "“\(question)” cannot be answered by yes or no", sourceLocation: sourceLocation)
  }
}

extension String {
  /// Its words with one space between them.
  var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Without blanks at its end.
  var trimmedRight: String { String(reversed().drop { $0 == " " }.reversed()) }
}
