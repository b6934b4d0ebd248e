import Foundation

/// A row of a table or an object of JSON: fields by name, older names tried after newer ones.
protocol FieldSource {
  /// The first of these fields that holds anything, trimmed of blanks.
  func text(_ names: [String]) -> String?
  /// Whether there can be a field that marks a place as secret; false spares the look for each.
  var mayMarkSecrets: Bool { get }
  /// An object of a known form: a field of JSON, or a cell that holds JSON.
  func object<Value: Decodable>(_ name: String, as form: Value.Type) -> Value?
}

extension FieldSource {
  var mayMarkSecrets: Bool { true }

  func object<Value: Decodable>(_ name: String, as form: Value.Type) -> Value? {
    text([name]).flatMap { try? JSONDecoder().decode(form, from: Data($0.utf8)) }
  }

  /// The first of these fields that holds anything.
  func text(_ names: String...) -> String? { text(names) }

  /// A whole number, also when written `12.0`.
  func number(_ names: String...) -> Int? {
    guard let text = text(names) else { return nil }
    if let whole = Int(text) { return whole }
    guard let real = Double(text), real.magnitude < 1_000_000 else { return nil }
    return Int(real)
  }

  /// Whether a flag is set, in the forms that publishers and coordinators use.
  func flag(_ names: String...) -> Bool? {
    text(names).flatMap { flagWords[$0.lowercased()] }
  }
}

/// Yes and no in the languages of the European Union, and as boxes are written.
private let flagWords: [String: Bool] = {
  let yes =
    "true yes y 1 t x ja oui si sí sim tak ano áno kyllä igen da jah taip jā ναι iva ✓ ☑ wahr vrai j o"
  let no = "false no n 0 f nein non não nao nee nej nei nie ne ei nem nu nē όχι le falsch faux -"
  var words: [String: Bool] = [:]
  for word in no.split(separator: " ") { words[String(word)] = false }
  for word in yes.split(separator: " ") { words[String(word)] = true }
  return words
}()

/// The column names of a table, folded: lower case, `_` between words, no marks.
struct TableHeader {
  /// Folded name → column. The first column of a name counts.
  let columns: [String: Int]
  /// Whether a column can mark a place, a line or a contact as secret.
  let mayMarkSecrets: Bool

  /// Reads a header row; unnamed columns are left out.
  init(_ cells: [String]) {
    var columns: [String: Int] = [:]
    for (index, cell) in cells.enumerated() {
      let name = Self.folded(cell)
      if !name.isEmpty, columns[name] == nil { columns[name] = index }
    }
    self.columns = columns
    mayMarkSecrets = columns.keys.contains { Self.marks.contains($0) }
  }

  private static let marks = SecretPlaces.columns.union(PhoneRecord.personalFlags)

  /// `Phone number` → `phone_number`.
  static func folded(_ name: String) -> String {
    let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.joined(separator: "_")
  }

  /// Whether any of these columns is there.
  func has(_ names: String...) -> Bool {
    names.contains { columns[$0] != nil }
  }
}

/// A row of a table.
struct TableRow: FieldSource {
  let header: TableHeader
  let cells: [String]
  let line: Int

  var mayMarkSecrets: Bool { header.mayMarkSecrets }

  func text(_ names: [String]) -> String? {
    for name in names {
      guard let column = header.columns[name], column < cells.count else { continue }
      let cell = trimmed(cells[column])
      if !cell.isEmpty { return cell }
    }
    return nil
  }
}

/// The text without blanks and line ends around it; most texts have none and are not copied.
func trimmed(_ text: String) -> String {
  guard let first = text.utf8.first, let last = text.utf8.last else { return text }
  let plain = first > 0x20 && first < 0x80 && last > 0x20 && last < 0x80
  if plain { return text }
  let rest = text.drop { $0.isWhitespace }
  guard let end = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(rest[...end])
}
