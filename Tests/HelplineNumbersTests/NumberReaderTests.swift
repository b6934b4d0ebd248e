import HelplineModel
import HelplineNumbers
import Testing

@Suite struct `Numbers are read as their countries write them` {
  private let reader = NumberReader()

  private func read(_ number: String, _ country: String?, kind: String? = nil) -> Phone {
    reader.read(Phone(number: number, kind: kind), country: country)
  }

  @Test(arguments: PublishedForm.all)
  func `a published form has its number, its country's form and the one from abroad`(
    form: PublishedForm
  ) {
    let phone = read(form.number, form.country)
    #expect(phone.number == form.number)
    #expect(phone.e164 == form.e164)
    #expect(phone.national == form.national)
    #expect(phone.international == form.international)
    #expect(phone.extensionNumber == form.extensionNumber)
    #expect(phone.doubt == nil && !phone.isShortCode)
  }

  @Test(
    arguments: [
      ("IE", "116 006"), ("IE", "116006"), ("EE", "116 006"), ("LV", "116006"), ("NO", "116 006"),
      ("CH", "116 006"), ("MT", "116-006"), ("IS", "116 006"), ("TR", "116 000"),
      ("DE", "116 016"), ("NL", "116016"), ("GB", "116 123"), ("XK", "116 111"),
      ("EL", "112"), ("SM", "112"), ("UK", "999"), ("FR", "17"), ("FR", "3114"), ("FR", "39 19"),
      ("ES", "016"), ("IT", "1522"), ("AT", "147"), ("CH", "147"), ("MT", "179"), ("PT", "3060"),
      ("GR", "15900"), ("DK", "1888"), ("DE", "110"), ("US", "911"), ("US", "988"),
      ("US", "741741"), ("GB", "85258"), ("AU", "000"),
    ])
  func `a short code never becomes an international number`(country: String, number: String) {
    let phone = read(number, country)
    #expect(phone.isShortCode && phone.doubt == nil)
    #expect(phone.e164 == nil && phone.international == nil && phone.number == number)
    #expect(phone.national == (phone.number.hasPrefix("116") ? grouped(number) : nil))
  }

  private func grouped(_ number: String) -> String {
    let digits = number.filter(\.isNumber)
    return "\(digits.prefix(3)) \(digits.suffix(3))"
  }

  @Test func `a number that is free for its caller is told from others`() {
    // Both from ranges that are kept for films.
    let free = read("0808 157 0000", "GB")
    #expect(reader.isFreephone(free) && free.doubt == nil)
    #expect(!reader.isFreephone(read("020 7946 0000", "GB")))
    #expect(!reader.isFreephone(read("116 006", "IE")))
    #expect(!reader.isFreephone(Phone(number: "0808 157 0000")), "it was not read")
  }

  @Test func `a harmonised number with any country's prefix glued on cannot exist`() {
    let prefixes = [
      "43", "32", "359", "357", "420", "49", "45", "372", "30", "34", "358", "33", "385", "36",
      "353", "39", "370", "352", "371", "356", "31", "48", "351", "40", "46", "386", "421", "44",
      "41", "47", "354",
    ]
    let codes = ["112", "116000", "116006", "116016", "116111", "116117", "116123"]
    for (prefix, code) in prefixes.flatMap({ prefix in codes.map { (prefix, $0) } }) {
      // A bracketed 0 belongs to the number in Italy: 011 6000 would be one of Turin.
      let zero = prefix == "39" ? "" : "(0)"
      for number in ["+\(prefix)\(code)", "+\(prefix) \(code)", "+\(prefix) \(zero)\(code)"] {
        let phone = read(number, nil)
        #expect(phone.doubt == .impossible && phone.e164 == nil, "\(number)")
        #expect(!phone.isShortCode && phone.international == nil, "\(number)")
      }
    }
  }

