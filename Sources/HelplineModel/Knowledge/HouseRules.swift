/// One field of the house rules' form.
public struct HouseField: Equatable, Sendable, Identifiable {
  /// Stable id (`call_back_rule`).
  public var id: String
  /// What the coordinator is asked.
  public var question: String
  /// `text`, `choice` or `number`.
  public var kind: String
  /// Value → wording, for choices.
  public var choices: [String: String]
  /// The wording while nothing is set; assumes nothing.
  public var neutral: String
  /// Never printed, exported or read aloud.
  public var handlerOnly: Bool

  /// A field of the form.
  public init(
    id: String, question: String, kind: String, choices: [String: String] = [:],
    neutral: String = "", handlerOnly: Bool = false
  ) {
    self.id = id
    self.question = question
    self.kind = kind
    self.choices = choices
    self.neutral = neutral
    self.handlerOnly = handlerOnly
  }
}

/// What this line promises, may do, can see and must report.
public struct HouseRules: Equatable, Sendable {
  /// The form.
  public var fields: [HouseField]
  /// What the coordinator filled in, by field id.
  public var values: [String: String]

  /// The form with its values.
  public init(fields: [HouseField] = [], values: [String: String] = [:]) {
    self.fields = fields
    self.values = values
  }

  /// The set value's wording, nil while nothing is set.
  public func value(_ id: String) -> String? {
    guard let raw = values[id], !raw.isEmpty else { return nil }
    return fields.first { $0.id == id }?.choices[raw] ?? raw
  }

  /// The set value's wording, else the neutral one.
  public func wording(_ id: String) -> String {
    value(id) ?? fields.first { $0.id == id }?.neutral ?? ""
  }

  /// A text with its house values put in; the neutral text where one of them is not set.
  public func fill(_ text: String, neutral: String? = nil) -> String {
    guard text.contains("{") else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let id = String(rest[rest.index(after: open)..<close])
      if value(id) == nil, let neutral { return neutral }
      result += rest[..<open] + wording(id)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
