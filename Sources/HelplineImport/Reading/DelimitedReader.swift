import Foundation

/// A streaming reader of RFC 4180 text.
///
/// Our own, because no CSV library in reach reads the line ends CR CR LF (18 of 23 files of the
/// Open Referral UK profile), streams in bounded memory, and goes on after a quote never closed.
struct DelimitedReader {
  /// What was read.
  enum Event {
    /// A row that is not blank, with the line it begins at.
    case row(line: Int, cells: [String], notes: RowNotes)
    /// A row whose quote is never closed; reading goes on at its next line.
    case broken(line: Int)
  }

  /// What is to be said of a row.
  struct RowNotes: OptionSet {
    let rawValue: UInt8
    /// A cell was longer than `maximumCell`; its rest was dropped.
    static let overlong = RowNotes(rawValue: 1)
    /// Bytes were not UTF-8 and were read as Windows-1252.
    static let notUTF8 = RowNotes(rawValue: 2)
  }

  /// Longest cell kept, bytes.
  static let maximumCell = 65_536
  /// Longest quoted cell looked through before its quote counts as never closed, bytes.
  static let maximumQuoted = 262_144
  /// Most cells of a row.
  static let maximumCells = 1_000

  private enum Place { case start, plain, quoted, afterQuote }

  private let source: ByteSource
  private let delimiter: UInt8
  /// What was found in this piece of the file.
  private var events: [Event] = []
  private var place = Place.start
  private var cell: [UInt8] = []
  private var cells: [String] = []
  private var notes: RowNotes = []
  private var sawReturn = false
  private var line = 1
  private var rowLine = 1
  private var offset = 0
  private var quotedBytes = 0
  private var cellSpansLines = false
  /// Byte after the first line end inside the row, where reading resumes after a runaway quote.
  private var resume: Int?
  /// Text stands behind the closing quote of a cell of several lines: its first quote was a slip.
  private var isRunaway = false

  /// Opens a file; the delimiter is found in its first line: comma, semicolon or tab.
  init(_ file: URL) throws(ImportError) {
    self.init(try ByteSource(file), delimiter: Self.delimiter(in: try ByteSource.head(of: file)))
  }

  /// Reads a source whose delimiter is known.
  init(_ source: ByteSource, delimiter: UInt8) {
    (self.source, self.delimiter) = (source, delimiter)
  }

  /// Reads all rows.
  mutating func read(_ take: (Event) -> Void) throws(ImportError) {
    while true {
      let bytes = try source.next()
      if let bytes { try consume(bytes) }
      // A quote that is still open gives its row up, and reading goes on behind it.
      let goesOn = if bytes == nil, place == .quoted { try recover() } else { bytes != nil }
      if !goesOn { endRow() }
      flush(take)
      if !goesOn { return }
    }
  }

  /// Rows are handed over piece by piece: the caller's closure carried through every byte costs
  /// more than the reading.
  private mutating func flush(_ take: (Event) -> Void) {
    for event in events { take(event) }
    events.removeAll(keepingCapacity: true)
  }

  /// The first row that is not blank, from the first piece of the file.
  mutating func firstRow() throws(ImportError) -> [String]? {
    guard let bytes = try source.next() else { return nil }
    try consume(bytes)
    if events.isEmpty, place != .quoted { endRow() }
    for case .row(_, let cells, _) in events { return cells }
    return nil
  }

