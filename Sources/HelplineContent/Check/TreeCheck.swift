import HelplineModel

/// Checks one file's tree: classes, sources, dates, wording, guards, numbers, house values.
struct TreeCheck {
  let file: String
  /// Ids of the fields of the house rules; nil where there is no form to compare with.
  let houseFields: Set<String>?
  private(set) var problems: [ContentProblem] = []

  init(file: String, houseFields: Set<String>?) {
    self.file = file
    self.houseFields = houseFields
  }

  private var holdsCues: Bool {
    file.hasSuffix("shared/phases.yaml") || file.hasSuffix("shared/branches.yaml") || isDanger
  }

  private var isDanger: Bool { file.contains("shared/danger") }

  private var isAllAdvice: Bool {
    file.contains("shared/paper/") || file.hasSuffix("shared/handover.yaml")
  }

  /// What callers say is never shown as ours, and the form of the house is the house's own.
  private var holdsCallersWords: Bool { file.contains("shared/everyday-words.") }

  mutating func check(_ node: ContentNode, entry: String? = nil, field: String? = nil) {
    switch node.value {
    case .empty: break
    case .text(let text): checkText(text, node.line, entry, field)
    case .list(let elements):
      for element in elements { check(element, entry: entry, field: field) }
    case .map(let pairs):
      let name = node["id"]?.text ?? entry
      checkEntry(node, name)
      for pair in pairs { check(pair.value, entry: name, field: pair.key) }
    }
  }

  mutating func add(
    _ line: Int, _ entry: String?, _ field: String?, _ text: String, _ advice: String
  ) {
    problems.append(
      ContentProblem(
        file: file, line: line, entry: entry, field: field, text: text, advice: advice))
  }

  private mutating func checkText(_ text: String, _ line: Int, _ entry: String?, _ field: String?) {
    guard !holdsCallersWords, field != "source", field != "id" else { return }
    for phrase in AdviceWording.banned(in: text, from: AdviceWording.neverAnywhere) {
      add(
        line, entry, field, "\"\(phrase)\" stands here.",
        "Say what the limit is and who decides on late claims; never that it has passed.")
    }
    guard let houseFields else { return }
    for name in AdviceWording.houseValues(in: text) where !houseFields.contains(name) {
      add(
        line, entry, field, "{\(name)} is no field of the house rules.",
        "Use the id of a field in house/form.yaml, or take the braces away.")
    }
  }

  private mutating func checkEntry(_ node: ContentNode, _ entry: String?) {
    checkSource(node, entry)
    checkDates(node, entry)
    checkValidity(node, entry)
    checkReviewer(node, entry)
    checkGuard(node, entry)
    checkNumbers(node, entry)
    checkFieldNames(node, entry)
    if holdsCues, node["kind"] != nil, node["text"] != nil { checkCue(node, entry) }
    if isAllAdvice { checkAllAdvice(node, entry) }
    if node["class"]?.text == StatementClass.advice.rawValue {
      for field in ["text", "what", "plain", "meaning"] { checkAdvice(node, field, entry) }
    }
    checkAdvice(node, "say", entry)
  }

  private mutating func checkSource(_ node: ContentNode, _ entry: String?) {
    guard node["class"]?.text == StatementClass.fact.rawValue else { return }
    let sources = node["source"]?.elements ?? []
    guard !sources.isEmpty else {
      return add(
        node.line, entry, "source", "A fact without a source.",
        "Add source: with the address of the page, or make it class: unknown.")
    }
    for source in sources {
      let address = source.text ?? ""
      let isAddress = ["https://", "http://"].contains { address.hasPrefix($0) }
      if !isAddress || address.contains(where: \.isWhitespace) {
        add(
          source.line, entry, "source", "\"\(address)\" is no address of a page.",
          "Write the whole address with https://.")
      }
    }
  }

  private mutating func checkDates(_ node: ContentNode, _ entry: String?) {
    for field in [
      "dated", "as_of", "review_date", "rung_on", "checked", "valid_from", "valid_until",
    ] {
      guard let found = node[field], !found.isEmpty else { continue }
      let fullDay = ["review_date", "rung_on", "checked"].contains(field)
      if !SourceDate.isValid(found.text ?? "", fullDay: fullDay) {
        add(
          found.line, entry, field, "\"\(found.text ?? found.kindName)\" is no date.",
          fullDay ? "Write year-month-day." : "Write the year, year-month or year-month-day.")
      }
    }
  }

