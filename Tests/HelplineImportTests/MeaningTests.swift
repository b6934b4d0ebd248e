import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `Published cells are read for what they say` {
  @Test(
    arguments: [
      ("09:00Z", 540, 0), ("09:00-05:00", 540, -300), ("9:00", 540, nil), ("9:00am", 540, nil),
      ("9.30", 570, nil), ("0900", 540, nil), ("24:00", 1440, nil), ("10:00:00", 600, nil),
      ("4:00 PM", 960, nil), ("12am", 0, nil), ("12 p.m.", 720, nil), ("17h30", 1050, nil),
      ("17 Uhr", 1020, nil), ("noon", 720, nil), ("09:00:00+02:00", 540, 120),
    ] as [(String, Int, Int?)])
  func `a time in every form`(text: String, minute: Int, offset: Int?) throws {
    let time = try #require(ClockTime(text))
    #expect(time.minute == minute)
    #expect(time.offset == offset)
  }

  @Test(arguments: ["", "soon", "25:00", "9:61", "13pm", "24:30", "9-17", "99999", "9:5"])
  func `what is no time is none`(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test(
    arguments: [
      ("2015-12-24", "2015-12-24"), ("2023-03-15T10:30:45.123Z", "2023-03-15"),
      ("12/24/15", "2015-12-24"), ("24/12/2015", "2015-12-24"), ("24.12.2015", "2015-12-24"),
      ("January 01, 0001", "0001-01-01"), ("1 March 2020", "2020-03-01"),
      ("03/03/2020", "2020-03-03"),
      ("03/04/2020", nil), ("2015-02-30", nil), ("soon", nil),
    ] as [(String, String?)])
  func `a date in every form, and none where it could be two`(text: String, iso: String?) {
    #expect(CalendarDay(text)?.iso == iso)
  }

  @Test func `day numbers run through leap years and back`() {
    #expect(CalendarDay("1970-01-01")?.dayNumber == 0)
    #expect(CalendarDay("2000-03-01")?.dayNumber == 11_017)
    for day in stride(from: -40_000, to: 60_000, by: 37) {
      #expect(CalendarDay(CalendarDay.iso(dayNumber: day))?.dayNumber == day)
    }
  }

  @Test(
    arguments: [
      ("MO,TU", 3), ("Monday", 1), ("Mo-Fr", 0x1F), ("Fr-Mo", 0x71), ("weekdays", 0x1F),
      ("sunday", 0x40), ("7", 0x40), ("středa", 4), ("Dienstag", 2), ("lundi", 1),
      ("Παρασκευή", 16), ("четверг", 8), ("събота", 32),
      ("so", nil), ("someday", nil),
    ] as [(String, UInt8?)])
  func `weekdays as codes, names and numbers, none where it could be two`(
    text: String, days: UInt8?
  ) {
    #expect(Weekdays.days(text) == days)
  }

  @Test(arguments: [
    ("116 006", ["116 006"]), ("116006", ["116006"]), ("(443) 555-2640", ["(443) 555-2640"]),
    ("(800) 370-LEAD", ["(800) 370-LEAD"]), ("(F41) 396-5550", ["(F41) 396-5550"]),
    ("030/123456", ["030/123456"]), ("Tel: 01 234 567", ["01 234 567"]),
    ("0800 111 222 or 0800 333 444", ["0800 111 222", "0800 333 444"]),
    ("+44 (0)20 7946 0000", ["+44 (0)20 7946 0000"]), ("see website", []),
    ("01 234 567, 01 234 568", ["01 234 567", "01 234 568"]),
    ("1-800-799-SAFE (7233)", ["1-800-799-SAFE (7233)"]), ("(311)    -", ["(311)"]),
    ("02 123 45 67 (evenings only)", ["02 123 45 67"]),
  ])
  func `numbers stay as published`(cell: String, numbers: [String]) {
    #expect(PhoneCells.phones(PhoneRecord(number: cell)).map(\.number) == numbers)
  }

  @Test(arguments: [
    ("Spanish.", ["es:spoken"]), ("Accommodations possible.", []), ("Limited Spanish.", []),
    ("Spanish and German.", ["es:spoken", "de:spoken"]), ("A.S.L.", ["ase:sign"]),
    ("Spanish translators available.", ["es:interpreter"]),
    ("Chinese (Cantonese), Tagalog", ["yue:spoken", "tl:spoken"]),
    ("Offers brochures in Spanish.", []),
    ("Interpreters for all languages", ["any:interpreter"]),
    ("French upon request", ["fr:on_request"]), ("Deutsch, Türkçe", ["de:spoken", "tr:spoken"]),
    ("Interpreters available.", []), ("Translator for non-English speakers", []),
    ("Spanish (call ahead)", ["es:on_request"]),
  ])
  func `only languages that are certain get a code`(cell: String, codes: [String]) {
    let found = LanguageCells.languages(cell).map { "\($0.code):\($0.mode.rawValue)" }
    #expect(found == codes)
  }

  @Test func `topics come from names and terms, not from look-alikes`() {
    #expect(Topics.topics(["Women's Refuge"]) == ["shelter"])
    #expect(Topics.topics(["Animal shelter"]).isEmpty)
    #expect(
      Topics.topics(["Rape Crisis Centre", "Crime legal aid advice"]) == [
        "sexual_violence", "legal",
      ])
  }

  @Test func `text loses mark-up, control and direction characters, and is bounded`() {
    let text = "A\u{1B}[31m <script>x</script>\u{202E}b &eacute; age < 18\r\r\n\r\n\r\nend"
    #expect(CleanText.block(text) == "A[31m x b é age < 18\n\nend")
    let long = CleanText.block(String(repeating: "word ", count: 2_000), limit: 4_000)
    #expect(long?.count == 4_000)
    #expect(CleanText.line(" \t ") == nil)
  }

  @Test func `a service without fees is not said to be a free call`() throws {
    let result = try imported("id,name,phone,fees\n1,Line,0900 1,None\n", name: "list.csv")
    #expect(result.services.first?.cost == .unknown)
    #expect(result.services.first?.costNote == "None")
  }

  @Test func `an unknown rule of hours stays text and makes the hours unknown`() throws {
    let text = """
      {"id": "a", "name": "B", "schedules": [
       {"freq": "WEEKLY", "byday": "MO", "opens_at": "9:00", "closes_at": "17:00"},
       {"freq": "MONTHLY", "byyearday": "15", "opens_at": "9:00", "closes_at": "17:00"}]}
      """
    let hours = try #require(try imported(text, name: "a.json").services.first?.hours)
    #expect(hours.rows.isEmpty)
    #expect(hours.text == "MO 9:00–17:00\nmonthly 9:00–17:00")
  }

  @Test func `counted rules end on the day of their last time`() throws {
    let text = """
      {"id": "a", "name": "B", "schedules": [{"freq": "WEEKLY", "byday": "TU,TH", "count": 3,
       "dtstart": "2024-01-02", "opens_at": "9:00", "closes_at": "17:00"}]}
      """
    let rows = try imported(text, name: "a.json").services.first?.hours.rows
    #expect(rows?.first?.ends == CalendarDay("2024-01-09")?.dayNumber)
  }

  @Test func `named areas and towns get the codes the caller knows`() throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("list.csv")
    let rows = "1,A,110,1 Way,Cork,Munster\n2,B,111,2 Way,Cork,\"Munster, Elsewhere\"\n"
    try Data("id,name,phone,address,city,service_areas\n\(rows)".utf8).write(to: file)
    let known = ["Cork": "IE053", "Munster": "IE05"]
    let result = try ListingImporter.read(
      source: file, publisher: "test",
      defaults: ImportDefaults(country: "IE") { name, country in
        country == "IE" ? known[name] : nil
      })
    #expect(result.services.map(\.located) == [["IE053"], ["IE053"]])
    // One area without a code would make the service look narrower than it is.
    #expect(result.services.map(\.serves) == [["IE05"], []])
    #expect(result.services.map(\.servesText) == ["Munster", "Munster, Elsewhere"])
  }

  @Test(
    arguments: [
      ("Intake", "Intake", false), ("Phone 2", nil, false), ("Carolyn Lambdin", nil, false),
      ("211 updates, Tony Wheaton", nil, false), ("24-Hour Hotline", "24-Hour Hotline", false),
      ("DO NOT GIVE OUT", "DO NOT GIVE OUT", true), ("Sue Cesare (Do not give out)", nil, true),
      ("Main Office", "Main Office", false),
    ] as [(String, String?, Bool)])
  func `a department is a note, unless it names a person or says nothing`(
    department: String, note: String?, isPrivate: Bool
  ) {
    var record = PhoneRecord(number: "01 234 567")
    record.department = department
    let phone = PhoneCells.phones(record).first
    #expect(phone?.note == note)
    #expect(phone?.handlerOnly == isPrivate)
  }

  @Test(arguments: [
    ("Women only.", Audience.women), ("Homeless women, 18 and older", .women),
    ("Men only.", .men), ("Open to anyone.", .any), ("Men and women", .unknown),
    ("Pregnant women or families", .unknown), ("See notes.", .unknown),
  ])
  func `for whom it is, only where the words leave no doubt`(text: String, audience: Audience) {
    #expect(Terms.audience(gender: nil, words: foldedWords(text)) == audience)
  }
}
