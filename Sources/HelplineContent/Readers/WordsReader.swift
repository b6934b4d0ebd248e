import HelplineModel

extension Entry {
  /// `words:` of the everyday words: value id → what people say.
  public func wordLists(_ field: String) -> [String: [String]] {
    guard let words = part(field) else { return [:] }
    var result: [String: [String]] = [:]
    for pair in words.node.pairs { result[pair.key] = words.texts(pair.key) }
    return result
  }

  /// `names:` of the values: value id → name on the screen.
  func names(_ field: String) -> [String: String] {
    guard let names = part(field) else { return [:] }
    var result: [String: String] = [:]
    for pair in names.node.pairs { result[pair.key] = names.text(pair.key) }
    return result
  }
}
