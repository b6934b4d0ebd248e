import Foundation
import HelplineContent
import HelplineModel

/// Writes the parts of a book as files that a person can read and edit.
enum HouseWriter {
  /// A whole file; `kept` are lines of the table that are written again as they are.
  static func bytes(_ file: HouseFile, _ book: HouseBook, kept: [Data] = []) -> Data {
    guard !file.isYAML else { return Data(yaml(file, book).utf8) }
    var data = Data((file.header + "\n").utf8)
    for row in rows(file, book) { data.append(Data((row.joined(separator: "\t") + "\n").utf8)) }
    for line in kept { data += line + Data("\n".utf8) }
    return data
  }

  private static func yaml(_ file: HouseFile, _ book: HouseBook) -> String {
    switch file {
    case .rules: rules(book.rules)
    case .notices: list("notices", book.notices.map(notice))
    case .plans: list("plans", book.plans.map(plan))
    case .words: words(book.words)
    case .listings: ListingWriter.text(book.listings, publisher: HouseBook.publisher)
    case .signatures: list("signatures", book.signatures.map(signature))
    default: ""
    }
  }

  private static func rules(_ rules: HouseRules) -> String {
    let known = rules.fields.map(\.id)
    let others = rules.values.keys.filter { !known.contains($0) }.sorted()
    let lines = (known + others).compactMap { id in
      rules.values[id].map { "\(YAMLText.scalar(id)): \(YAMLText.quoted($0))\n" }
    }
    return lines.isEmpty ? "{}\n" : lines.joined()
  }

  private static func words(_ words: [HouseWord]) -> String {
    guard !words.isEmpty else { return "words: {}\n" }
    let values = Dictionary(grouping: words, by: \.value).sorted { $0.key < $1.key }
    return "words:\n"
      + values.map { value, words in
        let phrases = words.map(phrase).joined(separator: ", ")
        return "  \(YAMLText.scalar(value)): [\(phrases)]\n"
      }.joined()
  }

  private static func phrase(_ word: HouseWord) -> String {
    let said = YAMLText.quoted(word.phrase)
    guard let language = word.language else { return said }
    return YAMLText.fields([("say", said), ("language", YAMLText.scalar(language))])
  }

  private typealias Fields = [(name: String, value: String)]

  private static func list(_ name: String, _ entries: [Fields]) -> String {
    guard !entries.isEmpty else { return "\(name): []\n" }
    return "\(name):\n"
      + entries.flatMap { fields in
        fields.enumerated().map { place, field in
          let value = field.value.hasPrefix("\n") ? field.value : " \(field.value)"
          return "\(place == 0 ? "  - " : "    ")\(field.name):\(value)\n"
        }
      }.joined()
  }

  private static func notice(_ notice: Notice) -> Fields {
    var fields = [
      (name: "id", value: YAMLText.scalar(notice.id)), ("text", YAMLText.quoted(notice.text)),
    ]
    if !notice.from.isEmpty { fields.append(("from", YAMLText.scalar(notice.from))) }
    if let until = notice.until { fields.append(("until", YAMLText.scalar(until))) }
    if notice.isGoodNews { fields.append(("good_news", "true")) }
    if let listing = notice.listing { fields.append(("listing", YAMLText.scalar(listing))) }
    return fields
  }

  private static func plan(_ plan: HousePlan) -> Fields {
    let lines = plan.lines.map { "\n      - " + YAMLText.quoted($0) }.joined()
    return [
      ("id", YAMLText.scalar(plan.id)), ("label", YAMLText.quoted(plan.label)),
      ("review_on", YAMLText.scalar(plan.reviewOn)), ("lines", lines.isEmpty ? "[]" : lines),
    ]
  }

  private static func signature(_ signature: Signature) -> Fields {
    [
      ("what", YAMLText.scalar(signature.what)), ("wording", YAMLText.scalar(signature.wording)),
      ("role", YAMLText.quoted(signature.role)), ("code", YAMLText.quoted(signature.code)),
      ("day", YAMLText.scalar(signature.day)),
    ]
  }

  /// The lines of a table; nothing in them tells what came first.
  private static func rows(_ file: HouseFile, _ book: HouseBook) -> [[String]] {
    switch file {
    case .rung:
      book.rung.sorted { $0.key < $1.key }
        .map { [$0.key, $0.value.day, $0.value.code, $0.value.outcome.rawValue] }
    case .removed:
      book.removed.sorted { $0.key < $1.key }.map { id, note in
        [id, note.day, note.code, note.reason.rawValue, note.stays ?? "", note.name]
      }
    case .remarks: book.remarks.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }
    case .distinct:
      book.distinct.map { [$0.one, $0.other] }.sorted { $0.lexicographicallyPrecedes($1) }
    case .telephone:
      book.telephone.sorted { $0.key < $1.key }
        .map { [$0.key, String($0.value.rings), String($0.value.lost)] }
    case .gaps:
      book.settledGaps.map { [$0.gap.topic, $0.gap.place ?? "", $0.gap.language ?? "", $0.until] }
    case .flags: book.flags.map { [$0.listing, $0.reason] }
    case .rings: book.rings.map { [$0.code, $0.day] }
    default: []
    }
  }
}
