/// A piece of a content file with the line it stands on: text, list, map or nothing.
///
/// Scalars stay as written, so that `no` is Norwegian and `0800` keeps its nought.
public struct ContentNode: Equatable, Sendable {
  /// What stands there.
  public enum Value: Equatable, Sendable {
    case empty
    case text(String)
    case list([ContentNode])
    case map([Pair])
  }

  /// A field with what it holds.
  public struct Pair: Equatable, Sendable {
    /// Name of the field.
    public var key: String
    /// What it holds.
    public var value: ContentNode
  }

  /// What stands there.
  public var value: Value
  /// Counted from 1.
  public var line: Int

  /// Nothing, at a line.
  public static func nothing(line: Int = 1) -> ContentNode {
    ContentNode(value: .empty, line: line)
  }

  /// What a field holds, nil where there is no such field.
  public subscript(key: String) -> ContentNode? {
    guard case .map(let pairs) = value else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// The text, nil where something else stands.
  public var text: String? {
    guard case .text(let text) = value else { return nil }
    return text
  }

  /// Whether nothing stands there.
  public var isEmpty: Bool { value == .empty }

  /// Whether it has fields.
  public var isMap: Bool {
    if case .map = value { return true }
    return false
  }

  /// What it is, for sentences about what was found in the place of something else.
  public var kindName: String {
    switch value {
    case .empty: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .map: "named fields"
    }
  }

  /// The elements; a single text or map counts as a list of one, as coordinators write it.
  public var elements: [ContentNode] {
    switch value {
    case .empty: []
    case .list(let elements): elements
    case .text, .map: [self]
    }
  }

  /// The fields in their order.
  public var pairs: [Pair] {
    guard case .map(let pairs) = value else { return [] }
    return pairs
  }
}
