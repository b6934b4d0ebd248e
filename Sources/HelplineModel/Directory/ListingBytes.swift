/// A listing as the bytes of a row: what is known, field by field, each behind its number.
///
/// By hand, because an import writes and compares every listing: writing and sorting JSON took half of the
/// store's time, this takes a fiftieth of that. Equal listings have equal bytes.
public enum ListingBytes {
  /// The first byte; text in JSON, as older rows have it, never begins so.
  private static let form: UInt8 = 1

  /// The bytes of a listing.
  public static func write(_ service: Service) -> [UInt8] {
    var service = service
    var writer = FieldWriter()
    writer.bytes.reserveCapacity(2_048)
    writer.bytes.append(form)
    service.offer(to: &writer)
    return writer.bytes
  }

  /// The listing of bytes; nil where they are damaged.
  public static func read(_ bytes: UnsafeRawBufferPointer) -> Service? {
    guard bytes.first == form else { return nil }
    var reader = FieldReader(bytes: bytes, place: 1)
    var service = Service(id: "", publisher: "", name: "")
    reader.record(&service)
    return reader.isDamaged || reader.place != bytes.count ? nil : service
  }

  /// The listing of bytes; nil where they are damaged.
  public static func read(_ bytes: [UInt8]) -> Service? { bytes.withUnsafeBytes { read($0) } }
}

/// Goes through the fields of a record in rising order of their numbers, to write or to read them; so one
/// list of fields does both. A number is given once and for all.
protocol FieldCoder {
  mutating func text(_ number: UInt8, _ value: inout String)
  mutating func text(_ number: UInt8, _ value: inout String?)
  mutating func texts(_ number: UInt8, _ values: inout [String])
  mutating func flag(_ number: UInt8, _ value: inout Bool)
  mutating func flag(_ number: UInt8, _ value: inout Bool?)
  mutating func whole(_ number: UInt8, _ value: inout Int, unless nothing: Int)
  mutating func whole(_ number: UInt8, _ value: inout Int?)
  mutating func record<Record: FieldRecord>(_ number: UInt8, _ value: inout Record)
  mutating func record<Record: FieldRecord>(_ number: UInt8, _ value: inout Record?)
  mutating func records<Record: FieldRecord>(_ number: UInt8, _ values: inout [Record])
}

/// A value made of fields.
protocol FieldRecord: Equatable {
  /// With nothing known.
  static var blank: Self { get }
  /// Offers each field.
  mutating func offer(to fields: inout some FieldCoder)
}

extension FieldCoder {
  /// A word of a fixed list; the usual one takes no room. A word that is not in the list stays as it was.
  mutating func word<Word: RawRepresentable<String> & Equatable>(
    _ number: UInt8, _ value: inout Word, unless nothing: Word
  ) {
    var raw: String? = value == nothing ? nil : value.rawValue
    text(number, &raw)
    value = raw.flatMap(Word.init) ?? nothing
  }

  /// A word of a fixed list, or nothing.
  mutating func word<Word: RawRepresentable<String>>(_ number: UInt8, _ value: inout Word?) {
    var raw = value?.rawValue
    text(number, &raw)
    value = raw.flatMap(Word.init)
  }
}

/// Writes fields; what says nothing is left out.
private struct FieldWriter: FieldCoder {
  var bytes: [UInt8] = []

  private mutating func length(_ value: Int) { unsigned(UInt64(value)) }

