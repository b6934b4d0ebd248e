/// Facts by value id (`crime.stalking`, `relation.former_partner`): one spelling for the box, branches and words.
extension CallFacts {
  /// Puts a value down; false when no such value exists.
  @discardableResult
  public mutating func put(_ id: String) -> Bool {
    guard let dot = id.firstIndex(of: ".") else { return false }
    let kind = String(id[..<dot])
    let value = String(id[id.index(after: dot)...])
    return putAnswer(kind, value) || putCircumstance(kind, value)
  }

  /// Whether a value stands among the facts.
  public func has(_ id: String) -> Bool {
    var copy = self
    return copy.put(id) && copy == self
  }

  private mutating func putAnswer(_ kind: String, _ value: String) -> Bool {
    switch kind {
    case "safe": return Self.set(&safe, SafeNow(rawValue: value))
    case "talk": return Self.set(&talk, CanTalk(rawValue: value))
    case "role": return Self.set(&role, CallerRole(rawValue: value))
    case "age": return Self.set(&age, AgeBand(rawValue: value))
    case "for": return Self.set(&forWhom, ForWhom(rawValue: value))
    case "when": return Self.set(&when, WhenItHappened(rawValue: value))
    case "relation": return Self.set(&relation, Relation(rawValue: value))
    case "reported": return Self.set(&reported, Reported(rawValue: value))
    case "interpreter": return Self.set(&interpreter, InterpreterNeed(rawValue: value))
    default: return false
    }
  }

  private mutating func putCircumstance(_ kind: String, _ value: String) -> Bool {
    switch kind {
    case "crime": if !crimes.contains(value) { crimes.append(value) }
    case "with": if !with.contains(value) { with.append(value) }
    case "stage" where JusticeStage.order.contains(value): stage = value
    case "tonight" where value == "safe_place": safeTonight = true
    case "tonight" where value == "no_safe_place": safeTonight = false
    default: return false
    }
    return true
  }

  fileprivate static func set<Value>(_ field: inout Value?, _ value: Value?) -> Bool {
    guard let value else { return false }
    field = value
    return true
  }

  /// The value ids that stand among the facts, in the order the Said line has them.
  public var valueIDs: [String] {
    var ids = crimes.map { "crime.\($0)" }
    if let relation { ids.append("relation.\(relation.rawValue)") }
    if let when { ids.append("when.\(when.rawValue)") }
    if let reported { ids.append("reported.\(reported.rawValue)") }
    if let stage { ids.append("stage.\(stage)") }
    if let role, role != .victim { ids.append("role.\(role.rawValue)") }
    if let age { ids.append("age.\(age.rawValue)") }
    if let forWhom { ids.append("for.\(forWhom.rawValue)") }
    if let interpreter { ids.append("interpreter.\(interpreter.rawValue)") }
    if let safeTonight { ids.append(safeTonight ? "tonight.safe_place" : "tonight.no_safe_place") }
    return ids + with.map { "with.\($0)" }
  }
}

extension CallFacts {
  /// Takes a value back; what was never put down stays as it is.
  public mutating func remove(_ id: String) {
    guard has(id) else { return }
    let value = String(id.drop { $0 != "." }.dropFirst())
    switch id.prefix(while: { $0 != "." }) {
    case "safe": safe = nil
    case "talk": talk = nil
    case "role": role = nil
    case "age": age = nil
    case "for": forWhom = nil
    case "when": when = nil
    case "relation": relation = nil
    case "reported": reported = nil
    case "interpreter": interpreter = nil
    case "stage": stage = nil
    case "tonight": safeTonight = nil
    case "crime": crimes.removeAll { $0 == value }
    case "with": with.removeAll { $0 == value }
    default: break
    }
  }
}
