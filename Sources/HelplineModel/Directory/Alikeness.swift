extension Phone {
  /// What two spellings of one number have in common: E.164 where the number could be read, else its digits,
  /// with the country unless they begin with a plus or 00; nil for a fax and for what has no digit.
  public func identity(in country: String?) -> String? {
    if kind == "fax" { return nil }
    if let e164 { return e164 }
    let digits = String(number.unicodeScalars.filter { ("0"..."9").contains($0) })
    guard !digits.isEmpty else { return nil }
    if isShort(digits) { return "\(country ?? ""):\(digits)" }
    if number.hasPrefix("+") { return "+" + digits }
    if digits.hasPrefix("00") { return "+" + digits.dropFirst(2) }
    // A trunk zero is written by some and left out by others.
    return "\(country ?? ""):\(digits.drop { $0 == "0" })"
  }

  /// Whether the number says which service it is: 112, 116 006 and other short codes are many services'.
  public var isOneServices: Bool {
    let digits = String(number.unicodeScalars.filter { ("0"..."9").contains($0) })
    return e164 != nil || !isShort(digits)
  }

  private func isShort(_ digits: String) -> Bool {
    isShortCode || digits.count < 7 || (digits.count == 7 && digits.hasPrefix("0116"))
  }
}

extension Service {
  /// In what two listings of perhaps one service disagree, where both say something: `number`, `hours`,
  /// `status`, `serves`.
  public func disagreements(with other: Service) -> [String] {
    var found: [String] = []
    let (mine, others) = (identities, other.identities)
    if !mine.isEmpty, !others.isEmpty, mine.isDisjoint(with: others) { found.append("number") }
    if !hours.rows.isEmpty, !other.hours.rows.isEmpty, !hours.agrees(with: other.hours) {
      found.append("hours")
    }
    if standingWord != other.standingWord { found.append("status") }
    let (areas, otherAreas) = (areaSet, other.areaSet)
    if !areas.isEmpty, !otherAreas.isEmpty, areas != otherAreas { found.append("serves") }
    return found
  }

  /// Its numbers as `Phone.identity` has them, offices included.
  public var identities: Set<String> {
    Set((phones + sites.flatMap(\.phones)).compactMap { $0.identity(in: country) })
  }

  private var areaSet: Set<String> { Set(allServes.map(Readiness.area)) }

  private var standingWord: String {
    switch status?.lowercased() {
    case "defunct": "closed"
    case "inactive", "temporarily closed": "paused"
    default: "open"
    }
  }
}

extension Hours {
  /// Whether the rules are the same in whatever order.
  fileprivate func agrees(with other: Hours) -> Bool {
    rows.count == other.rows.count && rows.allSatisfy(other.rows.contains)
  }
}
