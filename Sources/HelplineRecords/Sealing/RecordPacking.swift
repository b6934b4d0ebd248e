import HelplineModel

/// Records as compact bytes, sealed one by one and in blocks: a table of the texts that occur, then
/// each record as numbers of that table. No name of a field is repeated and nothing is parsed twice,
/// so that sixty thousand are read in a fraction of a second.
///
/// Version, texts (count, then length and UTF-8 of each), records (count, then length and fields of
/// each). Numbers are LEB128; text 0 means none, text n is the n-th of the table. Zeros may follow.
enum RecordPacking {
  static let version: UInt8 = 1

  static func pack(_ records: [CallRecord]) -> [UInt8] {
    var texts = TextTable()
    var body: [UInt8] = []
    for record in records {
      let fields = texts.fields(of: record)
      body.append(number: fields.count)
      body += fields
    }
    var bytes = [version]
    bytes.append(number: texts.list.count)
    for text in texts.list {
      bytes.append(number: text.utf8.count)
      bytes += text.utf8
    }
    bytes.append(number: records.count)
    return bytes + body
  }

  /// Hands over each record of some days; false when the bytes are damaged or of a newer version.
  static func unpack(
    _ bytes: UnsafeRawBufferPointer, from: String = "", to: String = "~",
    _ body: (CallRecord) -> Void
  ) -> Bool {
    var reader = PackedReader(bytes)
    guard reader.byte() == version, reader.readTexts(), let count = reader.number() else {
      return false
    }
    let wanted = reader.texts.map { from <= $0 && $0 <= to }
    for _ in 0..<count {
      guard let length = reader.number(), let end = reader.end(after: length) else { return false }
      // The day comes first, so that a record of another day is stepped over.
      if let day = reader.number(), day > 0, day < wanted.count, wanted[day] {
        guard let record = reader.record(day: day) else { return false }
        body(record)
      }
      guard reader.place <= end else { return false }
      reader.place = end
    }
    return true
  }
}

/// The texts that occur in a block, each once.
private struct TextTable {
  var list: [String] = []
  private var numbers: [String: Int] = [:]

  private mutating func number(_ text: String?) -> Int {
    guard let text else { return 0 }
    if let number = numbers[text] { return number }
    list.append(text)
    numbers[text] = list.count
    return list.count
  }

  /// The fields in the order in which `PackedReader.record` reads them.
  mutating func fields(of record: CallRecord) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(number: number(record.day))
    bytes += Sodium.bytes(hex: record.id) ?? [UInt8](repeating: 0, count: 16)
    for text in RecordSchema.singleValues(record) { bytes.append(number: number(text)) }
    bytes.append((record.repeatOfSameMatter ? 1 : 0) | (record.callBackPromised ? 2 : 0))
    for list in [record.crimes, record.dangerUsed, record.told] {
      bytes.append(number: list.count)
      for text in list { bytes.append(number: number(text)) }
    }
    bytes.append(number: record.given.count)
    for one in record.given {
      bytes.append(number: number(one.service))
      bytes.append(one.repeatedBack.map { $0 ? 2 : 1 } ?? 0)
    }
    bytes.append(number: record.gaps.count)
    for gap in record.gaps {
      for text in [gap.topic, gap.place, gap.language] { bytes.append(number: number(text)) }
    }
    return bytes
  }
}

extension [UInt8] {
  /// Seven bits a byte, the lowest first; the highest bit says that more follows.
  fileprivate mutating func append(number: Int) {
    var rest = number
    while rest > 0x7F {
      append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}
