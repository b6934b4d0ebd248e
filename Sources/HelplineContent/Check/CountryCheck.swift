import Foundation
import HelplineModel

/// Checks what a country's values point to: time zone, stages, crimes, topics, hours.
struct CountryCheck {
  let index: ContentIndex
  let crimes: Set<String>
  let rights: Set<String>
  let codes: ReferenceCodes

  func problems(of country: Country, file: String) -> [ContentProblem] {
    var result: [ContentProblem] = []
    if TimeZone(identifier: country.timeZone) == nil {
      result.append(
        ContentProblem(
          file: file, entry: country.id, field: "timezone",
          text: "There is no time zone \(country.timeZone).",
          advice: "Write it as Area/City (Europe/Dublin)."))
    }
    if country.languages.isEmpty {
      result.append(
        ContentProblem(
          file: file, entry: country.id, field: "languages", text: "The country has no languages.",
          advice: "Add the codes of its official languages."))
    }
    for code in country.languages where !codes.isLanguage(code) {
      result.append(
        ContentProblem(
          file: file, entry: country.id, field: "languages",
          text: "There is no language \(code).", advice: "Write its ISO 639 code (ga, el)."))
    }
    for deadline in country.deadlines { result += problems(of: deadline) }
    for (right, statements) in country.adds where !rights.contains(right) {
      result += statements.map { missing(.sentence, $0.id, "right", right) }
    }
    result += aboutProblems(of: country) + twinProblems(of: country.glossary)
    for term in country.glossary where !codes.isLanguage(term.language) {
      result.append(missing(.sentence, term.id, "language", term.language))
    }
    return result
  }

  /// What a statement is about decides where it stands on the screen: another word would hide it.
  private func aboutProblems(of country: Country) -> [ContentProblem] {
    let told = country.stages.flatMap(\.statements) + country.paths.flatMap(\.statements)
    let lists = [
      (told, About.stage),
      (country.compensation, About.compensation),
      (country.crossBorder, About.crossBorder),
    ]
    return lists.flatMap { statements, known in
      statements.compactMap { statement in
        guard let about = statement.about, !known.contains(about) else { return nil }
        return missing(.sentence, statement.id, "about", about)
      }
    }
  }

  /// Of two entries of one term only one would be shown.
  private func twinProblems(of terms: [GlossaryTerm]) -> [ContentProblem] {
    var first: [String: String] = [:]
    return terms.compactMap { term in
      let key = "\(term.language) \(term.term.lowercased())"
      guard let other = first[key] else {
        first[key] = term.id
        return nil
      }
      return index.problem(
        .sentence, term.id, "term", "The term \"\(term.term)\" stands twice, also in \(other).",
        "Put the two together in one of them.")
    }
  }

  private func problems(of deadline: Deadline) -> [ContentProblem] {
    var result: [ContentProblem] = []
    if let stage = deadline.stage, !ContentVocabulary.stages.contains(stage) {
      result.append(missing(.sentence, deadline.id, "stage", stage))
    }
    for crime in deadline.crimes + deadline.exceptCrimes where !crimes.contains(crime) {
      result.append(missing(.sentence, deadline.id, "crimes", crime))
    }
    for right in deadline.rights where !rights.contains(right) {
      result.append(missing(.sentence, deadline.id, "rights", right))
    }
    if case .fact = deadline.limit.standing, (deadline.late ?? "").isEmpty {
      result.append(
        index.problem(
          .sentence, deadline.id, "late", "The limit does not say who decides on late claims.",
          "Add late: with the office to ask."))
    }
    return result
  }

  func problems(of service: Service) -> [ContentProblem] {
    var result: [ContentProblem] = []
    let lists: [(String, [String], Set<String>)] = [
      ("topics", service.topics, ContentVocabulary.topics),
      ("channels", service.channels, ContentVocabulary.channels),
    ]
    for (field, values, known) in lists {
      for value in values where !known.contains(value) {
        result.append(missing(.listing, service.id, field, value))
      }
    }
    if service.topics.isEmpty {
      result.append(
        index.problem(
          .listing, service.id, "topics", "The listing has no topic.",
          "Add one from Resources/README.md; without it nobody finds it."))
    }
    if let youngest = service.minimumAge, let oldest = service.maximumAge, youngest > oldest {
      result.append(
        index.problem(
          .listing, service.id, "max_age", "The oldest age is below the youngest.",
          "Correct min_age or max_age."))
    }
    return result + codeProblems(of: service)
  }

  private func codeProblems(of service: Service) -> [ContentProblem] {
    var result: [ContentProblem] = []
    for (field, areas) in [("serves", service.serves), ("located", service.located)] {
      for code in areas where !codes.isArea(code) {
        result.append(missing(.listing, service.id, field, code))
      }
    }
    for language in service.languages where !codes.isLanguage(language.code) {
      result.append(missing(.listing, service.id, "languages", language.code))
    }
    return result
  }

  private func missing(
    _ kind: IDKind, _ id: String, _ field: String, _ value: String
  ) -> ContentProblem {
    index.problem(
      kind, id, field, "\"\(value)\" does not exist.",
      "Correct the name; Resources/README.md has the list.")
  }
}

/// Checks hours as written, which the read value no longer shows.
enum HoursCheck {
  static func problems(of tree: ContentNode, file: String) -> [ContentProblem] {
    (tree["listings"]?.elements ?? []).compactMap { listing in
      guard let rules = listing["hours"]?["rules"], let text = rules.text,
        OpeningHoursText.rows(text) == nil
      else { return nil }
      return ContentProblem(
        file: file, line: rules.line, entry: listing["id"]?.text, field: "rules",
        text: "The hours \"\(text)\" are not plain rules.",
        advice: "Write them as Mo-Fr 09:00-17:00; Sa 10:00-12:00, or leave rules: out.")
    }
  }
}
