import CPhoneNumber

/// Numbers that are valid inside their country only.
enum ShortCodes {
  /// Numbers that EU decisions reserve for services of social value (2007/116/EC and its amendments), and
  /// the emergency number. No country's plan is asked for them: plans know some of them late or never.
  static let harmonised: Set<String> = [
    "112", "116000", "116006", "116016", "116111", "116117", "116123",
  ]

  /// Whether digits published without a country's prefix are a short code in a region.
  ///
  /// No plan knows all short codes (Malta's 179 and Portugal's 3060 are missing), so three to five digits
  /// that begin like one are taken for one. Codes for text messages are the networks' own, up to six digits.
  static func isOne(_ digits: String, in region: String, isText: Bool) -> Bool {
    guard (2...6).contains(digits.count) else { return false }
    if Regions.europe.contains(region), harmonised.contains(digits) { return true }
    if lifeline_phone_is_short(digits, region) != 0 { return true }
    return (3...(isText ? 6 : 5)).contains(digits.count) && !digits.hasPrefix("0")
  }

  /// In groups, where it is known how they are written: `116 006`.
  static func written(_ digits: String) -> String? {
    guard digits.count == 6, harmonised.contains(digits) else { return nil }
    return "\(digits.prefix(3)) \(digits.suffix(3))"
  }
}
