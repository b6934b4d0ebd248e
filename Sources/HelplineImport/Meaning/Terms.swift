import HelplineModel

/// What published words say about money, people and ways in; only what is certain.
enum Terms {
  /// Words for money in figures.
  private static let money = [
    "$", "€", "£", "flat fee", "hourly", "per hour", "per session", "payant", "kostenpflichtig",
  ]

  /// Whether the service itself takes money, from its fees in words.
  static func isCommercial(_ fees: String?) -> Bool {
    guard let fees else { return false }
    let lower = fees.lowercased()
    let free = [
      "free", "none", "no fee", "no charge", "donation", "no cost", "gratuit", "kostenlos",
      "kostenfrei", "gratis", "zdarma", "bezplatn", "ilmainen", "maksuton", "ingyenes", "tasuta",
    ]
    if lower.holds(anyOf: free) { return false }
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
  /// - Parameter words: the folded words of eligibility.
  static func audience(gender: String?, words: [String]) -> Audience {
    if let gender = gender.map({ folded($0) }) {
      if women.contains(gender) || gender == "f" || gender == "w" { return .women }
      if men.contains(gender) || gender == "m" { return .men }
      if ["any", "all", "both", "alle", "tous"].contains(gender) { return .any }
    }
    if words.isEmpty { return .unknown }
    if !everybody.meanings(words).isEmpty { return .any }
    let hasWomen = words.contains(where: women.contains)
    guard hasWomen != words.contains(where: men.contains) else { return .unknown }
    let names = hasWomen ? women : men
    if words.contains(where: others.contains) { return .unknown }
    let only = zip(words, words.dropFirst()).contains { first, second in
      (onlyWords.contains(first) && names.contains(second))
        || (names.contains(first) && onlyWords.contains(second))
    }
    let first = words.first {
      !["adult", "homeless", "single", "for", "abused", "battered", "pregnant"]
        .contains($0)
    }
    guard only || first.map({ names.contains($0) }) == true else { return .unknown }
    return hasWomen ? .women : .men
  }

  private static let women: Set<String> = [
    "women", "woman", "female", "females", "frauen", "frau", "weiblich", "femme", "femmes",
    "vrouwen", "vrouw", "mujeres", "mujer", "donne", "donna", "mulheres", "kobiety", "kobiet",
    "zeny", "zen", "zenam", "kvinnor", "kvinna", "kvinder", "kvinner", "naiset", "naisille",
    "nok", "femei", "zene", "zenske", "gynaikes", "moterys", "sievietes", "naised",
  ]
  private static let men: Set<String> = [
    "men", "man", "male", "males", "manner", "mann", "mannlich", "hommes", "homme", "mannen",
    "hombres", "hombre", "uomini", "homens", "mezczyzni", "mezczyzn", "muzi", "muzum", "maend",
    "menn", "miehet", "miehille", "ferfiak", "barbati", "muskarci", "moski", "andres", "vyrai",
    "viriesi", "mehed",
  ]
  private static let onlyWords: Set<String> = [
    "only", "nur", "ausschliesslich", "uniquement", "alleen", "uitsluitend", "solo", "tylko",
    "pouze", "jen", "endast", "bara", "kun", "vain", "csak", "doar", "samo", "apenas", "mono",
  ]
  /// Words beside which a sentence about women or men is about others too.
  private static let others: Set<String> = ["families", "household", "households", "couples"]
  private static let everybody = PhraseTable<Bool>([
    true: [
      "anyone", "everyone", "open to all", "all genders", "general public", "any person",
      "alle geschlechter", "tout public", "tous publics", "iedereen", "kdokoli", "kazdy",
    ]
  ])

  /// Ways to reach it.
  static func channels(
    phones: [Phone], email: String?, hasOffice: Bool, words: [String]
  ) -> [String] {
    let kinds = phones.filter { !$0.handlerOnly }.map(\.kind)
    let ways = words.isEmpty ? [] : Self.ways.meanings(words)
    var channels: [String] = []
    if kinds.contains(where: { $0 != "fax" && $0 != "text" && $0 != "textphone" && $0 != "video" })
    {
      channels.append("phone")
    }
    if ways.contains("chat") { channels.append("chat") }
    if email != nil { channels.append("email") }
    if hasOffice || ways.contains("in_person") { channels.append("in_person") }
    if kinds.contains("video") || ways.contains("video") { channels.append("video") }
    if kinds.contains("text") { channels.append("text") }
    return channels
  }

  private static let ways = PhraseTable<String>([
    "chat": ["webchat", "online chat", "live chat", "web chat"],
    "in_person": [
      "walk in", "in person", "en presentiel", "se presenter", "vor ort", "personlich", "osobne",
    ],
    "video": ["video", "videoconference", "video conferencing", "video call", "visio"],
  ])

  /// The first sentence of a description, at most 240 characters.
  static func firstSentence(_ description: String?) -> String? {
    // By bytes: to step through the text letter by letter took a fifth of an import.
    guard let description, let start = description.utf8.firstIndex(where: { $0 != 0x0A }) else {
      return nil
    }
    let line =
      description[start...].utf8.firstIndex(of: 0x0A).map { description[start..<$0] }
      ?? description[start...]
    var rest = line
    // "OVERVIEW: …" and "1) LEGAL AID: …" head the text in call-centre exports.
    if let colon = line.prefix(40).firstIndex(of: ":"),
      line[..<colon].allSatisfy({ !$0.isLowercase })
    {
      rest = line[line.index(after: colon)...].drop { $0 == " " }
    }
    var end = rest.startIndex
    while let dot = rest.utf8[end...].firstIndex(where: { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F })
    {
      let next = rest.utf8.index(after: dot)
      end = next
      if next == rest.endIndex
        || (rest.utf8[next] == 0x20 && rest.distance(from: rest.startIndex, to: dot) > 30)
      {
        break
      }
    }
    let sentence = end == rest.startIndex ? rest : rest[..<end]
    if sentence.isEmpty { return nil }
    return sentence.utf8.count > 240 && sentence.isLonger(than: 240)
      ? sentence.prefix(239) + "…" : String(sentence)
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