  @Test(
    arguments: [
      ("GB", "+44116123"), ("FR", "+33333114"), ("GB", "+4485258"), ("GB", "0044116123"),
      ("GB", "44116123"), ("DE", "+49 110"), ("GB", "020 7946"), ("GB", "020 7946 00000"),
      ("US", "555-0143"), ("GB", "+999 123 456"), ("DE", "116 007"),
      ("US", "(202) 055-0143"), ("GB", "330 066"), ("FR", "01 99 00 12"),
    ])
  func `a number that cannot exist is marked and stays as published`(
    country: String, number: String
  ) {
    let phone = read(number, country)
    #expect(phone.doubt == .impossible && phone.number == number && !phone.isShortCode)
    #expect(phone.e164 == nil && phone.national == nil && phone.international == nil)
  }

  @Test(arguments: [
    "call us", "", "1", "see website", "020 7946 0000 / 020 7946 0001", "020 7946 0000 or 0001",
    "020 7946 0000 oder 112", "(F41) 396-5550", "0207 946 0000/01/02", "O20 7946 0000", "*31#",
    "0800 and 112", "020 7946 0000 OR 020 7946 0001", "twitter.com/1234567", "020 7946 0000 x",
  ])
  func `what is no single number is marked as unreadable`(number: String) {
    let phone = read(number, "GB")
    #expect(phone.doubt == .unreadable && phone.number == number)
    #expect(phone.e164 == nil && phone.national == nil && phone.extensionNumber == nil)
  }

  @Test(arguments: [nil, "ZZ", "EU", "", "Ireland", "1"] as [String?])
  func `a number of no country is marked`(country: String?) {
    for number in ["020 7946 0000", "116 006", "0044 20 7946 0000"] {
      let phone = read(number, country)
      #expect(phone.doubt == .countryUnknown && phone.e164 == nil && phone.number == number)
    }
    #expect(read("+353 1800 123 456", country).e164 == "+3531800123456")
  }

  @Test func `a code for text messages may be longer than one to speak to`() {
    #expect(read("888777", "IE", kind: "text").isShortCode)
    #expect(read("888777", "IE").doubt == .impossible)
    #expect(read("+353 888777", "IE", kind: "text").doubt == .impossible)
  }

  @Test func `a short code said to be the number from abroad is shown as published without a mark`()
  {
    for number in ["+420 116 006", "+49 116 116"] {
      let phone = reader.read(Phone(number: number, fromAbroad: true), country: "CZ")
      #expect(phone.doubt == nil && phone.e164 == nil && phone.number == number)
      #expect(phone.international == nil && !phone.isShortCode)
      #expect(read(number, "CZ").doubt == .impossible)
    }
    let wrong = reader.read(Phone(number: "+420 12", fromAbroad: true), country: "CZ")
    #expect(wrong.doubt == .impossible)
    let bare = reader.read(Phone(number: "420116006", fromAbroad: true), country: "CZ")
    #expect(bare.doubt == .impossible)
  }

  @Test func `an extension that is published apart stays`() {
    let phone = reader.read(
      Phone(number: "020 7946 0000 x 12", extensionNumber: "7"), country: "GB")
    #expect(phone.extensionNumber == "7" && phone.e164 == "+442079460000")
  }

  @Test func `a listing has its lines and those of its sites read`() {
    var service = Service(id: "t:1", publisher: "t", name: "Invented service")
    service.country = "GB"
    service.phones = [Phone(number: "020 7946 0000")]
    var site = Site()
    site.phones = [Phone(number: "0113 496 0123"), Phone(number: "+44116123")]
    service.sites = [site]
    let read = reader.read(service)
    #expect(read.phones.map(\.e164) == ["+442079460000"])
    #expect(read.sites.first?.phones.map(\.e164) == ["+441134960123", nil])
    #expect(read.sites.first?.phones.last?.doubt == .impossible)
    #expect(reader.read(read) == read)
  }
}