  private mutating func consume(_ bytes: [UInt8]) throws(ImportError) {
    var start = 0
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      start = 3
      offset = 3
    }
    try bytes.withUnsafeBufferPointer { bytes throws(ImportError) in
      try consume(bytes, from: start)
    }
  }

  /// Runs of ordinary bytes go over in one piece: a step for each byte cost half of the time.
  private mutating func consume(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(ImportError) {
    var index = start
    while index < bytes.count {
      let end = endOfRun(bytes, from: index)
      if end > index {
        append(bytes[index..<end])
        offset += end - index
        quotedBytes += end - index
        index = end
      } else {
        offset += 1
        step(bytes[index])
        index += 1
      }
      let isTooLong = place == .quoted && quotedBytes > Self.maximumQuoted
      if isTooLong || isRunaway, try recover() { return }
    }
  }

  /// Where the bytes end that only go into the cell.
  private func endOfRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard !sawReturn, place == .plain || place == .quoted else { return start }
    let isQuoted = place == .quoted
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x0A { break }
      if !isQuoted, byte == 0x0D || byte == delimiter { break }
      index += 1
    }
    return index
  }

  private mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let room = Self.maximumCell - cell.count
    cell.append(contentsOf: bytes.prefix(room))
    if bytes.count > room { notes.insert(.overlong) }
  }

  private mutating func step(_ byte: UInt8) {
    if place == .quoted {
      inQuotes(byte)
      return
    }
    if sawReturn, byte != 0x0A, byte != 0x0D {
      sawReturn = false
      line += 1
      endRow()
    }
    switch byte {
    case 0x0D: sawReturn = true
    case 0x0A:
      sawReturn = false
      line += 1
      endRow()
    case delimiter: endCell()
    case 0x22: quote()
    default: plain(byte)
    }
  }

  private mutating func inQuotes(_ byte: UInt8) {
    quotedBytes += 1
    if byte == 0x22 {
      place = .afterQuote
      return
    }
    if byte == 0x0A {
      line += 1
      if resume == nil { resume = offset }
      cellSpansLines = true
    }
    append(byte)
  }

  private mutating func quote() {
    switch place {
    case .start:
      place = .quoted
      quotedBytes = 0
      cellSpansLines = false
      cell.removeAll(keepingCapacity: true)
    case .afterQuote:
      append(0x22)
      place = .quoted
    default: append(0x22)
    }
  }

  private mutating func plain(_ byte: UInt8) {
    // Blanks in front of a quote are not part of the cell.
    if place == .start, byte != 0x20 { place = .plain }
    if place == .afterQuote, cellSpansLines, byte != 0x20 { isRunaway = true }
    append(byte)
  }

  private mutating func append(_ byte: UInt8) {
    if cell.count < Self.maximumCell { cell.append(byte) } else { notes.insert(.overlong) }
  }

  private mutating func endCell() {
    if cells.count < Self.maximumCells { cells.append(text(of: cell)) }
    cell.removeAll(keepingCapacity: true)
    place = .start
  }

  private mutating func endRow() {
    endCell()
    if cells.contains(where: { !$0.isEmpty && !$0.allSatisfy(\.isWhitespace) }) {
      events.append(.row(line: rowLine, cells: cells, notes: notes))
    }
    startRow(at: line)
  }

  private mutating func startRow(at newLine: Int) {
    cells.removeAll(keepingCapacity: true)
    cell.removeAll(keepingCapacity: true)
    place = .start
    notes = []
    sawReturn = false
    resume = nil
    isRunaway = false
    line = newLine
    rowLine = newLine
  }

  /// Gives up the row with the runaway quote; false when it was the last line of the file.
  private mutating func recover() throws(ImportError) -> Bool {
    events.append(.broken(line: rowLine))
    let next = resume
    startRow(at: rowLine + 1)
    guard let next else { return false }
    offset = next
    try source.seek(to: next)
    return true
  }

  private mutating func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    notes.insert(.notUTF8)
    return decodedWesternEuropean(bytes)
  }

  private static func delimiter(in head: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in head {
      if byte == 0x22 { quoted.toggle() }
      if quoted { continue }
      if byte == 0x0A, !counts.isEmpty { break }
      if byte == 0x2C || byte == 0x3B || byte == 0x09 { counts[byte, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0x2C
  }
}

/// Reads bytes that are not UTF-8 as Windows-1252, what older office software writes.
func decodedWesternEuropean(_ bytes: [UInt8]) -> String {
  String(bytes: bytes, encoding: .windowsCP1252) ?? String(bytes: bytes, encoding: .isoLatin1)
    ?? String(decoding: bytes, as: UTF8.self)
}
