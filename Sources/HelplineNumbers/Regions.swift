import CPhoneNumber

/// Countries by the names the numbering plans have for them.
enum Regions {
  /// The plan's name of a country; nil where it has none. `EL` and `UK` are what the European Union writes.
  static func region(_ country: String?) -> String? {
    guard let country, country.utf8.count == 2 else { return nil }
    let code = country.uppercased()
    let region = code == "UK" ? "GB" : code == "EL" ? "GR" : code
    return lifeline_phone_knows_region(region) != 0 ? region : nil
  }

  /// Where 112 and the 116 numbers are harmonised: the European Union, the European Economic Area, and the
  /// countries of Europe beside them.
  static let europe: Set<String> = [
    "AD", "AL", "AT", "AX", "BA", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FO",
    "FR", "GB", "GG", "GI", "GR", "HR", "HU", "IE", "IM", "IS", "IT", "JE", "LI", "LT", "LU", "LV",
    "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "TR",
    "UA", "VA", "XK",
  ]
}
