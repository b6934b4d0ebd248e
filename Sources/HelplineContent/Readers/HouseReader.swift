import HelplineModel

extension Entry {
  static let houseKinds = ["text", "choice", "number"]

  func houseField() throws -> HouseField {
    let kind = text("kind") ?? "text"
    guard Self.houseKinds.contains(kind) else {
      throw problem(
        "kind", "kind is \"\(kind)\".", "Write one of text, choice, number.", leftOut: true)
    }
    return HouseField(
      id: try id(.field), question: try required("question"), kind: kind, choices: choices(),
      neutral: text("neutral") ?? "", handlerOnly: flag("handler_only"))
  }

  /// Value → wording; a plain list gives each value its own name.
  private func choices() -> [String: String] {
    guard let found = node["choices"], !found.isEmpty else { return [:] }
    if found.isMap { return names("choices") }
    return Dictionary(texts("choices").map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The filled form: field id → value. What fits no field or no choice is noted and left out.
  public func houseValues(for fields: [HouseField]) -> [String: String] {
    var result: [String: String] = [:]
    for pair in node.pairs where !pair.value.isEmpty {
      guard let value = text(pair.key) else { continue }
      guard let field = fields.first(where: { $0.id == pair.key }) else {
        log.add(
          problem(
            pair.key, "The house rules have no field \(pair.key).",
            "Take the line away, or correct the name as in house/form.yaml.", leftOut: true))
        continue
      }
      if accepts(value, field) { result[pair.key] = value }
    }
    return result
  }

  private func accepts(_ value: String, _ field: HouseField) -> Bool {
    if field.kind == "choice", field.choices[value] == nil {
      let list = field.choices.keys.sorted().joined(separator: ", ")
      log.add(
        problem(
          field.id, "\(field.id) is \"\(value)\".", "Write one of \(list).", leftOut: true))
      return false
    }
    if field.kind == "number", Int(value) == nil {
      log.add(
        problem(field.id, "\(field.id) is \"\(value)\".", "Write a whole number.", leftOut: true))
      return false
    }
    return true
  }
}
