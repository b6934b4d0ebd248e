/// What a statement of a country's folder can be about, part by part, in the order in which it is read.
public enum About {
  /// Of a stage or a turn of a case.
  public static let stage = [
    "happens", "who", "role", "ask_for", "bring", "company", "how_long", "goes_wrong", "who_knows",
  ]
  /// Of `compensation.yaml`.
  public static let compensation = [
    "scheme", "authority", "covers", "who", "limits", "how", "bring", "languages", "handling_time",
  ]
  /// Of `cross-border.yaml`.
  public static let crossBorder = [
    "report", "authority", "assisting", "language", "rights", "protection",
  ]
  /// The lists of `emergency.yaml`.
  public static let emergency = ["silent_112", "without_voice", "who_answers", "from_abroad"]
  /// The lists of `duties.yaml`.
  public static let duties = ["child", "adult_at_risk", "planned_crime"]

  /// All of them, each once.
  public static let all: [String] = {
    var seen: Set<String> = []
    return (stage + compensation + crossBorder + emergency + duties)
      .filter { seen.insert($0).inserted }
  }()

  /// Those that are there in the order of `all`, then what is none of them.
  public static func ordered(_ abouts: Set<String>) -> [String] {
    all.filter(abouts.contains) + abouts.subtracting(all).sorted()
  }
}
