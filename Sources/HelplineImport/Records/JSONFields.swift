/// An object of JSON, read leniently: a number where text belongs is text, a single object where
/// a list belongs is a list of one. One wrong type must not cost a caller a listing.
struct JSONFields: FieldSource {
  private let container: KeyedDecodingContainer<AnyKey>

  /// An object.
  init(_ container: KeyedDecodingContainer<AnyKey>) {
    self.container = container
  }

  /// Whether the field is there at all.
  func has(_ name: String) -> Bool {
    container.contains(AnyKey(name))
  }

  func text(_ names: [String]) -> String? {
    for name in names {
      let key = AnyKey(name)
      guard container.contains(key), let text = scalar(key) else { continue }
      let cell = trimmed(text)
      if !cell.isEmpty { return cell }
    }
    return nil
  }

  private func scalar(_ key: AnyKey) -> String? {
    if let text = try? container.decode(String.self, forKey: key) { return text }
    if let whole = try? container.decode(Int.self, forKey: key) { return String(whole) }
    if let real = try? container.decode(Double.self, forKey: key) { return String(real) }
    if let flag = try? container.decode(Bool.self, forKey: key) { return String(flag) }
    guard let list = try? container.decode([String].self, forKey: key) else { return nil }
    return list.joined(separator: "; ")
  }

  /// The objects of a list; anything else in it is passed over.
  func children(_ names: String...) -> [JSONFields] {
    for name in names {
      let key = AnyKey(name)
      guard container.contains(key) else { continue }
      if let list = try? container.nestedUnkeyedContainer(forKey: key) { return Self.objects(list) }
      if let one = child(name) { return [one] }
    }
    return []
  }

  func object<Value: Decodable>(_ name: String, as form: Value.Type) -> Value? {
    let key = AnyKey(name)
    guard container.contains(key) else { return nil }
    return try? container.decode(form, forKey: key)
  }

  /// A single object.
  func child(_ name: String) -> JSONFields? {
    let key = AnyKey(name)
    guard container.contains(key) else { return nil }
    let nested = try? container.nestedContainer(keyedBy: AnyKey.self, forKey: key)
    return nested.map(JSONFields.init)
  }

  private static func objects(_ container: any UnkeyedDecodingContainer) -> [JSONFields] {
    var list = container
    var found: [JSONFields] = []
    while !list.isAtEnd, found.count < 2_000 {
      let index = list.currentIndex
      if let object = try? list.nestedContainer(keyedBy: AnyKey.self) {
        found.append(JSONFields(object))
      } else if (try? list.decodeNil()) != true {
        _ = try? list.decode(Anything.self)
      }
      if list.currentIndex == index { break }
    }
    return found
  }
}

/// A key of any name.
struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// Takes any value and keeps nothing, to step over it.
private struct Anything: Decodable {
  init(from decoder: any Decoder) throws {}
}
