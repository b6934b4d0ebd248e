import HelplineModel

/// The texts of a listing that are searched.
enum SearchedText {
  /// Its names.
  static func names(of service: Service) -> [String] {
    [service.name] + service.otherNames + [service.organisation].compactMap { $0 }
  }

  /// All other texts; never the address, which may be where somebody hides. A postcode is only there where
  /// the place is open to all.
  static func rest(of service: Service) -> [String] {
    [
      service.about, service.description, service.eligibility, service.servesText,
      service.languagesText, service.web,
    ].compactMap { $0 } + service.keywords + service.topics + service.sites.compactMap(\.name)
      + service.sites.compactMap(\.servesText) + service.sites.compactMap(\.postcode)
      + phones(of: service).map(\.number)
  }

  /// Its lines that may be read aloud.
  static func phones(of service: Service) -> [Phone] {
    (service.phones + service.sites.flatMap(\.phones)).filter { !$0.handlerOnly }
  }

  /// The initials of its names: `Rape Crisis Network Ireland` → `rcni`; three letters and more.
  static func acronyms(of service: Service) -> Set<String> {
    Set(
      names(of: service).compactMap { name in
        let initials = plainInitials(name) ?? initials(name)
        return (3...10).contains(initials.count) ? foldedWords(initials).joined() : nil
      })
  }

  private static func initials(_ name: String) -> String {
    let words = name.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    return String(words.compactMap(\.first).filter(\.isUppercase))
  }

  /// The same byte by byte; nil beyond ASCII.
  private static func plainInitials(_ name: String) -> String? {
    var initials: [UInt8] = []
    var isInside = false
    for byte in name.utf8 {
      guard byte < 0x80 else { return nil }
      if !isInside, (0x41...0x5A).contains(byte) { initials.append(byte) }
      isInside =
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x27
    }
    return String(decoding: initials, as: UTF8.self)
  }

  /// What organisation it belongs to: its publisher's own id, else its name; nil where neither is known.
  static func organisation(of service: Service) -> String? {
    if let id = service.organisationID, !id.isEmpty { return service.publisher + " #" + id }
    let name = foldedWords(service.organisation ?? "").joined(separator: " ")
    return name.isEmpty ? nil : name
  }
}

/// Telephone numbers as digits, so that every way of grouping them is the same.
enum PhoneDigits {
  /// Fewest digits that are looked for as a number.
  static let fewest = 4

  /// The digits by which a line is found: whole, from abroad, and from the beginning of each group on.
  static func keys(of phone: Phone) -> Set<String> {
    let written = [phone.number, phone.national, phone.international, phone.e164].compactMap { $0 }
    var result: Set<String> = []
    for number in written {
      let groups = number.utf8.split { !(0x30...0x39).contains($0) }
      for start in groups.indices {
        result.insert(String(decoding: groups[start...].joined(), as: UTF8.self))
      }
    }
    return result.filter { $0.utf8.count >= fewest }
  }

  /// The digits typed, where nothing else was typed; `00` before a country is as good as `+`.
  static func typed(_ text: String) -> String? {
    guard text.allSatisfy({ isDigit($0) || " +-/().\u{A0}".contains($0) }) else { return nil }
    let digits = text.filter(isDigit)
    guard digits.count >= fewest else { return nil }
    return digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
  }

  private static func isDigit(_ letter: Character) -> Bool { letter >= "0" && letter <= "9" }
}
