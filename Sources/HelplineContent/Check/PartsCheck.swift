/// Checks that a country has a file for every part: a missing one is a hole that nobody counts.
enum PartsCheck {
  /// What each file begins with, for the sentence that says what to write.
  private static let forms = [
    "emergency.yaml": "silent_112:, without_voice:, who_answers: and from_abroad:",
    "duties.yaml": "child:, adult_at_risk: and planned_crime:", "justice.yaml": "stages:",
    "deadlines.yaml": "deadlines:", "rights.yaml": "adds:", "glossary.yaml": "terms:",
    "listings.yaml": "listings:",
  ]

  /// A problem for each file that is not there; `country.yaml` is missed by whoever reads the country.
  static func problems(of folder: CountryFolder) -> [ContentProblem] {
    let names = ContentRoots.partNames.filter { $0 != "country.yaml" }
    return names.map(folder.file).filter { !$0.isThere }.map { file in
      let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
      return ContentProblem(
        file: file.name, text: "The country has no file for this part.",
        advice: "Write \(forms[name] ?? "statements:"), with one entry of class unknown that says "
          + "what is missing and whom to ask; template/\(name) is there to be copied.")
    }
  }

  /// A country may add nothing to any right; terms and services may still have to be found.
  private static let mayBeEmpty: Set<String> = ["rights", "glossary", "listings"]

  /// A problem for each file that says nothing, not even that nothing is known; one that cannot be read has
  /// its own.
  static func problems(of read: [FileTree], _ has: CountryCoverage) -> [ContentProblem] {
    read.compactMap { file in
      let name = file.file.split(separator: "/").last ?? ""
      let part = String(name.prefix { $0 != "." })
      guard part != "country", !mayBeEmpty.contains(part), has.parts[part] == .init() else {
        return nil
      }
      return ContentProblem(
        file: file.file, text: "The part says nothing.",
        advice: "Add one entry of class unknown that says what is missing and whom to ask.")
    }
  }
}
