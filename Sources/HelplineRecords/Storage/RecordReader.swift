import GRDB
import HelplineModel

/// Reads the records of one statement: where each column stands is looked up once, not in every row.
struct RecordReader {
  private let places: [String: Int]

  /// A reader for rows like this one.
  init(_ row: Row) {
    places = Dictionary(
      row.columnNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A record read back; a value this version does not know is left out and never traps.
  func record(_ row: Row) -> CallRecord {
    var record = CallRecord(
      id: text(row, "id") ?? "", day: text(row, "day") ?? "",
      hourBand: text(row, "hour_band") ?? "", kind: value(row, "kind") ?? .support)
    record.lengthBand = text(row, "length_band")
    record.code = text(row, "code")
    record.channel = value(row, "channel") ?? .phone
    record.role = value(row, "role")
    record.region = text(row, "region")
    record.language = text(row, "language")
    record.interpreter = value(row, "interpreter")
    record.reported = value(row, "reported")
    record.stage = text(row, "stage")
    record.when = value(row, "happened")
    record.relation = value(row, "relation")
    record.age = value(row, "age")
    record.gender = value(row, "gender")
    record.safe = value(row, "safe")
    record.emergencyCall = value(row, "emergency_call")
    record.contentVersion = text(row, "content_version") ?? ""
    record.crimes = list(row, "crimes")
    record.dangerUsed = list(row, "danger_used")
    record.given = list(row, "given").map(Self.referral)
    record.gaps = list(row, "gaps").map(Self.gap)
    record.told = list(row, "told")
    record.repeatOfSameMatter = text(row, "repeat_of_same_matter") == "1"
    record.callBackPromised = text(row, "call_back_promised") == "1"
    return record
  }

  private func text(_ row: Row, _ column: String) -> String? {
    guard let place = places[column] else { return nil }
    let value: DatabaseValue = row[place]
    switch value.storage {
    case .int64(let number): return String(number)
    case .string(let text): return text
    case .null, .double, .blob: return nil
    }
  }

  private func value<Value: RawRepresentable<String>>(_ row: Row, _ column: String) -> Value? {
    text(row, column).flatMap(Value.init)
  }

  private func list(_ row: Row, _ column: String) -> [String] {
    (text(row, column) ?? "").split(separator: " ").map(String.init)
  }

  private static func referral(_ text: String) -> Referral {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    let repeated: Bool? = parts.last == "1" ? true : parts.last == "0" ? false : nil
    return Referral(service: String(parts[0]), repeatedBack: repeated)
  }

  private static func gap(_ text: String) -> Gap {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    func part(_ index: Int) -> String? {
      index < parts.count && !parts[index].isEmpty ? parts[index] : nil
    }
    return Gap(topic: part(0) ?? "", place: part(1), language: part(2))
  }
}
