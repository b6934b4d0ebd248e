import HelplineModel

extension ContentLibrary {
  /// The house rules: the form of the content folder with the values of a filled `rules.yaml`, and what was wrong.
  ///
  /// Without a path, or where the file is not there, nothing is set and the neutral wordings stand.
  public func house(
    filledAt path: String? = nil
  ) -> (rules: HouseRules, problems: [ContentProblem]) {
    var problems: [ContentProblem] = []
    var rules = HouseRules()
    if let form = roots.houseForm {
      let reading = HouseFilesReader.form(trees("house-form", of: [form]))
      problems += reading.problems
      rules.fields = reading.value
    }
    guard let path, roots.exists(path) else { return (rules, problems) }
    let filled = ContentFile(path: path, name: path)
    let reading = HouseFilesReader.values(FileTrees(reading: [filled]), for: rules.fields)
    rules.values = reading.value
    return (rules, problems + reading.problems)
  }
}

/// Reads the form of the house rules and its filled copy.
enum HouseFilesReader {
  static func form(_ files: FileTrees) -> Reading<[HouseField]> {
    var reading = Reading<[HouseField]>([])
    reading.problems = files.problems
    for file in files.trees {
      let log = ReadLog(file: file.file)
      let entry = Entry(file.tree, log: log)
      reading.value += entry.each("fields") { try $0.houseField() }
      entry.expect("fields")
      reading.take(log)
    }
    return reading
  }

  static func values(_ files: FileTrees, for fields: [HouseField]) -> Reading<[String: String]> {
    var reading = Reading<[String: String]>([:])
    reading.problems = files.problems
    for file in files.trees {
      let log = ReadLog(file: file.file)
      reading.value.merge(Entry(file.tree, log: log).houseValues(for: fields)) { $1 }
      reading.take(log)
    }
    return reading
  }
}
