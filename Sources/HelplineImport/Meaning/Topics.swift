import HelplineModel

/// Makes our topics out of the words that publishers attach (topics: `Resources/README.md`).
///
/// Terms and names only, never descriptions: a topic found in running text loses and invents
/// listings (data anchors, section 8). What fits no row stays a keyword.
enum Topics {
  /// Topic → phrases, folded; a phrase has to stand as whole words.
  private static let table: [(topic: String, phrases: [String])] = [
    (
      "general",
      [
        "victim support", "victims of crime", "crime victim", "crime victims", "victim services",
        "victim assistance", "victim advocacy", "help for victims", "opferhilfe", "slachtofferhulp",
        "brottsoffer", "aide aux victimes",
        "victimes d infractions", "pomoc obetem", "pomoc ofiarom", "victimas de delitos",
        "vittime di reato", "aldozatsegites", "rikosuhripaivystys",
      ]
    ),
    (
      "domestic_violence",
      [
        "domestic violence", "domestic abuse", "family violence", "partner violence",
        "partner abuse",
        "spouse abuse", "battered women", "coercive control", "violence against women",
        "help escape violence", "escape violence", "hausliche gewalt",
        "violences intrafamiliales", "violences conjugales", "violence conjugale",
        "huiselijk geweld", "domaci nasili", "przemoc domowa", "violencia domestica",
        "violencia de genero", "violenza domestica", "vald i nara relationer", "domace nasilie",
      ]
    ),
    (
      "sexual_violence",
      [
        "sexual violence", "sexual assault", "sexual abuse", "rape", "rape crisis",
        "sexual offences",
      ]
    ),
    ("stalking", ["stalking", "stalked", "anti stalking"]),
    (
      "child",
      [
        "child abuse", "child protection", "child protective", "children at risk", "child victims",
        "child sexual abuse", "child neglect", "child advocacy",
      ]
    ),
    (
      "missing_child",
      [
        "missing child", "missing children", "missing persons", "child abduction",
        "parental abduction",
      ]
    ),
    (
      "cyber_fraud",
      [
        "fraud", "scam", "scams", "cybercrime", "cyber crime", "identity theft", "online safety",
        "phishing",
      ]
    ),
    ("cards", ["card blocking", "lost or stolen card", "stolen cards"]),
    ("elder", ["elder abuse", "elder mistreatment", "adult protective", "adult protection"]),
    (
      "emotional",
      [
        "crisis counseling", "crisis counselling", "crisis intervention", "suicide prevention",
        "suicide", "emotional support", "crisis line", "counseling", "counselling",
        "trauma counseling", "trauma therapy", "bereavement",
      ]
    ),
    ("hate_discrimination", ["hate crime", "hate crimes", "discrimination", "racism", "equality"]),
    ("homicide", ["homicide", "murder", "families of murdered", "bereaved by murder"]),
    (
      "legal",
      [
        "legal aid", "legal advice", "legal help", "legal services", "legal assistance",
        "law centre",
        "law center", "lawyer", "lawyers", "lawyer referral", "legal clinic", "legal information",
        "legal self help", "legal representation", "rechtsberatung",
      ]
    ),
    ("lgbti", ["lgbt", "lgbti", "lgbtq", "gay", "lesbian", "transgender", "gay lesbian"]),
    (
      "medical",
      [
        "hospital", "hospitals", "emergency medical", "medical care", "sexual assault referral",
        "forensic examination",
      ]
    ),
    ("road", ["road victims", "road crash", "road traffic victims", "road peace"]),
    ("terrorism", ["terrorism", "terror attack", "victims of terrorism"]),
    (
      "trafficking",
      [
        "human trafficking", "trafficking", "modern slavery", "forced labour", "forced labor",
      ]
    ),
    (
      "shelter",
      [
        "shelter", "shelters", "women s refuge", "refuge for", "refuges", "emergency housing",
        "transitional housing", "frauenhaus", "safe house",
      ]
    ),
    ("interpreter", ["interpreting", "interpretation", "interpreters", "translation services"]),
    (
      "compensation",
      [
        "victim compensation", "criminal injuries", "crime victim compensation",
        "victims compensation",
      ]
    ),
    (
      "police",
      [
        "police department", "police station", "police service", "police victim",
        "sheriff s office",
      ]
    ),
  ]

  private static let known = Set(table.map(\.topic))

  /// Phrase → topic, and the most words of a phrase.
  private static let phrases: [String: String] = {
    var phrases: [String: String] = [:]
    for (topic, list) in table {
      for phrase in list { phrases[phrase] = topic }
    }
    return phrases
  }()

  private static let firstWords = Set(phrases.keys.compactMap { $0.split(separator: " ").first })

  /// The topics of names and terms, in the order found.
  static func topics(_ texts: [String]) -> [String] {
    var found: [String] = []
    for text in texts {
      if known.contains(text), !found.contains(text) { found.append(text) }
      let words = foldedWords(text)
      // "Animal shelter" and "tax shelter" are no refuges.
      if words.contains("animal") || words.contains("animals") || words.contains("tax") { continue }
      for start in words.indices where firstWords.contains(words[start][...]) {
        for length in 1...4 where start + length <= words.count {
          let phrase = words[start..<start + length].joined(separator: " ")
          if let topic = phrases[phrase], !found.contains(topic) { found.append(topic) }
        }
      }
    }
    return found
  }
}
