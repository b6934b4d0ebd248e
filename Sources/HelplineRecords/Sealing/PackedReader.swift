import HelplineModel

/// Reads packed records (`RecordPacking`) from bytes that may be damaged: never past their end.
struct PackedReader {
  /// Text 0 is none.
  private(set) var texts: [String] = [""]
  var place = 0
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func number() -> Int? {
    var value = 0
    for shift in stride(from: 0, through: 28, by: 7) {
      guard let byte = byte() else { return nil }
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }

  /// Where something of this length ends; nil when that lies behind the bytes.
  func end(after length: Int) -> Int? {
    length <= bytes.count - place ? place + length : nil
  }

  mutating func readTexts() -> Bool {
    guard let count = number(), count <= bytes.count else { return false }
    texts.reserveCapacity(count + 1)
    for _ in 0..<count {
      guard let length = number(), let end = end(after: length) else { return false }
      texts.append(String(decoding: bytes[place..<end], as: UTF8.self))
      place = end
    }
    return true
  }

  private mutating func text() -> String?? {
    guard let number = number(), number < texts.count else { return nil }
    return .some(number == 0 ? nil : texts[number])
  }

  /// A choice; one that this version does not know is left out.
  private mutating func choice<Value: RawRepresentable<String>>() -> Value? {
    text().flatMap { $0 }.flatMap(Value.init)
  }

  private mutating func list<Value>(_ one: (inout Self) -> Value?) -> [Value]? {
    guard let count = number(), count <= bytes.count - place else { return nil }
    var list: [Value] = []
    guard count > 0 else { return list }
    list.reserveCapacity(count)
    for _ in 0..<count {
      guard let value = one(&self) else { return nil }
      list.append(value)
    }
    return list
  }

  /// The fields behind the day; nil when they are damaged.
  mutating func record(day: Int) -> CallRecord? {
    guard let end = end(after: 16) else { return nil }
    let id = hex(bytes[place..<end])
    place = end
    guard let hourBand = text(), let lengthBand = text() else { return nil }
    var record = CallRecord(
      id: id, day: texts[day], hourBand: hourBand ?? "", kind: choice() ?? .support)
    record.lengthBand = lengthBand
    record.channel = choice() ?? .phone
    record.role = choice()
    record.region = text() ?? nil
    record.language = text() ?? nil
    record.interpreter = choice()
    record.reported = choice()
    record.stage = text() ?? nil
    record.when = choice()
    record.relation = choice()
    record.age = choice()
    record.gender = choice()
    record.safe = choice()
    record.emergencyCall = choice()
    record.contentVersion = (text() ?? nil) ?? ""
    guard let flags = byte() else { return nil }
    record.repeatOfSameMatter = flags & 1 != 0
    record.callBackPromised = flags & 2 != 0
    return lists(of: &record) ? record : nil
  }

  private mutating func lists(of record: inout CallRecord) -> Bool {
    guard let crimes = list({ $0.text() ?? nil }), let dangers = list({ $0.text() ?? nil }),
      let told = list({ $0.text() ?? nil }), let given = list({ $0.referral() }),
      let gaps = list({ $0.gap() })
    else { return false }
    record.crimes = crimes
    record.dangerUsed = dangers
    record.told = told
    record.given = given
    record.gaps = gaps
    return true
  }

  private mutating func referral() -> Referral? {
    guard let service = text() ?? nil, let repeated = byte() else { return nil }
    return Referral(service: service, repeatedBack: repeated == 0 ? nil : repeated == 2)
  }

  private mutating func gap() -> Gap? {
    guard let topic = text() ?? nil, let place = text(), let language = text() else { return nil }
    return Gap(topic: topic, place: place, language: language)
  }

  /// 32 digits, laid down without a string for each byte.
  private func hex(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    String(unsafeUninitializedCapacity: 32) { digits in
      for (place, byte) in bytes.enumerated() {
        digits[2 * place] = Self.digit(byte >> 4)
        digits[2 * place + 1] = Self.digit(byte & 15)
      }
      return 32
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
