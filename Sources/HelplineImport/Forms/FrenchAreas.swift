/// Codes of the French geographic code (INSEE) as NUTS 2024.
enum FrenchAreas {
  /// Département → NUTS 3.
  private static let departments: [String: String] = {
    var table: [String: String] = [:]
    for pair in rows.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      let parts = pair.split(separator: " ").map(String.init)
      if parts.count == 2 { table[parts[0]] = parts[1] }
    }
    return table
  }()

  /// The area of a code: `france` or 99100, a département, a commune (as its département).
  /// A group of communes (nine digits) has no code of ours and stays words.
  static func area(_ published: String) -> AreaRecord {
    var area = AreaRecord(name: published)
    if ["france", "99100", "fr"].contains(published.lowercased()) {
      area.code = "FR"
    } else if let department = departments[published] {
      area.code = department
    } else if published.utf8.count == 5 {
      let isOverseas = published.hasPrefix("97") || published.hasPrefix("98")
      area.code = departments[String(published.prefix(isOverseas ? 3 : 2))]
    }
    return area
  }

  private static let rows = """
    01 FRK21,02 FRE21,03 FRK11,04 FRL01,05 FRL02,06 FRL03,07 FRK22,08 FRF21,09 FRJ21
    10 FRF22,11 FRJ11,12 FRJ22,13 FRL04,14 FRD11,15 FRK12,16 FRI31,17 FRI32,18 FRB01
    19 FRI21,2A FRM01,2B FRM02,21 FRC11,22 FRH01,23 FRI22,24 FRI11,25 FRC21,26 FRK23
    27 FRD21,28 FRB02,29 FRH02,30 FRJ12,31 FRJ23,32 FRJ24,33 FRI12,34 FRJ13,35 FRH03
    36 FRB03,37 FRB04,38 FRK24,39 FRC22,40 FRI13,41 FRB05,42 FRK25,43 FRK13,44 FRG01
    45 FRB06,46 FRJ25,47 FRI14,48 FRJ14,49 FRG02,50 FRD12,51 FRF23,52 FRF24,53 FRG03
    54 FRF31,55 FRF32,56 FRH04,57 FRF33,58 FRC12,59 FRE11,60 FRE22,61 FRD13,62 FRE12
    63 FRK14,64 FRI15,65 FRJ26,66 FRJ15,67 FRF11,68 FRF12,69 FRK26,70 FRC23,71 FRC13
    72 FRG04,73 FRK27,74 FRK28,75 FR101,76 FRD22,77 FR102,78 FR103,79 FRI33,80 FRE23
    81 FRJ27,82 FRJ28,83 FRL05,84 FRL06,85 FRG05,86 FRI34,87 FRI23,88 FRF34,89 FRC14
    90 FRC24,91 FR104,92 FR105,93 FR106,94 FR107,95 FR108,971 FRY10,972 FRY20,973 FRY30
    974 FRY40,976 FRY50
    """
}
