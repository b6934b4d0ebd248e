import Foundation

/// Cuts a JSON file of any size into its elements without decoding it, in bounded memory.
///
/// Elements are the objects of a top array, of a page's `contents`, each line of NDJSON, or the
/// one top object. Decoding whole files would hold them in memory several times over.
struct JSONElementScanner {
  /// What was found; `row` counts elements from 1.
  enum Event {
    /// The bytes of one object.
    case element(row: Int, bytes: [UInt8])
    /// An element that is no object, is longer than `maximumElement`, or never ends.
    case damaged(row: Int, reason: String)
  }

  /// Longest element, bytes.
  static let maximumElement = 4_194_304
  /// Keys of a page that hold its elements; `content` is Open Referral UK 1.0.
  private static let containers: Set<String> = [
    "contents", "content", "services", "items", "results",
  ]

  private let source: ByteSource
  /// What was found in this piece of the file. Handing each over at once would carry the caller's
  /// closure through every byte, which was two thirds of the time.
  private var events: [Event] = []
  private var row = 0
  private var depth = 0
  private var inString = false
  private var lineDepth = 0
  private var lineBrackets = 0
  private var escaped = false
  private var topIsArray = false
  private var streaming = false
  /// Inside the list of elements; a page may have other lists after it.
  private var inContainer = false
  private var capturing = false
  private var tooLong = false
  private var inScalar = false
  private var buffer: [UInt8] = []
  private var string: [UInt8] = []
  private var key = ""
  private var keys: Set<String> = []

  /// Opens a file.
  init(_ file: URL) throws(ImportError) {
    source = try ByteSource(file)
  }

  /// Reads all elements.
  mutating func read(_ take: (Event) -> Void) throws(ImportError) {
    var first = true
    while let bytes = try source.next() {
      let start = first && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      first = false
      scan(bytes, from: start)
      flush(take)
    }
    if capturing {
      if elementDepth == 0 { row += 1 }
      events.append(.damaged(row: row, reason: "The file ends inside this element."))
    }
    flush(take)
  }

  private mutating func flush(_ take: (Event) -> Void) {
    for event in events { take(event) }
    events.removeAll(keepingCapacity: true)
  }

  private mutating func scan(_ bytes: [UInt8], from start: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        if capturing, inString, !escaped, depth > 1 {
          let end = Self.endOfText(bytes, from: index)
          capture(bytes[index..<end])
          index = end
        }
        if index < bytes.count {
          step(bytes[index])
          index += 1
        }
      }
    }
  }

  /// Where text ends that neither closes its string nor counts as a bracket.
  private static func endOfText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x22, 0x5C, 0x0A, 0x7B, 0x7D, 0x5B, 0x5D: return index
      default: index += 1
      }
    }
    return index
  }

  private mutating func capture(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let room = Self.maximumElement - buffer.count
    buffer.append(contentsOf: bytes.prefix(room))
    if bytes.count > room { tooLong = true }
  }

  private mutating func step(_ byte: UInt8) {
    if capturing { capture(byte) }
    noteLine(byte)
    if inString {
      stepInString(byte)
      return
    }
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: break
    case 0x22:
      inString = true
      string.removeAll(keepingCapacity: true)
      scalar()
    case 0x7B: openObject()
    case 0x5B: openArray()
    case 0x7D: closeObject()
    case 0x5D: closeArray()
    case 0x2C: inScalar = false
    case 0x3A: if depth == 1 { noteKey() }
    default: scalar()
    }
  }

  /// Counts brackets a line without regard to quotes, for the line whose quotes are damaged.
  private mutating func noteLine(_ byte: UInt8) {
    switch byte {
    case 0x7B, 0x5B: lineBrackets += 1
    case 0x7D, 0x5D: lineBrackets -= 1
    case 0x0A where !inString:
      lineDepth = depth
      lineBrackets = 0
    default: break
    }
  }

  private mutating func stepInString(_ byte: UInt8) {
    if escaped {
      escaped = false
    } else if byte == 0x5C {
      escaped = true
    } else if byte == 0x22 {
      inString = false
    } else if byte == 0x0A {
      endDamagedLine()
    } else if depth == 1, string.count < 32 {
      string.append(byte)
    }
  }

  /// A bare line end cannot stand in a JSON string: the quotes of this line are damaged. The
  /// brackets of the line say how deep we are, so that the elements after it are still found.
  private mutating func endDamagedLine() {
    inString = false
    escaped = false
    depth = max(0, lineDepth + lineBrackets)
    lineDepth = depth
    lineBrackets = 0
    guard capturing, depth <= elementDepth else { return }
    capturing = false
    if elementDepth == 0 { row += 1 }
    events.append(.damaged(row: row, reason: "This is not valid JSON."))
  }

  private mutating func capture(_ byte: UInt8) {
    if buffer.count < Self.maximumElement { buffer.append(byte) } else { tooLong = true }
  }

  private mutating func noteKey() {
    key = String(decoding: string, as: UTF8.self)
    keys.insert(key)
  }

  /// Depth at which elements open.
  private var elementDepth: Int { streaming ? 2 : topIsArray ? 1 : 0 }

  private mutating func begin(_ first: UInt8) {
    capturing = true
    tooLong = false
    buffer.removeAll(keepingCapacity: true)
    buffer.append(first)
  }

  private mutating func openObject() {
    if depth == 0 {
      topIsArray = false
      streaming = false
      inContainer = false
      keys = []
      begin(0x7B)
    } else if !capturing, inContainer, depth == elementDepth {
      row += 1
      begin(0x7B)
    }
    depth += 1
  }

  private mutating func openArray() {
    if depth == 0 {
      topIsArray = true
      streaming = false
      inContainer = true
    } else if depth == 1, capturing, !topIsArray, !streaming, isContainer(key) {
      streaming = true
      inContainer = true
      capturing = false
    } else {
      scalar()
    }
    depth += 1
  }

  /// An organisation with `services` inside is one element: the services need its name.
  private func isContainer(_ key: String) -> Bool {
    Self.containers.contains(key) && !(keys.contains("name") || keys.contains("id"))
  }

  private mutating func closeObject() {
    depth = max(0, depth - 1)
    guard capturing, depth == elementDepth else {
      if depth == 0 { streaming = false }
      return
    }
    capturing = false
    if elementDepth == 0 { row += 1 }
    if tooLong {
      events.append(.damaged(row: row, reason: "The element is longer than 4 MiB."))
    } else {
      events.append(.element(row: row, bytes: buffer))
    }
  }

  private mutating func closeArray() {
    depth = max(0, depth - 1)
    inScalar = false
    if inContainer, depth < elementDepth { inContainer = false }
    if depth == 0 { topIsArray = false }
  }

  /// A number, text or list where an object belongs.
  private mutating func scalar() {
    guard !capturing, !inScalar, inContainer, depth == elementDepth else { return }
    inScalar = true
    row += 1
    events.append(.damaged(row: row, reason: "This element is no JSON object."))
  }
}
