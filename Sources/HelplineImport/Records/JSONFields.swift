import Foundation

/// An object of JSON, read leniently: a number where text belongs is text, a single object where
/// a list belongs is a list of one. One wrong type must not cost a caller a listing.
struct JSONFields: FieldSource {
  private let tree: JSONTree
  private let node: Int

  /// The object of an element; nil where the bytes are no JSON or no object.
  init?(_ bytes: [UInt8]) {
    guard let tree = JSONTree(bytes), tree.nodes[0].kind == .object else { return nil }
    self.init(tree, 0)
  }

  private init(_ tree: JSONTree, _ node: Int) {
    (self.tree, self.node) = (tree, node)
  }

  /// Whether the field is there at all.
  func has(_ name: String) -> Bool { tree.value(name, of: node) != nil }

  func text(_ names: [String]) -> String? {
    for name in names {
      guard let value = tree.value(name, of: node), let text = scalar(value) else { continue }
      let cell = trimmed(text)
      if !cell.isEmpty { return cell }
    }
    return nil
  }

  private func scalar(_ value: Int) -> String? {
    switch tree.nodes[value].kind {
    case .text: return tree.text(value)
    case .number: return Self.number(tree.text(value))
    case .yes: return "true"
    case .no: return "false"
    case .list: return texts(value)?.joined(separator: "; ")
    case .object, .null: return nil
    }
  }

  /// `12.0` is written as `12`.
  private static func number(_ text: String) -> String? {
    if let whole = Int(text) { return String(whole) }
    guard let real = Double(text) else { return nil }
    return Int(exactly: real).map { String($0) } ?? String(real)
  }

  private func texts(_ list: Int) -> [String]? {
    var texts: [String] = []
    var isPlain = true
    tree.inside(list) { item in
      isPlain = tree.nodes[item].kind == .text
      if isPlain { texts.append(tree.text(item)) }
      return isPlain
    }
    return isPlain ? texts : nil
  }

  /// The texts and numbers of a list, trimmed of blanks; a single one is a list of one.
  func list(_ name: String) -> [String] {
    guard let value = tree.value(name, of: node) else { return [] }
    guard tree.nodes[value].kind == .list else { return text(name).map { [$0] } ?? [] }
    var texts: [String] = []
    tree.inside(value) { item in
      let kind = tree.nodes[item].kind
      if kind == .text || kind == .number { texts.append(trimmed(tree.text(item))) }
      return true
    }
    return texts.filter { !$0.isEmpty }
  }

  /// The objects of a list; anything else in it is passed over.
  func children(_ names: String...) -> [JSONFields] {
    for name in names {
      guard let value = tree.value(name, of: node) else { continue }
      switch tree.nodes[value].kind {
      case .object: return [JSONFields(tree, value)]
      case .list: return objects(value)
      default: continue
      }
    }
    return []
  }

  private func objects(_ list: Int) -> [JSONFields] {
    var found: [JSONFields] = []
    tree.inside(list) { item in
      if tree.nodes[item].kind == .object { found.append(JSONFields(tree, item)) }
      return found.count < 2_000
    }
    return found
  }

  func object<Value: Decodable>(_ name: String, as form: Value.Type) -> Value? {
    guard let value = tree.value(name, of: node) else { return nil }
    let part = tree.nodes[value]
    let bytes = Data(tree.bytes[Int(part.start)..<Int(part.end)])
    return try? JSONDecoder().decode(form, from: bytes)
  }

  /// A single object.
  func child(_ name: String) -> JSONFields? {
    guard let value = tree.value(name, of: node), tree.nodes[value].kind == .object else {
      return nil
    }
    return JSONFields(tree, value)
  }
}
