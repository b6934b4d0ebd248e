import GRDB
import HelplineModel

/// Reads the records of one statement: where each column stands is looked up once, not in every row, because
/// a report reads sixty thousand of them.
struct RecordReader {
  private enum Column: Int, CaseIterable {
    case id, day, hourBand, kind, lengthBand, code, channel, role, region, language,
      interpreter, reported, stage, happened, relation, age, gender, safe, emergencyCall,
      contentVersion, crimes, dangerUsed, given, gaps, told, repeatOfSameMatter,
      callBackPromised
  }

  /// Their names in the file, in the order of the cases.
  private static let names = [
    "id", "day", "hour_band", "kind", "length_band", "code", "channel", "role", "region",
    "language", "interpreter", "reported", "stage", "happened", "relation", "age", "gender", "safe",
    "emergency_call", "content_version", "crimes", "danger_used", "given", "gaps", "told",
    "repeat_of_same_matter", "call_back_promised",
  ]

  /// Where each column stands, by its place among the cases; nil where it is not there.
  private let places: [Int?]

  /// A reader for rows like this one.
  init(_ row: Row) {
    let names = Array(row.columnNames)
    places = Self.names.map { name in names.firstIndex(of: name) }
  }

  /// A record read back; a value this version does not know is left out and never traps.
  func record(_ row: Row) -> CallRecord {
    var record = CallRecord(
      id: text(row, .id) ?? "", day: text(row, .day) ?? "",
      hourBand: text(row, .hourBand) ?? "", kind: value(row, .kind) ?? .support)
    record.lengthBand = text(row, .lengthBand)
    record.code = text(row, .code)
    record.channel = value(row, .channel) ?? .phone
    record.role = value(row, .role)
    record.region = text(row, .region)
    record.language = text(row, .language)
    record.interpreter = value(row, .interpreter)
    record.reported = value(row, .reported)
    record.stage = text(row, .stage)
    record.when = value(row, .happened)
    record.relation = value(row, .relation)
    record.age = value(row, .age)
    record.gender = value(row, .gender)
    record.safe = value(row, .safe)
    record.emergencyCall = value(row, .emergencyCall)
    record.contentVersion = text(row, .contentVersion) ?? ""
    record.crimes = list(row, .crimes)
    record.dangerUsed = list(row, .dangerUsed)
    record.given = list(row, .given).map(Self.referral)
    record.gaps = list(row, .gaps).map(Self.gap)
    record.told = list(row, .told)
    record.repeatOfSameMatter = text(row, .repeatOfSameMatter) == "1"
    record.callBackPromised = text(row, .callBackPromised) == "1"
    return record
  }

  /// Whatever is stored there as text; nil for nothing and for bytes. Asking GRDB for a `String` would trap
  /// where a file holds something else.
  private func text(_ row: Row, _ column: Column) -> String? {
    guard let place = places[column.rawValue] else { return nil }
    let value: DatabaseValue = row[place]
    switch value.storage {
    case .string(let text): return text
    case .int64(let number): return String(number)
    case .null, .double, .blob: return nil
    }
  }

  private func value<Value: RawRepresentable<String>>(_ row: Row, _ column: Column) -> Value? {
    text(row, column).flatMap(Value.init)
  }

  private func list(_ row: Row, _ column: Column) -> [String] {
    guard let text = text(row, column), !text.isEmpty else { return [] }
    // Most hold one word.
    guard text.utf8.contains(0x20) else { return [text] }
    return text.split(separator: " ").map(String.init)
  }

  /// `service=1`, `service=0` or `service=?`.
  private static func referral(_ text: String) -> Referral {
    let bytes = text.utf8
    guard let equals = bytes.lastIndex(of: 0x3D) else { return Referral(service: text) }
    let answer = bytes[bytes.index(after: equals)...].first
    let repeated: Bool? = answer == 0x31 ? true : answer == 0x30 ? false : nil
    return Referral(service: String(text[..<equals]), repeatedBack: repeated)
  }

  private static func gap(_ text: String) -> Gap {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    func part(_ index: Int) -> String? {
      index < parts.count && !parts[index].isEmpty ? parts[index] : nil
    }
    return Gap(topic: part(0) ?? "", place: part(1), language: part(2))
  }
}
