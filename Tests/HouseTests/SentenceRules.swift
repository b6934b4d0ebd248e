import Foundation

/// Texts of the screens have ids for translators: one id, one English wording.
enum SentenceRules {
  /// Ids that stand before two wordings, with both.
  static func offences(_ files: [HouseFile]) -> [Offence] {
    var wordings: [String: Set<String>] = [:]
    var places: [String: String] = [:]
    for file in files {
      for found in file.text.map(said) ?? [] {
        wordings[found.id, default: []].insert(found.words)
        places[found.id] = file.path
      }
    }
    return wordings.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { id, words in
      Offence(
        file: places[id] ?? "", text: "\(id) means \(words.sorted().joined(separator: " and "))")
    }
  }

  /// `say("id", "words" + "more words"`, over lines.
  static func said(_ source: String) -> [(id: String, words: String)] {
    let string = #""((?:[^"\\\n]|\\.)*)""#
    let pattern = #"\bsay\(\s*"# + string + #",\s*"# + string + #"((?:\s*\+\s*"# + string + ")*)"
    guard let say = try? NSRegularExpression(pattern: pattern),
      let piece = try? NSRegularExpression(pattern: string)
    else { return [] }
    let text = source as NSString
    return say.matches(in: source, range: NSRange(location: 0, length: text.length)).map { match in
      let more = text.substring(with: match.range(at: 3))
      let pieces = piece.matches(
        in: more, range: NSRange(location: 0, length: (more as NSString).length)
      ).map { (more as NSString).substring(with: $0.range(at: 1)) }
      return (
        text.substring(with: match.range(at: 1)),
        ([text.substring(with: match.range(at: 2))] + pieces).joined()
      )
    }
  }
}
