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
}
