import Foundation
import HelplineModel
import Synchronization
import Testing

@testable import HelplineImport

/// What the real data forces; the numbers are those of the rules in the research on data (section 10).
@Suite struct `The ten rules of importing` {
  @Test(
    arguments: ["\n", "\r\n", "\r", "\r\r\n"], [",", ";", "\t"])
  func `rule 1: every line end, delimiter, blank row and unnamed column, with or without a mark`(
    end: String, delimiter: String
  ) throws {
    let rows = ["id,name,", "1,\"One\"\"s, of two\",", "", ",,", "2,Two,"]
    let text = rows.map { $0.replacing(",", with: delimiter) + end }.joined()
    for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let result = try imported(mark + Array(text.utf8), name: "services.tsv")
      #expect(result.services.map(\.id) == ["test:1", "test:2"])
      let first = "One\"s, of two".replacing(",", with: delimiter == "\t" ? "" : delimiter)
      #expect(result.services.map(\.name).last == "Two")
      #expect(result.services.first?.name == first)
      #expect(result.warnings.isEmpty)
    }
  }

  @Test func `rule 1: cells of several lines are one cell, their rows count as lines`() throws {
    let result = try imported("id,name,description\n1,One,\"a\nb\"\n2,,x\n")
    #expect(result.services.map(\.description) == ["a\nb"])
    #expect(result.rejections.map(\.row) == [4])
  }

  @Test func `rule 1: what is not UTF-8 is read and said, a lost letter stays and is said`() throws
  {
    let old = try imported(Array("id,name\n1,Caf".utf8) + [0xE9, 0x0A], name: "services.csv")
    #expect(old.services.map(\.name) == ["Café"])
    #expect(old.warnings.map(\.count) == [1])
    let lost = try imported("id,name\n1,Caf¿ Nord\n2,¿Qué?\n")
    #expect(lost.services.map(\.name) == ["Caf¿ Nord", "¿Qué?"])
    #expect(lost.warnings.map(\.row) == [2])
  }

  @Test(
    arguments: [
      ["organization.csv", "location.csv", "phone.csv", "service.csv"],
      ["organizations.csv", "locations.csv", "phones.csv", "services.csv"],
      ["Organisations.csv", "LOCATIONS.CSV", "Phone.csv", "Services.csv"],
    ])
  func `rule 2: tables by name in singular, plural and old; unknown columns are listed`(
    names: [String]
  ) throws {
    let result = try imported(tables: [
      names[0]: "id,name\no,Home\n",
      names[1]: "id,organization_id,name\nl,o,Office\n",
      names[2]: "id,location_id,number\np,l,+44 20 7946 0001\n",
      names[3]: "id,location_id,name,shoe_size\n1,l,Line,44\n",
      "mystery.csv": "a,b\n1,2\n",
    ])
    let line = try result.listing("1")
    #expect(line.organisation == "Home")
    #expect(line.phones.map(\.number) == ["+44 20 7946 0001"])
    #expect(result.warnings.map(\.field) == ["shoe_size"])
    #expect(result.tables["mystery"] == 1)
  }

  @Test func `rule 3: ids are text; one used twice is said: a copy is rejected, another kept`()
    throws
  {
    let result = try fixture("hsds3")
    let ids = result.services.map(\.id)
    #expect(ids == ["test:s1", "test:s2", "test:s2~4", "test:s3", "test:row-8"])
    #expect(result.rejections.map(\.row) == [6, 7])
    #expect(result.rejections.map(\.field) == ["id", "name"])
    #expect(result.warnings.contains { $0.field == "id" && $0.row == 4 })
  }

  @Test func `rule 3: one that is missing is the number of its row`() throws {
    let result = try imported("id,name\n007,Bond\n,None\n")
    #expect(result.services.map(\.id) == ["test:007", "test:row-3"])
    #expect(result.warnings.map(\.field) == ["id"])
  }

  @Test func `rule 4: empty cells that the standard requires cost nothing`() throws {
    let result = try imported(tables: [
      "services.csv": "id,organization_id,name,description,status\n1,,Line,,\n",
      "locations.csv": "id,location_type,name\nl,,\n",
      "service_at_location.csv": "id,service_id,location_id\n,1,l\n",
      "addresses.csv": "id,location_id,address_1,city,state_province,country\n,l,1 Way,,,\n",
      "schedules.csv": "id,service_id,byday,freq,opens_at,closes_at\n,1,MO,WEEKLY,09:00,17:00\n",
    ])
    let line = try result.listing("1")
    #expect(result.rejections.isEmpty && result.warnings.isEmpty)
    #expect(line.status == nil, "nobody said that it is open")
    #expect(line.address == "1 Way")
    #expect(line.hours.rows == [HoursRow(days: 1, from: 540, to: 1020)])
  }

  @Test func `rule 5: a listing whose place does not exist stays, and the link is reported`() throws
  {
    let result = try fixture("ohana")
    let loose = try result.listing("503")
    #expect(loose.address == nil)
    #expect(loose.status == "defunct")
    #expect(result.warnings.contains { $0.field == "location_id" && $0.file == "services.csv" })
    #expect(result.warnings.contains { $0.field == "phone" })
  }

  @Test func `rule 6: a bad line of NDJSON stops nothing else`() throws {
    let result = try fixture("json/lines.ndjson")
    #expect(result.services.map(\.id) == ["test:j1", "test:j3"])
    #expect(result.rejections.map(\.row) == [2])
    #expect(result.addsUp)
  }

  @Test func `rule 6: a bad row of a table stops nothing else`() throws {
    let result = try imported("id,name\n1,One\n2,\"Two\n3,Three\n4,\n5,Five\n")
    #expect(result.services.map(\.id) == ["test:1", "test:3", "test:5"])
    #expect(result.rejections.map(\.row) == [3, 5])
    #expect(result.addsUp)
  }

  @Test(
    arguments: [
      ("MO", "09:00Z", "17:00Z", 1020), ("Monday", "9:00", "17:00", 1020),
      ("1", "9:00am", "5:00 pm", 1020), ("Montag", "9.00", "17 Uhr", 1020),
      ("lundi", "0900", "24:00", 1440), ("pondělí", "9h00", "17h30", 1050),
    ])
  func `rule 7: hours are the same however day and time are written`(
    day: String, opens: String, closes: String, until: Int
  ) throws {
    let result = try imported(
      tables: [
        "services.csv": "id,name,assured_date\n1,Line,\"January 05, 2024\"\n",
        "regular_schedules.csv": """
        service_id,weekday,opens_at,closes_at
        1,\(day),\(opens),\(closes)

        """,
      ], country: "GB", zone: "Europe/London")
    let line = try result.listing("1")
    #expect(line.hours.rows == [HoursRow(days: 1, from: 540, to: until)])
    #expect(line.truth.publisherCheckedOn == "2024-01-05")
  }

  @Test func `rule 8: several numbers in a cell are several lines, with note and extension`()
    throws
  {
    let phones = try fixture("hsds3").listing("s1").phones
    #expect(phones.map(\.number) == ["116 006", "0800 111 222", "01 234 5678"])
    #expect(phones.map(\.kind) == ["helpline", nil, nil])
    #expect(phones[1].note == "24h, free")
    #expect(phones[2].extensionNumber == "12")
    #expect(try fixture("hsds3").listing("s2").phones.first?.handlerOnly == true)
  }

  @Test(arguments: ["ohana", "hsds1", "hsds3", "oruk", "inclusion", "helplines", "guide"])
  func `rule 9: counts a table, warnings by kind, and the same twice is the same`(
    path: String
  ) throws {
    let (first, second) = (try fixture(path), try fixture(path))
    #expect(first.services == second.services)
    #expect(first.tables == second.tables && first.rejections == second.rejections)
    #expect(first.warnings == second.warnings)
    #expect(first.addsUp && first.warnings.allSatisfy { $0.count > 0 })
    let kinds = first.warnings.map { "\($0.file) \($0.field) \($0.reason)" }
    #expect(Set(kinds).count == kinds.count, "each kind once, with its count")
  }

  @Test func `rule 9: nothing imported has been rung or edited here`() throws {
    let text = """
      {"id": "a", "name": "A", "status": "active", "assured_date": "2024-01-02",
       "last_modified": "2024-03-04T05:06:07Z", "rung_on": "2024-01-01",
       "lifeline": {"rung_on": "2024-01-01", "truth": {"rungOn": "2024-01-01"}}}
      """
    let truth = try #require(try imported(text, name: "a.json").services.first).truth
    #expect(truth.rungOn == nil && truth.rungBy == nil && truth.editedOn == nil)
    #expect(truth.publisherCheckedOn == "2024-01-02")
    #expect(truth.changedOn == "2024-03-04")
    #expect(truth.dated == "2024-01-02")
  }

  @Test(arguments: ["csv", "ndjson", "json"])
  func `rule 10: of a long source only a few hundred listings are held at a time`(
    ending: String
  ) throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let rows = (1...8_650).map { number in
      ending == "csv"
        ? "\(number),Line,116 006"
        : #"{"id": "\#(number)", "name": "Line", "phones": [{"number": "116 006"}]}"#
    }
    let text =
      switch ending {
      case "csv": "id,name,phone\n" + rows.joined(separator: "\n")
      case "json": "[" + rows.joined(separator: ",") + "]"
      default: rows.joined(separator: "\n")
      }
    let file = folder.appendingPathComponent("services." + ending)
    try Data(text.utf8).write(to: file)
    let made = Made()
    var defaults = ImportDefaults()
    defaults.number = { phone, _ in
      made.count.add(1, ordering: .relaxed)
      return phone
    }
    var (taken, most) = (0, 0)
    for _ in ListingStream(source: file, publisher: "test", defaults: defaults) {
      taken += 1
      most = max(most, made.count.load(ordering: .relaxed) - taken)
    }
    #expect(taken == 8_650)
    #expect(most < 500, "held at once")
  }

  /// How many listings were made on the thread that reads.
  private final class Made: Sendable {
    let count = Atomic(0)
  }
}
