import HelplineModel

/// What published words say about money, people and ways in; only what is certain.
enum Terms {
  /// Words for money in figures.
  private static let money = ["$", "€", "£", "flat fee", "hourly", "per hour", "per session"]

  /// Whether the service itself takes money, from its fees in words.
  static func isCommercial(_ fees: String?) -> Bool {
    guard let fees else { return false }
    let lower = fees.lowercased()
    if lower.holds(anyOf: ["free", "none", "no fee", "no charge", "donation", "no cost"]) {
      return false
    }
    return lower.holds(anyOf: money)
  }

  /// What the contact costs: only what is said of the line itself. A service that is free of fees
  /// may still have a number that costs, and "free" is said to callers before the digits.
  static func cost(_ phones: [Phone]) -> Cost {
    let first = phones.first { $0.kind != "fax" && !$0.handlerOnly }
    guard let note = first?.note.map({ foldedWords($0).joined(separator: " ") }) else {
      return .unknown
    }
    let free = [
      "toll free", "freephone", "free phone", "free call", "free of charge", "kostenfrei",
    ]
    return note.holds(anyOf: free) ? .free : .unknown
  }

  /// For whom it is, from gender and eligibility in words.
  static func audience(gender: String?, eligibility: [String]) -> Audience {
    switch gender?.lowercased() {
    case "female", "f", "women", "woman": return .women
    case "male", "m", "men", "man": return .men
    default: break
    }
    let words = eligibility.flatMap { foldedWords($0) }
    let joined = words.joined(separator: " ")
    let open = ["anyone", "everyone", "open to all", "all genders", "general public", "any person"]
    if joined.holds(anyOf: open) { return .any }
    let women = words.contains { ["women", "woman", "female", "females"].contains($0) }
    let men = words.contains { ["men", "man", "male", "males"].contains($0) }
    guard women != men else { return .unknown }
    let names = women ? ["women", "woman", "female", "females"] : ["men", "man", "male", "males"]
    if joined.holds(anyOf: ["families", "household", "couples"]) { return .unknown }
    let only = names.contains { joined.holds("\($0) only") || joined.holds("only \($0)") }
    let first = words.first {
      !["adult", "homeless", "single", "for", "abused", "battered", "pregnant"]
        .contains($0)
    }
    guard only || first.map({ names.contains($0) }) == true else { return .unknown }
    return women ? .women : .men
  }

  /// Ways to reach it.
  static func channels(
    phones: [Phone], email: String?, hasOffice: Bool, application: [String]
  ) -> [String] {
    let kinds = phones.filter { !$0.handlerOnly }.map(\.kind)
    let words = application.flatMap { foldedWords($0) }.joined(separator: " ")
    var channels: [String] = []
    if kinds.contains(where: { $0 != "fax" && $0 != "text" && $0 != "textphone" && $0 != "video" })
    {
      channels.append("phone")
    }
    if words.holds("webchat") || words.holds("online chat") || words.holds("live chat") {
      channels.append("chat")
    }
    if email != nil { channels.append("email") }
    if hasOffice || words.holds("walk in") || words.holds("in person") {
      channels.append("in_person")
    }
    if kinds.contains("video") { channels.append("video") }
    if kinds.contains("text") { channels.append("text") }
    return channels
  }

  /// The first sentence of a description, at most 240 characters.
  static func firstSentence(_ description: String?) -> String? {
    guard let line = description?.split(separator: "\n").first else { return nil }
    var rest = line
    // "OVERVIEW: …" and "1) LEGAL AID: …" head the text in call-centre exports.
    if let colon = line.prefix(40).firstIndex(of: ":"),
      line[..<colon].allSatisfy({ !$0.isLowercase })
    {
      rest = line[line.index(after: colon)...].drop { $0 == " " }
    }
    var end = rest.startIndex
    while let dot = rest[end...].firstIndex(where: { ".!?".contains($0) }) {
      let next = rest.index(after: dot)
      end = next
      if next == rest.endIndex
        || (rest[next] == " " && rest.distance(from: rest.startIndex, to: dot) > 30)
      {
        break
      }
    }
    let sentence = end == rest.startIndex ? rest : rest[..<end]
    if sentence.isEmpty { return nil }
    return sentence.count > 240 ? sentence.prefix(239) + "…" : String(sentence)
  }

  /// A web address as published: with or without a scheme, never one that runs something.
  static func web(_ text: String?) -> String? {
    guard let line = CleanText.line(text, limit: 500), !line.contains(" "), line.contains(".")
    else { return nil }
    let lower = line.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return line }
    let scheme = lower.prefix { $0 != ":" && $0 != "/" && $0 != "." }
    return scheme.endIndex < lower.endIndex && lower[scheme.endIndex] == ":" ? nil : line
  }

  /// An e-mail address as published.
  static func email(_ text: String?) -> String? {
    guard var line = CleanText.line(text, limit: 300) else { return nil }
    if line.lowercased().hasPrefix("mailto:") { line = String(line.dropFirst(7)) }
    let first = line.split { $0 == "," || $0 == ";" || $0 == " " }.first.map(String.init)
    return first.flatMap { $0.contains("@") && $0.contains(".") ? $0 : nil }
  }
}
