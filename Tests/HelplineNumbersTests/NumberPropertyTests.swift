import HelplineModel
import HelplineNumbers
import Testing

@Suite struct `Whatever is published stays as it is` {
  private let countries = ["AT", "AU", "DE", "EE", "FR", "GB", "IE", "IT", "SE", "US"]

  @Test(arguments: [UInt64(1), 7, 116_006])
  func `no text changes what was published beside its reading`(seed: UInt64) {
    var random = Seeded(state: seed)
    let reader = NumberReader()
    let letters = Array("0123456789+() -/.x#*,;ext ABChelp\u{A0}٣é–\n")
    for _ in 0..<3_000 {
      let length = Int.random(in: 0...24, using: &random)
      let number = String((0..<length).compactMap { _ in letters.randomElement(using: &random) })
      var phone = Phone(number: number, kind: "office", note: "Note")
      phone.handlerOnly = Bool.random(using: &random)
      let country = countries.randomElement(using: &random)
      let read = reader.read(phone, country: country)
      var bare = read
      (bare.e164, bare.national, bare.international) = (nil, nil, nil)
      (bare.extensionNumber, bare.isShortCode, bare.doubt) = (nil, false, nil)
      #expect(bare == phone, "seed \(seed), \(country ?? "") \(number)")
      // Exactly one of three: read, a short code, in doubt.
      let said = [read.e164 != nil, read.isShortCode, read.doubt != nil]
      #expect(said.count { $0 } == 1, "seed \(seed), \(country ?? "") \(number)")
      #expect(read.e164 != nil || read.international == nil, "seed \(seed), \(number)")
      #expect(reader.read(read, country: country) == read)
    }
  }

  @Test func `what a country writes and what is dialled from abroad are the same number`() {
    let reader = NumberReader()
    for form in PublishedForm.all {
      let country = form.country == "FR" ? "GB" : form.country ?? "GB"
      let home = reader.read(Phone(number: form.number), country: form.country)
      for again in [home.national, home.international, home.e164].compactMap({ $0 }) {
        // A number that names its country belongs to that one, whoever published it.
        let owner =
          home.e164?.hasPrefix("+33") == true
          ? "FR" : home.e164?.hasPrefix("+44") == true ? "GB" : country
        #expect(reader.read(Phone(number: again), country: owner).e164 == home.e164, "\(form)")
      }
    }
  }

  @Test func `two threads read the same as one`() async {
    let numbers = PublishedForm.all.map { ($0.number, $0.country) }
    let alone = NumberReader()
    let expected = numbers.map { alone.read(Phone(number: $0.0), country: $0.1) }
    let shared = NumberReader()
    await withTaskGroup(of: [Phone].self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<20).flatMap { _ in
            numbers.map { shared.read(Phone(number: $0.0), country: $0.1) }
          }
        }
      }
      for await read in group {
        #expect(Array(read.suffix(expected.count)) == expected)
        #expect(Array(read.prefix(expected.count)) == expected)
      }
    }
  }
}

/// A seeded generator (SplitMix64), so that a failing round can be run again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
