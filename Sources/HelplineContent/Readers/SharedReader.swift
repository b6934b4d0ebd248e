import HelplineModel

/// Puts the shared files together.
enum SharedReader {
  static func read(_ files: FileTrees, missing: [String] = []) -> Reading<SharedKnowledge> {
    var reading = Reading(SharedKnowledge())
    reading.problems = files.problems
    for name in missing where !files.problems.contains(where: { $0.file == name }) {
      reading.problems.append(
        ContentProblem(
          file: name, text: "The file is missing.",
          advice: "Put it back from the installed program.", leftOut: true))
    }
    for file in files.trees {
      let log = ReadLog(file: file.file)
      put(Entry(file.tree, log: log), from: file.file, into: &reading.value)
      reading.take(log)
    }
    sort(&reading.value)
    return reading
  }

  private static func put(_ entry: Entry, from file: String, into value: inout SharedKnowledge) {
    if file.hasPrefix("shared/rights/") {
      value.rights += entry.each("rights") { try $0.right() }
      return entry.expect("rights")
    }
    if file.hasSuffix("/danger_now.yaml") {
      let inner = entry.part("danger_now") ?? entry
      value.dangerNow = inner.keeping(nil) { try inner.dangerNow() } ?? value.dangerNow
    } else if file.hasPrefix("shared/danger/") {
      value.dangerCards += [entry.keeping(nil) { try entry.dangerCard() }].compactMap(\.self)
    } else if file.hasPrefix("shared/cards/") {
      value.infoCards += [entry.keeping(nil) { try entry.infoCard() }].compactMap(\.self)
    } else {
      putSingle(entry, from: file, into: &value)
    }
  }

  private static func putSingle(
    _ entry: Entry, from file: String, into value: inout SharedKnowledge
  ) {
    switch file {
    case "shared/phases.yaml":
      value.phases = entry.each("phases") { try $0.phase() }
      entry.expect("phases")
    case "shared/branches.yaml":
      value.branches = entry.each("branches") { try $0.branch() }
      entry.expect("branches")
    case "shared/crime-types.yaml":
      value.crimeTypes = entry.each("crime_types") { try $0.crimeType() }
      entry.expect("crime_types")
    case "shared/reactions.yaml":
      value.reactions = entry.statements("reactions")
      entry.expect("reactions")
    case "shared/listing-rules.yaml":
      value.listingRules = entry.statements("listing_rules")
      entry.expect("listing_rules")
    case "shared/everyday-words.en.yaml":
      value.words.words = entry.wordLists("words")
      entry.expect("words")
    case "shared/value-names.en.yaml":
      value.words.names = entry.names("names")
      entry.expect("names")
    case "shared/handover.yaml": value.handover = entry.handoverChoices()
    default: break
    }
  }

  private static func sort(_ value: inout SharedKnowledge) {
    value.branches.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    value.dangerCards.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    value.infoCards.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    value.rights.sort { ($0.order, $0.id) < ($1.order, $1.id) }
  }
}

extension Entry {
  /// Notes a file whose main list is not there.
  func expect(_ field: String) {
    guard !has(field) else { return }
    log.add(
      problem(
        field, "The file has no \(field).", "Begin it with \(field): and the entries below.",
        leftOut: true))
  }
}
