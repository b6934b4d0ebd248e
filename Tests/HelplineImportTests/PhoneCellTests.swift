import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `A telephone cell gives each of its lines` {
  @Test(
    arguments: [
      ("020 7946 0000 ext. 12", "020 7946 0000", "12"), ("020 7946 0000x12", "020 7946 0000", "12"),
      ("020 7946 0000 x 12", "020 7946 0000", "12"),
      ("020 7946 0000, ext: 12", "020 7946 0000", "12"),
      ("020 7946 0000 #12", "020 7946 0000", "12"),
      ("020 7946 0000 extn 12", "020 7946 0000", "12"),
      ("020 7946 0000 Extension 12", "020 7946 0000", "12"),
      ("020 7946 0000 (ext 12)", "020 7946 0000", "12"),
      ("030 23125 Durchwahl 123", "030 23125", "123"), ("030 23125-0 DW 12", "030 23125-0", "12"),
      ("030 23125-0, Nst. 12", "030 23125-0", "12"),
      ("01 99 00 12 34 poste 5", "01 99 00 12 34", "5"),
      ("06 1234 5678 int. 12", "06 1234 5678", "12"),
      ("020 555 0123 toestel 4", "020 555 0123", "4"),
      ("222 555 012 klapka 12", "222 555 012", "12"), ("22 555 01 23 wew. 7", "22 555 01 23", "7"),
      ("08-465 004 12 anknytning 9", "08-465 004 12", "9"),
      ("21 2345 6789 εσωτ. 5", "21 2345 6789", "5"),
    ])
  func `an extension in the words of many countries`(
    cell: String, number: String, extensionNumber: String
  ) {
    let phones = PhoneCells.phones(PhoneRecord(number: cell))
    #expect(phones.map(\.number) == [number])
    #expect(phones.first?.extensionNumber == extensionNumber && phones.first?.note == nil)
  }

  @Test func `what stands behind an extension stays as a note`() {
    let phone = PhoneCells.phones(PhoneRecord(number: "020 7946 0000 ext. 12 or 13, weekdays"))
      .first
    #expect(phone?.extensionNumber == "12" && phone?.note == "or 13, weekdays")
  }

  @Test(arguments: ["70 20 30 40 kl. 9-16", "020 7946 0000 text 85258", "1-800-555-NEXT"])
  func `what is no extension is none`(cell: String) {
    #expect(PhoneCells.phones(PhoneRecord(number: cell)).first?.extensionNumber == nil)
  }

  @Test(
    arguments: [
      ("020 7946 0000 / 0113 496 0123", ["020 7946 0000", "0113 496 0123"]),
      ("020 7946 0000/0113 496 0123", ["020 7946 0000", "0113 496 0123"]),
      ("020 7946 0000 & 0113 496 0123", ["020 7946 0000", "0113 496 0123"]),
      ("020 7946 0000; 0113 496 0123", ["020 7946 0000", "0113 496 0123"]),
      ("020 7946 0000|0113 496 0123", ["020 7946 0000", "0113 496 0123"]),
      ("020 7946 0000\n0113 496 0123", ["020 7946 0000", "0113 496 0123"]),
      ("020 7946 0000 - 0113 496 0123", ["020 7946 0000", "0113 496 0123"]),
      ("01 99 00 12 34 et 01 99 00 12 99", ["01 99 00 12 34", "01 99 00 12 99"]),
      ("08-465 004 12 eller 116 006", ["08-465 004 12", "116 006"]),
      ("0171 3920012 oder 116 006", ["0171 3920012", "116 006"]),
      ("08081 570000 or 112", ["08081 570000", "112"]),
      ("020 7946 0000 ext. 12 / 0113 496 0123 ext. 3", ["020 7946 0000", "0113 496 0123"]),
      // Ends that stand for another number are no numbers.
      ("020 7946 0000 or 0001", ["020 7946 0000 or 0001"]),
      ("020 7946 0000/01", ["020 7946 0000/01"]),
      ("020 7946 0098 or 099", ["020 7946 0098 or 099"]),
    ])
  func `several numbers, however they are parted`(cell: String, numbers: [String]) {
    let found = PhoneCells.phones(PhoneRecord(number: cell))
    #expect(found.map { $0.note.map { _ in cell } ?? $0.number } == numbers)
  }

  @Test(
    arguments: [
      (nil, "Text: 85258", "text"), (nil, "85258 (text only)", "text"), ("SMS", "85258", "text"),
      (nil, "Call or text 020 7946 0000", nil), (nil, "Textphone 020 7946 0000", "textphone"),
      (nil, "020 7946 0000 (minicom)", "textphone"), ("TTY", "(202) 555-0143", "textphone"),
      (nil, "020 7946 0000 (voice and TTY)", nil), (nil, "Fax: 020 7946 0000", "fax"),
      ("fax", "020 7946 0000", "fax"), ("voice", "020 7946 0000", nil),
    ] as [(String?, String, String?)])
  func `a line to write to is no line to speak on`(type: String?, cell: String, kind: String?) {
    let found = PhoneCells.phones(PhoneRecord(number: cell, kind: type))
    #expect(found.map(\.kind) == [kind], "\(found)")
  }

  @Test func `a number in doubt is said with its row, a secret place's without the number`() throws
  {
    let text = """
      name,phone,address,description,country
      Invented line,+44116123,1 Example Street,Advice,GB
      Invented refuge,+44116123,1 Example Street,The address is confidential.,GB
      """
    let result = try marked(text)
    let doubts = result.warnings.filter { $0.field == "phone" }
    #expect(doubts.map(\.row) == [2, 3])
    #expect(doubts.map { $0.reason.contains("+44116123") } == [true, false])
    #expect(result.services.flatMap(\.phones).map(\.number) == ["+44116123", "+44116123"])
  }

  @Test func `thousands of numbers in doubt are counted, not all told apart`() throws {
    let rows = (0..<2_500).map { "Invented line \($0),\(10_000 + $0)" }
    let result = try marked("name,phone\n" + rows.joined(separator: "\n") + "\n")
    let doubts = result.warnings.filter { $0.field == "phone" }
    #expect(doubts.count < 2_100)
    #expect(doubts.map(\.count).reduce(0, +) == 2_500)
  }

  /// An import that holds every number for one that cannot exist.
  private func marked(_ text: String) throws -> ImportResult {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("services.csv")
    try Data(text.utf8).write(to: file)
    var defaults = ImportDefaults()
    defaults.number = { phone, _ in
      var phone = phone
      phone.doubt = .impossible
      return phone
    }
    return try ListingImporter.read(source: file, publisher: "test", defaults: defaults)
  }
}
