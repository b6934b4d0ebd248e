import HelplineModel

/// Puts the files of one country together.
enum CountryFilesReader {
  static func read(_ files: FileTrees, code: String, shown: String) -> Reading<Country?> {
    var reading = Reading<Country?>(nil)
    reading.problems = files.problems
    guard let main = files.trees.first(where: { $0.file == "\(shown)/country.yaml" }) else {
      if !files.problems.contains(where: { $0.file == "\(shown)/country.yaml" }) {
        reading.problems.append(
          ContentProblem(
            file: "\(shown)/country.yaml", text: "The country has no country.yaml.",
            advice: "Write one with code, name and timezone.", leftOut: true))
      }
      return reading
    }
    let log = ReadLog(file: main.file)
    let entry = Entry(main.tree, log: log)
    reading.value = entry.keeping(nil) { try entry.country(folder: code) }
    reading.take(log)
    guard var country = reading.value else { return reading }
    for file in files.trees where file.file != main.file {
      let log = ReadLog(file: file.file)
      put(Entry(file.tree, log: log), from: file.file, into: &country)
      reading.take(log)
    }
    reading.value = country
    return reading
  }

  private static func put(_ entry: Entry, from file: String, into country: inout Country) {
    switch file.split(separator: "/").last {
    case "emergency.yaml": country.emergency = entry.statementParts()
    case "duties.yaml": country.duties = entry.statementParts()
    case "justice.yaml":
      country.stages = stages(entry)
      entry.expect("stages")
      let paths = entry.each("paths") { try $0.justicePath() }
      country.paths = JusticePath.order.flatMap { id in paths.filter { $0.id == id } }
    case "protection.yaml": country.protection = entry.statements("statements")
    case "compensation.yaml": country.compensation = entry.statements("statements")
    case "support.yaml": country.support = entry.statements("statements")
    case "legal-aid.yaml": country.legalAid = entry.statements("statements")
    case "restorative.yaml": country.restorative = entry.statements("statements")
    case "complaints.yaml": country.complaints = entry.statements("statements")
    case "cross-border.yaml": country.crossBorder = entry.statements("statements")
    case "rights.yaml": country.adds = entry.rightAdditions()
    case "glossary.yaml": country.glossary = entry.each("terms") { try $0.glossaryTerm() }
    case "deadlines.yaml":
      country.deadlines = entry.each("deadlines") { try $0.deadline() }
      country.counting = entry.dayCounting()
    default: break
    }
  }

  /// The stages in the order of the road.
  private static func stages(_ entry: Entry) -> [JusticeStage] {
    let read = entry.each("stages") { try $0.stage() }
    return JusticeStage.order.flatMap { id in read.filter { $0.id == id } }
  }
}
