import HelplineModel
import HelplineNumbers
import Testing

struct NumberReaderTests {
  @Test func `a number of no country is marked and stays as published`() {
    let phone = NumberReader().read(Phone(number: "020 7946 0000"), country: nil)
    #expect(phone.doubt == .countryUnknown && phone.number == "020 7946 0000")
  }
}
