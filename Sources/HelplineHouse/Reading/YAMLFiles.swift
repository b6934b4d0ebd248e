import HelplineContent
import HelplineModel

extension HouseReader {
  /// The entries of one file; throws a `ContentProblem` where the file as a whole makes no sense.
  func read(
    _ file: HouseFile, _ tree: ContentNode, into book: inout HouseBook
  ) throws -> [ContentProblem] {
    let log = ReadLog(file: file.shown)
    let entry = Entry(tree, log: log)
    guard tree.isMap else {
      throw entry.problem(
        nil, "The file holds \(tree.kindName) where named fields belong.",
        "Write it as in Resources/README.md.", leftOut: true)
    }
    if let list = file.listName, tree[list] == nil {
      throw entry.problem(
        nil, "The file has no \(list).", "Begin it with \(list): and the entries below.",
        leftOut: true)
    }
    switch file {
    case .rules: book.rules.values = fields.isEmpty ? all(entry) : entry.houseValues(for: fields)
    case .notices: book.notices = entry.unique("notices") { try $0.notice() }
    case .plans: book.plans = entry.unique("plans") { try $0.plan() }
    case .words: book.words = try words(entry)
    case .listings: book.listings = distinct(entry.listings(country: nil), log)
    case .signatures: book.signatures = entry.unique("signatures") { try $0.signature() }
    default: break
    }
    return log.problems
  }

  /// Without a form nothing can be checked; what was filled in stands.
  private func all(_ entry: Entry) -> [String: String] {
    let pairs = entry.node.pairs.compactMap { pair in pair.value.text.map { (pair.key, $0) } }
    return Dictionary(pairs) { $1 }
  }

  /// What people say is a text, or a text with its language: `{say: "…", language: pl}`.
  private func words(_ entry: Entry) throws -> [HouseWord] {
    guard let values = entry.node["words"], !values.isEmpty else { return [] }
    guard values.isMap else {
      throw entry.problem(
        "words", "words holds \(values.kindName) where named fields belong.",
        "Write it as in Resources/README.md.", leftOut: true)
    }
    let part = Entry(values, log: entry.log)
    let words = values.pairs.flatMap { pair in
      part.each(pair.key) { phrase in
        if let text = phrase.node.text { return HouseWord(phrase: text, value: pair.key) }
        return HouseWord(
          phrase: try phrase.required("say"), value: pair.key, language: phrase.text("language"))
      }
    }
    return Array(Set(words.filter { !$0.phrase.isEmpty }))
  }

  /// Of two listings with one id the first is used.
  private func distinct(_ services: [Service], _ log: ReadLog) -> [Service] {
    var seen: Set<String> = []
    return services.filter { service in
      if seen.insert(service.id).inserted { return true }
      log.add(
        ContentProblem(
          file: log.file, entry: service.id, text: "The id stands twice.",
          advice: "Give one of the two another id.", leftOut: true))
      return false
    }
  }
}

extension Entry {
  /// The entries of a list, each id once; what cannot be read is noted and left out.
  fileprivate func unique<Value>(
    _ field: String, _ read: (Entry) throws -> (id: String, value: Value)
  ) -> [Value] {
    var seen: Set<String> = []
    return each(field) { entry in
      let (id, value) = try read(entry)
      guard seen.insert(id).inserted else {
        throw entry.problem(
          nil, "\(id) stands twice.", "Give one of the two another id.", leftOut: true)
      }
      return value
    }
  }

  fileprivate func notice() throws -> (id: String, value: Notice) {
    let id = try required("id")
    expectOnly(["id", "text", "from", "until", "good_news", "listing"])
    let notice = Notice(
      id: id, text: try required("text"), from: try day("from") ?? "", until: try day("until"),
      isGoodNews: flag("good_news"), listing: text("listing"))
    if let until = notice.until, until < notice.from {
      throw problem("until", "until is before from.", "Write a later day.", leftOut: true)
    }
    return (id, notice)
  }

  fileprivate func plan() throws -> (id: String, value: HousePlan) {
    let id = try required("id")
    expectOnly(["id", "label", "review_on", "lines"])
    guard let review = try day("review_on") else {
      throw problem(nil, "review_on is missing.", "Add review_on: with a day.", leftOut: true)
    }
    return (
      id,
      HousePlan(id: id, label: try required("label"), lines: texts("lines"), reviewOn: review)
    )
  }

  fileprivate func signature() throws -> (id: String, value: Signature) {
    let what = try required("what")
    expectOnly(["what", "wording", "role", "code", "day"])
    guard let day = try day("day") else {
      throw problem(nil, "day is missing.", "Add day: with the day of signing.", leftOut: true)
    }
    return (
      what,
      Signature(
        what: what, wording: text("wording") ?? "", role: try required("role"),
        code: try required("code"), day: day)
    )
  }

  /// A day of the calendar, nil where there is none; throws where something else stands.
  private func day(_ field: String) throws -> String? {
    guard has(field) else { return nil }
    let found = node[field]?.text ?? ""
    if SourceDate.isValid(found, fullDay: true) { return found }
    throw problem(
      field, "\(field) is \"\(found)\", which is no day.", "Write it as in 2026-03-01.",
      leftOut: true)
  }

  /// Notes names that the form has not: `untill` would show a notice for ever.
  private func expectOnly(_ names: Set<String>) {
    for pair in node.pairs where !names.contains(pair.key) {
      log.add(
        problem(
          pair.key, "There is no field \(pair.key).",
          "Take it away, or correct its name: \(names.sorted().joined(separator: ", "))."))
    }
  }
}
