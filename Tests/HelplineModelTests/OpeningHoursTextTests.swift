import Testing

@testable import HelplineModel

private let weekdays: UInt8 = 0b001_1111
private let everyDay: UInt8 = 0b111_1111

private func row(_ days: UInt8, _ from: Int, _ to: Int) -> HoursRow {
  HoursRow(days: days, from: from * 60, to: to * 60)
}

struct OpeningHoursTextTests {
  @Test(
    "plain rules become rows",
    arguments: [
      ("24/7", [row(everyDay, 0, 24)]),
      ("Mo-Su 00:00-24:00", [row(everyDay, 0, 24)]),
      ("09:00-17:00", [row(everyDay, 9, 17)]),
      ("Mo-Fr 09:00-17:00", [row(weekdays, 9, 17)]),
      (
        "Mo-Fr 09:00-17:00; Sa 10:00-12:00,13:00-15:00",
        [row(weekdays, 9, 17), row(0b010_0000, 10, 12), row(0b010_0000, 13, 15)]
      ),
      ("Fr 20:00-02:00", [row(0b001_0000, 20, 26)]),
      ("Fr 20:00-26:00", [row(0b001_0000, 20, 26)]),
      ("Mo,We,Fr 10:00-13:00", [row(0b001_0101, 10, 13)]),
      ("Mo-We, Fr 10:00-13:00", [row(0b001_0111, 10, 13)]),
      ("Sa-Mo 10:00-13:00", [row(0b110_0001, 10, 13)]),
      ("Mo 09:00-12:00, Tu 13:00-15:00", [row(1, 9, 12), row(2, 13, 15)]),
      ("  Mo-Fr  9:00-17:00 ; ", [row(weekdays, 9, 17)]),
    ])
  func plain(_ text: String, _ rows: [HoursRow]) {
    #expect(OpeningHoursText.rows(text) == rows)
  }

  @Test func `a later rule takes the place of an earlier one on its days`() {
    #expect(
      OpeningHoursText.rows("Mo-Su 09:00-17:00; Sa 10:00-12:00; Su off")
        == [row(weekdays, 9, 17), row(0b010_0000, 10, 12)])
  }

  @Test(
    "what is not plain gives no rows at all",
    arguments: [
      "", "Mo-Fr", "PH off", "SH off", "Mo-Fr 09:00-17:00; SH off",
      "Mo-Fr 09:00-17:00; PH,SH off",
      "sunrise-sunset", "Mo 09:00-sunset", "09:00+", "Mo 9-17", "Mo[6] 10:00-12:00",
      "Mo[1] +1 day 10:00-12:00", "PH -1 day off", "easter off", "Dec PH off",
      "week 54 09:00-10:00",
      "Feb 30 off; Mo 09:00-10:00", "Dec 26-24 off; Mo 09:00-10:00", "Apr-Oct", "Dec 24-26 off",
      "Mo 25:00-26:00", "Mo 09:60-10:00", "Mo 09:00-09:00", "Mo 00:00-48:00", "mo 09:00-10:00",
      "Mo-Fr 09:00", "Mo-Fr-Su 09:00-10:00", "open", "off", "Mo off", "Po-Pá 09:00-10:00",
      "Mo 09:00-12:00 off", "\"by appointment\"", "Mo-Fr 09:00-17:00 \"by appointment\"",
      "Mo-Fr 09:00-17:00 || \"ring\"", "Mo-Fr 09:00-17:00 unknown", "-", ",", ";",
      "Mo 09:00-12:00, Tu off", "Mo- 09:00-10:00", "Mo 9:0-10:00", "Mo ٠٩:٠٠-١٠:٠٠",
      "Mo-Fr 09:00-17:00; We", "Mo-Fr 09:00-17:00; Tu[ 09:00-10:00", "2026- Mo 09:00-10:00",
    ])
  func notPlain(_ text: String) {
    #expect(OpeningHoursText.rows(text) == nil)
  }
}
