import Foundation

/// Trees as bytes: a kind, the line, then text, elements or pairs; at the end a check sum over it all.
enum TreeBytes {
  /// Counted up when the form changes; older copies are then read from YAML again.
  private static let form = "lifeline-tree-1"

  static func encode(_ files: FileTrees, stamp: String) -> Data {
    var writer = Writer()
    writer.put(form)
    writer.put(stamp)
    writer.put(files.trees.count)
    for file in files.trees {
      writer.put(file.file)
      writer.put(file.tree)
    }
    writer.put(files.problems.count)
    files.problems.forEach { writer.put($0) }
    let sum = ContentStamp.fnv(writer.bytes)
    for shift in 0..<8 { writer.bytes.append(UInt8(truncatingIfNeeded: sum >> (8 * shift))) }
    return Data(writer.bytes)
  }

  /// The trees, nil when the bytes are damaged, of another form or not of these files.
  static func decode(_ data: Data, stamp: String) -> FileTrees? {
    data.withUnsafeBytes { buffer in
      guard buffer.count > 8 else { return nil }
      let body = UnsafeRawBufferPointer(rebasing: buffer[..<(buffer.count - 8)])
      let sum = buffer[(buffer.count - 8)...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard ContentStamp.fnv(body) == sum else { return nil }
      var reader = Reader(bytes: body)
      return try? reader.files(form: form, stamp: stamp)
    }
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func put(_ number: Int) {
      var rest = UInt(bitPattern: number)
      while rest > 0x7F {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }

    mutating func put(_ text: String) {
      put(text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ text: String?) {
      put(text == nil ? 0 : 1)
      if let text { put(text) }
    }

    mutating func put(_ node: ContentNode) {
      switch node.value {
      case .empty: header(0, node.line)
      case .text(let text):
        header(1, node.line)
        put(text)
      case .list(let elements):
        header(2, node.line)
        put(elements.count)
        elements.forEach { put($0) }
      case .map(let pairs):
        header(3, node.line)
        put(pairs.count)
        for pair in pairs {
          put(pair.key)
          put(pair.value)
        }
      }
    }

    private mutating func header(_ kind: UInt8, _ line: Int) {
      bytes.append(kind)
      put(line)
    }

    mutating func put(_ problem: ContentProblem) {
      put(problem.file)
      put(problem.line ?? 0)
      put(problem.entry)
      put(problem.field)
      put(problem.text)
      put(problem.advice)
      put(problem.leftOut ? 1 : 0)
    }
  }

  private struct Damaged: Error {}

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var index = 0

    mutating func files(form: String, stamp: String) throws -> FileTrees {
      guard try text() == form, try text() == stamp else { throw Damaged() }
      var result = FileTrees()
      for _ in 0..<(try count()) {
        result.trees.append(FileTree(file: try text(), tree: try node(depth: 0)))
      }
      for _ in 0..<(try count()) { result.problems.append(try problem()) }
      return result
    }

    private mutating func byte() throws -> UInt8 {
      guard index < bytes.count else { throw Damaged() }
      defer { index += 1 }
      return bytes[index]
    }

    private mutating func number() throws -> Int {
      var result: UInt = 0
      var shift: UInt = 0
      while shift < 63 {
        let next = try byte()
        result |= UInt(next & 0x7F) << shift
        if next < 0x80 { return Int(result) }
        shift += 7
      }
      throw Damaged()
    }

    /// A number of things of which each takes a byte or more.
    private mutating func count() throws -> Int {
      let number = try number()
      guard number <= bytes.count - index else { throw Damaged() }
      return number
    }

    private mutating func text() throws -> String {
      let length = try count()
      defer { index += length }
      return String(decoding: bytes[index..<(index + length)], as: UTF8.self)
    }

    private mutating func optionalText() throws -> String? { try number() == 0 ? nil : try text() }

    private mutating func node(depth: Int) throws -> ContentNode {
      guard depth <= SafeYAML.deepest else { throw Damaged() }
      let kind = try byte()
      let line = try number()
      switch kind {
      case 0: return ContentNode(value: .empty, line: line)
      case 1: return ContentNode(value: .text(try text()), line: line)
      case 2:
        let elements = try (0..<(try count())).map { _ in try node(depth: depth + 1) }
        return ContentNode(value: .list(elements), line: line)
      case 3:
        let pairs = try (0..<(try count())).map { _ in
          ContentNode.Pair(key: try text(), value: try node(depth: depth + 1))
        }
        return ContentNode(value: .map(pairs), line: line)
      default: throw Damaged()
      }
    }

    private mutating func problem() throws -> ContentProblem {
      let file = try text()
      let line = try number()
      return ContentProblem(
        file: file, line: line == 0 ? nil : line, entry: try optionalText(),
        field: try optionalText(), text: try text(), advice: try text(), leftOut: try number() == 1)
    }
  }
}
