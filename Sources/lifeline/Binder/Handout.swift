/// A text to be handed on, as a value: headings, sentences with their standing, and nothing of a call.
struct Handout: Encodable, Equatable {
  /// What was asked for.
  var id: String
  /// Its heading.
  var title: String
  /// What stands in it, in the order of reading.
  var blocks: [HandoutBlock] = []
}

/// A piece of a handout.
enum HandoutBlock: Encodable, Equatable {
  case heading(String)
  case text(String)
  case item(HandoutItem)
  case table(columns: [String], rows: [[HandoutItem]])

  private enum CodingKeys: String, CodingKey { case heading, text, item, columns, rows }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .heading(let text): try keys.encode(text, forKey: .heading)
    case .text(let text): try keys.encode(text, forKey: .text)
    case .item(let item): try keys.encode(item, forKey: .item)
    case .table(let columns, let rows):
      try keys.encode(columns, forKey: .columns)
      try keys.encode(rows, forKey: .rows)
    }
  }
}

/// A sentence with what stands in front of it, how far it may be trusted, and where it comes from.
struct HandoutItem: Encodable, Equatable {
  /// What it is about ("Ask for"), nil for none.
  var label: String?
  /// The language of the label (ISO 639) where it is not English.
  var language: String?
  /// The sentence.
  var text: String
  /// Its standing and cautions, each a few words ("our words, not yet reviewed").
  var asides: [String] = []
  /// Addresses of the pages that hold it.
  var sources: [String] = []

  /// The asides as one line; each may be a sentence of its own.
  var aside: String {
    asides.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: "; ")
  }

  init(_ label: String? = nil, _ text: String, asides: [String] = [], sources: [String] = []) {
    self.label = label
    self.text = text
    self.asides = asides
    self.sources = sources
  }
}
