/// An entry of a content file while it is being read: gives fields, notes what is wrong with them.
public struct Entry {
  /// Where it was read from.
  public let node: ContentNode
  /// Where problems go.
  public let log: ReadLog
  /// Id of the entry or of the one it stands in.
  let name: String?

  /// An entry at a node; problems go into the log.
  public init(_ node: ContentNode, log: ReadLog, inside name: String? = nil) {
    self.node = node
    self.log = log
    self.name = node["id"]?.text ?? name
  }

  /// Whether a field is there and holds something.
  public func has(_ field: String) -> Bool { node[field].map { !$0.isEmpty } ?? false }

  /// A problem of this entry, ready to be thrown or noted.
  public func problem(
    _ field: String?, _ text: String, _ advice: String, leftOut: Bool = false
  ) -> ContentProblem {
    let line = field.flatMap { node[$0]?.line } ?? node.line
    return ContentProblem(
      file: log.file, line: line, entry: name, field: field, text: text, advice: advice,
      leftOut: leftOut)
  }

  /// The id, which the log keeps with its line.
  func id(_ kind: IDKind) throws -> String {
    let id = try required("id")
    log.met(kind, id, line: node.line)
    return id
  }

  /// The text of a field that has to be there; throws a `ContentProblem`.
  public func required(_ field: String) throws -> String {
    guard node.isMap else {
      throw problem(
        nil, "Here stands \(node.kindName) where an entry with fields belongs.",
        "Write it as in Resources/README.md.", leftOut: true)
    }
    if let text = text(field), !text.isEmpty { return text }
    throw problem(field, "\(field) is missing.", "Add \(field): to the entry.", leftOut: true)
  }

  /// The text of a field, nil where it is empty or no text, which is noted.
  public func text(_ field: String) -> String? {
    guard let found = node[field], !found.isEmpty else { return nil }
    guard let text = found.text else {
      log.add(
        problem(
          field, "\(field) holds \(found.kindName) where one text belongs.",
          "Write one text; put it in quotes if it has a colon."))
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// The texts of a list; a single text counts as a list of one.
  public func texts(_ field: String) -> [String] {
    guard let found = node[field] else { return [] }
    return found.elements.compactMap { element in
      if let text = element.text { return text }
      log.add(
        ContentProblem(
          file: log.file, line: element.line, entry: name, field: field,
          text: "\(field) holds \(element.kindName) where a text belongs.",
          advice: "Write each element as one text, in quotes if it has a colon."))
      return nil
    }
  }

  /// A yes or no; no where it is not there.
  public func flag(_ field: String) -> Bool {
    guard let text = text(field) else { return false }
    if ["true", "yes"].contains(text.lowercased()) { return true }
    if ["false", "no"].contains(text.lowercased()) { return false }
    log.add(problem(field, "\(field) is \"\(text)\".", "Write true or false."))
    return false
  }

  func number(_ field: String) -> Int? {
    guard let text = text(field) else { return nil }
    if let number = Int(text), (0...100_000).contains(number) { return number }
    log.add(problem(field, "\(field) is \"\(text)\".", "Write a whole number."))
    return nil
  }

  /// One of a fixed set of words; throws where another one stands.
  func choice<Choice: RawRepresentable<String>>(
    _ field: String, of words: [Choice], else standard: Choice? = nil
  ) throws -> Choice {
    guard let text = text(field) else {
      if let standard { return standard }
      throw problem(field, "\(field) is missing.", "Add \(field):.", leftOut: true)
    }
    if let found = words.first(where: { $0.rawValue == text }) { return found }
    let list = words.map(\.rawValue).joined(separator: ", ")
    throw problem(field, "\(field) is \"\(text)\".", "Write one of \(list).", leftOut: true)
  }

  /// The entries of a list; one that cannot be read is noted and left out, the others stay.
  public func each<Value>(_ field: String, _ read: (Entry) throws -> Value) -> [Value] {
    guard let found = node[field] else { return [] }
    return found.elements.compactMap { element in
      let entry = Entry(element, log: log, inside: name)
      return entry.keeping(field) { try read(entry) }
    }
  }

  /// The fields of an entry inside this one.
  func part(_ field: String) -> Entry? {
    guard let found = node[field], !found.isEmpty else { return nil }
    guard found.isMap else {
      log.add(
        problem(
          field, "\(field) holds \(found.kindName) where named fields belong.",
          "Write it as in Resources/README.md."))
      return nil
    }
    return Entry(found, log: log, inside: name)
  }

  /// What `read` gives, or nil with the problem noted.
  func keeping<Value>(_ field: String?, _ read: () throws -> Value) -> Value? {
    do {
      return try read()
    } catch let found as ContentProblem {
      var noted = found
      noted.leftOut = true
      log.add(noted)
    } catch {
      log.add(problem(field, "The entry cannot be read.", "Compare it with its neighbours."))
    }
    return nil
  }
}
