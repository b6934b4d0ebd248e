/// A piece of a content file with the line it stands on: text, list, map or nothing.
///
/// Scalars stay as written, so that `no` is Norwegian and `0800` keeps its nought.
struct ContentNode: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    case empty
    case text(String)
    case list([ContentNode])
    case map([Pair])
  }

  struct Pair: Equatable, Sendable {
    var key: String
    var value: ContentNode
  }

  var value: Value
  /// Counted from 1.
  var line: Int

  static func nothing(line: Int = 1) -> ContentNode { ContentNode(value: .empty, line: line) }

  subscript(key: String) -> ContentNode? {
    guard case .map(let pairs) = value else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  var text: String? {
    guard case .text(let text) = value else { return nil }
    return text
  }

  var isEmpty: Bool { value == .empty }

  var isMap: Bool {
    if case .map = value { return true }
    return false
  }

  /// What it is, for sentences about what was found in the place of something else.
  var kindName: String {
    switch value {
    case .empty: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .map: "named fields"
    }
  }

  /// The elements; a single text or map counts as a list of one, as coordinators write it.
  var elements: [ContentNode] {
    switch value {
    case .empty: []
    case .list(let elements): elements
    case .text, .map: [self]
    }
  }

  var pairs: [Pair] {
    guard case .map(let pairs) = value else { return [] }
    return pairs
  }
}
