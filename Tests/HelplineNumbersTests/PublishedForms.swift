/// A published form and what is made of it. The numbers are kept free for fiction by their countries'
/// regulators, or examples that the numbering plans give themselves, or nobody's.
struct PublishedForm: Sendable, CustomStringConvertible {
  var country: String?
  var number: String
  var e164: String?
  var national: String?
  var international: String?
  var extensionNumber: String?

  init(
    _ country: String?, _ number: String, _ e164: String?, _ national: String?,
    _ international: String?, extensionNumber: String? = nil
  ) {
    (self.country, self.number) = (country, number)
    (self.e164, self.national, self.international) = (e164, national, international)
    self.extensionNumber = extensionNumber
  }

  var description: String { "\(country ?? "–") \(number)" }

  static let all: [PublishedForm] = [
    .london("020 7946 0000"), .london("+44 (0)20 7946 0000"), .london("(020) 7946-0000"),
    .london("0044 20 7946 0000"), .london("tel:+44-20-7946-0000"), .london("44 20 7946 0000"),
    .london("٠٢٠ ٧٩٤٦ ٠٠٠٠"), .london("０２０ ７９４６ ００００"), .london("020\u{A0}7946\u{A0}0000"),
    .london("020.7946.0000"), .london("(+44) 20 7946 0000"), .london("020–7946–0000"),
    .london("+44 20 7946 0000", country: nil), .london("+44 20 7946 0000", country: "FR"),
    .london("＋44 20 7946 0000", country: "IE"), .london("020 7946 0000", country: "UK"),
    .london("020 7946 0000", country: "gb"),
    .london("020 7946 0000 ext. 12", extensionNumber: "12"),
    .london("020 7946 0000x12", extensionNumber: "12"),
    .london("020 7946 0000 #12", extensionNumber: "12"),
    .init("GB", "0113 496 0123", "+441134960123", "0113 496 0123", "+44 113 496 0123"),
    .init("GB", "08081 570000", "+448081570000", "0808 157 0000", "+44 808 157 0000"),
    .init("GB", "03069 990000", "+443069990000", "0306 999 0000", "+44 306 999 0000"),
    .init("US", "(202) 555-0143", "+12025550143", "(202) 555-0143", "+1 202-555-0143"),
    .init(
      "US", "202.555.0143 x 7", "+12025550143", "(202) 555-0143", "+1 202-555-0143",
      extensionNumber: "7"),
    .init("US", "1-800-555-0199", "+18005550199", "(800) 555-0199", "+1 800-555-0199"),
    .init("US", "(202) 555-HELP", "+12025554357", "(202) 555-4357", "+1 202-555-4357"),
    .init("US", "1-800-555-HELP (4357)", "+18005554357", "(800) 555-4357", "+1 800-555-4357"),
    .init("US", "800-555-HELP (800-555-4357)", "+18005554357", "(800) 555-4357", "+1 800-555-4357"),
    .init("US", "1-800-555-HELPLINE", "+18005554357", "(800) 555-4357", "+1 800-555-4357"),
    .init("CA", "613-555-0123", "+16135550123", "(613) 555-0123", "+1 613-555-0123"),
    .init("AU", "(02) 5550 1234", "+61255501234", "(02) 5550 1234", "+61 2 5550 1234"),
    .init("AU", "0491 570 156", "+61491570156", "0491 570 156", "+61 491 570 156"),
    .init("AU", "1800 160 401", "+611800160401", "1800 160 401", nil),
    .init("AU", "1300 975 707", "+611300975707", "1300 975 707", nil),
    .init("DE", "030 23125-123", "+493023125123", "030 23125123", "+49 30 23125123"),
    .init("DE", "030/23125 123", "+493023125123", "030 23125123", "+49 30 23125123"),
    .init("DE", "+49 (0)69 90009-123", "+496990009123", "069 90009123", "+49 69 90009123"),
    .init("DE", "0171 3920012", "+491713920012", "0171 3920012", "+49 171 3920012"),
    .init("FR", "01 99 00 12 34", "+33199001234", "01 99 00 12 34", "+33 1 99 00 12 34"),
    .init("FR", "+33 (0)1 99 00 12 34", "+33199001234", "01 99 00 12 34", "+33 1 99 00 12 34"),
    .init("FR", "02.61.91.12.34", "+33261911234", "02 61 91 12 34", "+33 2 61 91 12 34"),
    .init("SE", "08-465 004 12", "+46846500412", "08-465 004 12", "+46 8 465 004 12"),
    .init("SE", "031-390 06 12", "+46313900612", "031-390 06 12", "+46 31 390 06 12"),
    .init("SE", "070-174 06 12", "+46701740612", "070-174 06 12", "+46 70 174 06 12"),
    .init("HU", "(06) 1 555 0123", "+3615550123", "(06 1) 555 0123", "+36 1 555 0123"),
    .init("EL", "+30 21 2345 6789", "+302123456789", "21 2345 6789", "+30 21 2345 6789"),
    .init("IE", "1800 123 456", "+3531800123456", "1800 123 456", "+353 1800 123 456"),
    .init("IT", "+39 (0)6 1234 5678", "+390612345678", "06 1234 5678", "+39 06 1234 5678"),
    .init("XK", "+383 28 012 345", "+38328012345", "028 012 345", "+383 28 012 345"),
  ]
}

extension PublishedForm {
  /// A number of the range that stands for London in films.
  private static func london(
    _ number: String, country: String? = "GB", extensionNumber: String? = nil
  ) -> PublishedForm {
    .init(
      country, number, "+442079460000", "020 7946 0000", "+44 20 7946 0000",
      extensionNumber: extensionNumber)
  }
}