  private mutating func unsigned(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func content(_ value: String) {
    length(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  mutating func text(_ number: UInt8, _ value: inout String) {
    bytes.append(number)
    content(value)
  }

  mutating func text(_ number: UInt8, _ value: inout String?) {
    guard let value else { return }
    bytes.append(number)
    content(value)
  }

  mutating func texts(_ number: UInt8, _ values: inout [String]) {
    guard !values.isEmpty else { return }
    bytes.append(number)
    length(values.count)
    for value in values { content(value) }
  }

  mutating func flag(_ number: UInt8, _ value: inout Bool) {
    if value { bytes.append(number) }
  }

  mutating func flag(_ number: UInt8, _ value: inout Bool?) {
    guard let value else { return }
    bytes.append(number)
    bytes.append(value ? 1 : 0)
  }

  mutating func whole(_ number: UInt8, _ value: inout Int, unless nothing: Int) {
    guard value != nothing else { return }
    var value: Int? = value
    whole(number, &value)
  }

  /// Small numbers are short, whatever their sign.
  mutating func whole(_ number: UInt8, _ value: inout Int?) {
    guard let value else { return }
    bytes.append(number)
    unsigned(UInt64(bitPattern: Int64((value << 1) ^ (value >> (Int.bitWidth - 1)))))
  }

  mutating func record<Record: FieldRecord>(_ number: UInt8, _ value: inout Record) {
    guard value != Record.blank else { return }
    bytes.append(number)
    value.offer(to: &self)
    bytes.append(0)
  }

  mutating func record<Record: FieldRecord>(_ number: UInt8, _ value: inout Record?) {
    guard var value else { return }
    bytes.append(number)
    value.offer(to: &self)
    bytes.append(0)
  }

  mutating func records<Record: FieldRecord>(_ number: UInt8, _ values: inout [Record]) {
    guard !values.isEmpty else { return }
    bytes.append(number)
    length(values.count)
    for var value in values {
      value.offer(to: &self)
      bytes.append(0)
    }
  }
}

/// Reads fields; damaged bytes end the reading and never trap.
private struct FieldReader: FieldCoder {
  let bytes: UnsafeRawBufferPointer
  var place: Int
  var isDamaged = false

  /// Whether the next field is this one; then its value follows.
  private mutating func meets(_ number: UInt8) -> Bool {
    guard !isDamaged, place < bytes.count, bytes[place] == number else { return false }
    place += 1
    return true
  }

  private mutating func unsigned() -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    isDamaged = true
    return 0
  }

  private mutating func length() -> Int {
    let value = unsigned()
    guard value <= UInt64(bytes.count - place) else {
      isDamaged = true
      return 0
    }
    return Int(value)
  }

  private mutating func content() -> String {
    let count = length()
    let part = UnsafeRawBufferPointer(rebasing: bytes[place..<place + count])
    place += count
    if let text = String(validating: part, as: UTF8.self) { return text }
    isDamaged = true
    return ""
  }

  mutating func text(_ number: UInt8, _ value: inout String) {
    if meets(number) { value = content() }
  }

  mutating func text(_ number: UInt8, _ value: inout String?) {
    if meets(number) { value = content() }
  }

  mutating func texts(_ number: UInt8, _ values: inout [String]) {
    guard meets(number) else { return }
    for _ in 0..<length() where !isDamaged { values.append(content()) }
  }

  mutating func flag(_ number: UInt8, _ value: inout Bool) {
    if meets(number) { value = true }
  }

  mutating func flag(_ number: UInt8, _ value: inout Bool?) {
    if meets(number) { value = unsigned() == 1 }
  }

  mutating func whole(_ number: UInt8, _ value: inout Int, unless nothing: Int) {
    var found: Int? = nothing
    whole(number, &found)
    value = found ?? nothing
  }

  mutating func whole(_ number: UInt8, _ value: inout Int?) {
    guard meets(number) else { return }
    let raw = unsigned()
    value = Int(truncatingIfNeeded: raw >> 1) ^ -Int(truncatingIfNeeded: raw & 1)
  }

  /// A record whose fields end with a zero, or with the bytes.
  mutating func record<Record: FieldRecord>(_ value: inout Record) {
    value.offer(to: &self)
    guard place < bytes.count else { return }
    if bytes[place] == 0 { place += 1 } else { isDamaged = true }
  }

  mutating func record<Record: FieldRecord>(_ number: UInt8, _ value: inout Record) {
    if meets(number) { record(&value) }
  }

  mutating func record<Record: FieldRecord>(_ number: UInt8, _ value: inout Record?) {
    guard meets(number) else { return }
    var found = Record.blank
    record(&found)
    value = found
  }

  mutating func records<Record: FieldRecord>(_ number: UInt8, _ values: inout [Record]) {
    guard meets(number) else { return }
    for _ in 0..<length() where !isDamaged {
      var found = Record.blank
      record(&found)
      values.append(found)
    }
  }
}