  private mutating func checkGuard(_ node: ContentNode, _ entry: String?) {
    guard let topic = node["topic"]?.text, ContentVocabulary.guardedTopics.contains(topic),
      (node["guard"]?.text ?? "").isEmpty
    else { return }
    add(
      node.line, entry, "guard", "Advice on \(topic) without a guard.",
      "Add guard: with the caution for a caller who may be watched.")
  }

  private mutating func checkNumbers(_ node: ContentNode, _ entry: String?) {
    guard let number = node["number"], !number.isEmpty else { return }
    let text = number.text ?? ""
    let allowed = text.allSatisfy { $0.isNumber || $0.isLetter || " +()/-.*#".contains($0) }
    if !text.contains(where: { $0.isASCII && $0.isNumber }) || !allowed {
      add(
        number.line, entry, "number", "\"\(text)\" is no telephone number.",
        "Write the digits as published; words belong into note:.")
    }
  }

  /// Optional fields with a slip in their name would be lost without a word.
  private mutating func checkFieldNames(_ node: ContentNode, _ entry: String?) {
    for pair in node.pairs where !ContentVocabulary.fields.contains(pair.key) {
      guard let meant = Guess.oneSlip(from: pair.key, among: ContentVocabulary.fields) else {
        continue
      }
      add(
        pair.value.line, entry, pair.key, "There is no field \(pair.key).",
        "Write \(meant): if that is what is meant.")
    }
  }
}

extension TreeCheck {
  private mutating func checkCue(_ node: ContentNode, _ entry: String?) {
    let text = node["text"]?.text ?? ""
    checkAdvice(node, "text", entry)
    checkAdvice(node, "neutral", entry)
    for field in ["text", "neutral"] { checkLength(node, field, entry) }
    if node["kind"]?.text == CueKind.dont.rawValue,
      !["Don't ", "Don’t "].contains(where: { text.hasPrefix($0) })
    {
      add(
        node.line, entry, "text", "A line of kind dont does not begin with Don't.",
        "Begin it with Don't, so that a hurried eye cannot read it as an order.")
    }
    if text.contains("{"), (node["neutral"]?.text ?? "").isEmpty { addNoNeutral(node, entry) }
  }

  /// Every word of a paper form and of a handover card is advice: no number, no order.
  private mutating func checkAllAdvice(_ node: ContentNode, _ entry: String?) {
    for field in ["title", "filled", "text", "neutral"] { checkAdvice(node, field, entry) }
    for field in ["choices", "rows"] {
      for element in node[field]?.elements ?? [] { checkAdviceText(element, field, entry) }
    }
    if let text = node["text"]?.text, text.contains("{"), (node["neutral"]?.text ?? "").isEmpty {
      addNoNeutral(node, entry)
    }
  }

  private mutating func addNoNeutral(_ node: ContentNode, _ entry: String?) {
    add(
      node.line, entry, "neutral", "A line with a house value has no neutral wording.",
      "Add neutral: with what stands while the house has not set the value.")
  }

  private mutating func checkLength(_ node: ContentNode, _ field: String, _ entry: String?) {
    guard let found = node[field], let text = found.text else { return }
    let most = isDanger ? 12 : 9
    let count = AdviceWording.wordCount(text)
    if count > most {
      add(
        found.line, entry, field, "The line has \(count) words; \(most) is the most.",
        "Say one thought in fewer words.")
    }
  }

  private mutating func checkAdvice(_ node: ContentNode, _ field: String, _ entry: String?) {
    if let found = node[field] { checkAdviceText(found, field, entry) }
  }

  private mutating func checkAdviceText(_ found: ContentNode, _ field: String, _ entry: String?) {
    guard let text = found.text else { return }
    if AdviceWording.hasDigit(text) {
      add(
        found.line, entry, field, "Advice holds a digit.",
        "Put numbers into facts or house values; advice has none.")
    }
    let late = AdviceWording.neverAnywhere
    for phrase in AdviceWording.banned(in: text) where !late.contains(phrase) {
      add(
        found.line, entry, field, "Advice says \"\(phrase)\".",
        "Say it as a choice or a question, in other words.")
    }
  }
}
