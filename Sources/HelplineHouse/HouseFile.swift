import HelplineModel

/// The files of the coordinator, each for one part of the house book.
enum HouseFile: String, CaseIterable, Codable {
  case rules = "rules.yaml"
  case notices = "notices.yaml"
  case plans = "plans.yaml"
  case words = "words.yaml"
  case listings = "listings.yaml"
  case signatures = "signatures.yaml"
  case rung = "rung.tsv"
  case removed = "removed.tsv"
  case remarks = "remarks.tsv"
  case distinct = "distinct.tsv"
  case telephone = "telephone.tsv"
  case gaps = "gaps.tsv"
  case flags = "flags.tsv"
  case rings = "ring-me.tsv"

  /// One slip makes a whole YAML file unreadable; in a table it costs one line.
  var isYAML: Bool { rawValue.hasSuffix(".yaml") }

  /// As sentences name it.
  var shown: String { "house/\(rawValue)" }

  /// The field that holds the entries of a YAML file; the house rules have none.
  var listName: String? {
    switch self {
    case .notices: "notices"
    case .plans: "plans"
    case .words: "words"
    case .listings: "listings"
    case .signatures: "signatures"
    default: nil
    }
  }

  /// The first line of a table.
  var header: String {
    switch self {
    case .rung: "listing\tday\tcode\toutcome"
    case .removed: "listing\tday\tcode\treason\tstays\tname"
    case .remarks: "listing\tremark"
    case .distinct: "listing\tother"
    case .telephone: "day\trings\tlost"
    case .gaps: "topic\tplace\tlanguage\tuntil"
    case .flags: "listing\treason"
    case .rings: "code\tday"
    default: ""
    }
  }

  /// The file that a change is written into.
  init(of change: HouseChange) {
    self =
      switch change {
      case .rule: .rules
      case .notice: .notices
      case .plan: .plans
      case .word: .words
      case .listing: .listings
      case .rung: .rung
      case .removed: .removed
      case .remark: .remarks
      case .distinct: .distinct
      case .flags: .flags
      case .gap: .gaps
      case .signature: .signatures
      case .telephone: .telephone
      }
  }

  /// Other names in the folder.
  static let journal = "journal.jsonl"
  static let pending = "pending.json"
  static let oldNotices = "notices.txt"
  static let lastGood = "last-good"

  /// `notices.yaml` and `broken` give `notices.broken-1.yaml`.
  static func name(_ file: String, as word: String, _ number: Int) -> String {
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    return "\(file[..<dot]).\(word)-\(number)\(file[dot...])"
  }
}
