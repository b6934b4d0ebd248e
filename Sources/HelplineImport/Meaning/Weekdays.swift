import HelplineModel

/// Reads weekdays as RRULE codes (RFC 5545), ISO numbers, and names in the languages of the sources.
enum Weekdays {
  /// Codes of RFC 5545, Monday first.
  static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Folded names, Monday first; only those that mean one day in every language of the table
  /// (Czech `so` is Saturday, German `So` Sunday: left out).
  private static let names = [
    "mo mon monday mondays montag lundi lunes lunedi maandag segunda pondeli pondelok poniedzialek "
      + "ponedjeljak ponedeljek mandag mandag maanantai esmaspaev hetfo luni deftera lundi lun 1 "
      + "deutera ponedilok ponedelnik pirmdiena pirmadienis",
    "tu tue tues tuesday tuesdays dienstag mardi martes martedi dinsdag terca utery utorok wtorek "
      + "utorak torek tirsdag tisdag tiistai teisipaev kedd marti triti mar trite vivtorok 2 vtornik otrdiena "
      + "antradienis",
    "we wed weds wednesday wednesdays mittwoch mercredi miercoles mercoledi woensdag quarta streda "
      + "sroda srijeda sreda onsdag keskiviikko kolmapaev szerda miercuri tetarte srada sereda mer mie 3 tresdiena "
      + "treciadienis mi",
    "th thu thur thurs thursday thursdays donnerstag jeudi jueves giovedi donderdag quinta ctvrtek "
      + "stvrtok czwartek cetvrtak cetrtek torsdag torstai neljapaev csutortok joi pempte cetverg cetver cetvrtk 4 "
      + "cetvartak ceturtdiena ketvirtadienis jue jeu",
    "fr fri friday fridays freitag vendredi viernes venerdi vrijdag sexta patek piatok piatek petak "
      + "fredag perjantai reede pentek vineri paraskeue patnica petk 5 petok piektdiena penktadienis ven vie",
    "sa sat saturday saturdays samstag sonnabend samedi sabado sabato zaterdag sobota subota lordag "
      + "lordag loerdag lauantai laupaev szombat sambata sabbato subbota sbota 6 sabota sestdiena sestadienis sab "
      + "sam",
    "su sun sunday sundays sonntag dimanche domingo domenica zondag nedele nedela niedziela nedjelja "
      + "nedelja sondag soendag sunnuntai puhapaev vasarnap duminica kyriake voskresene nedila 7 0 nedelya svetdiena "
      + "sekmadienis dom dim",
  ]

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (day, list) in names.enumerated() {
      for name in list.split(separator: " ") { table[String(name)] = day }
    }
    return table
  }()

  /// 0 = Monday … 6 = Sunday; nil where it is no weekday or could be two.
  static func index(_ text: String) -> Int? {
    // Cyrillic soft signs fold to apostrophes: only letters and digits count.
    let word = folded(text).split { $0.isWhitespace || $0 == "." || $0 == ":" }.first
    return word.flatMap { table[$0.filter { $0.isLetter || $0.isNumber }] }
  }

  /// Bits of a list of days: `MO,WE`, `Monday and Tuesday`, `Mo-Fr`, `weekdays`, `daily`.
  static func days(_ text: String) -> UInt8? {
    if let bits = rruleDays(text) { return bits }
    let lower = folded(text)
    if ["daily", "every day", "everyday", "all days", "7 days"].contains(lower) { return 0x7F }
    if ["weekdays", "working days"].contains(lower) { return 0x1F }
    if lower == "weekends" || lower == "weekend" { return 0x60 }
    var bits: UInt8 = 0
    let lists = lower.split { $0 == "," || $0 == ";" || $0 == "/" || $0 == "&" || $0 == "+" }
    for part in lists.flatMap({ $0.split(separator: " and ") }) {
      guard let found = span(String(part)) else { return nil }
      bits |= found
    }
    return bits == 0 ? nil : bits
  }

  /// `MO,WE`: codes of RFC 5545, what most sources write.
  private static func rruleDays(_ text: String) -> UInt8? {
    var bits: UInt8 = 0
    for part in text.utf8.split(separator: 0x2C) {
      guard let day = codes.firstIndex(where: { $0.utf8.elementsEqual(part) }) else { return nil }
      bits |= 1 << day
    }
    return bits == 0 ? nil : bits
  }

  private static func span(_ text: String) -> UInt8? {
    let ends = text.split { $0 == "-" || $0 == "–" || $0 == "—" }
    guard let first = ends.first.flatMap({ index(String($0)) }) else { return nil }
    guard ends.count == 2 else { return ends.count == 1 ? 1 << first : nil }
    guard let last = index(String(ends[1])) else { return nil }
    var bits: UInt8 = 0
    var day = first
    while true {
      bits |= 1 << day
      if day == last { return bits }
      day = (day + 1) % 7
    }
  }

  /// The days of a monthly rule with their place in the month: `1SA`, `-1FR`, `3TU`; 0 = each of them (`MO`).
  static func monthly(_ text: String) -> [(nth: Int, days: UInt8)]? {
    var found: [(nth: Int, days: UInt8)] = []
    for part in text.uppercased().split(whereSeparator: { $0 == "," || $0 == " " }) {
      guard let day = codes.firstIndex(of: String(part.suffix(2))) else { return nil }
      let place = part.dropLast(2)
      guard let nth = place.isEmpty ? 0 : Int(place), nth != 0 || place.isEmpty, abs(nth) <= 5
      else { return nil }
      if let same = found.firstIndex(where: { $0.nth == nth }) {
        found[same].days |= 1 << day
      } else {
        found.append((nth, 1 << day))
      }
    }
    return found.isEmpty ? nil : found
  }
}
