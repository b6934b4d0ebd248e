import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `A coordinator's own table comes in by a mapping of two columns` {
  private static let folder = Folder.fixtures.appendingPathComponent("mapping")

  private func read(_ source: String, _ mapping: ColumnMapping) throws -> ImportResult {
    var defaults = ImportDefaults()
    defaults.mapping = mapping
    return try ListingImporter.read(
      source: Self.folder.appendingPathComponent(source), publisher: "test", defaults: defaults)
  }

  private func mapping(_ text: String) throws -> ColumnMapping {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("mapping.csv")
    try Data(text.utf8).write(to: file)
    return try ColumnMapping(contentsOf: file)
  }

  /// What is wrong with a mapping.
  private func error(of text: String) -> MappingError? {
    do {
      let mapping = try mapping(text)
      _ = try read("liste.csv", mapping)
      return nil
    } catch ImportError.mapping(let error) {
      return error
    } catch {
      return error as? MappingError
    }
  }

  @Test func `columns, several columns of a field and constants`() throws {
    let mapping = try ColumnMapping(contentsOf: Self.folder.appendingPathComponent("mapping.csv"))
    let result = try read("liste.csv", mapping)
    #expect(result.addsUp)
    #expect(result.format == .csv)
    let house = try #require(result.services.first)
    #expect(house.name == "Haus Beispiel")
    #expect(house.organisation == "Verein Muster")
    #expect(house.phones.map(\.number) == ["030 23125 000", "030 23125 001"])
    #expect(house.address == "Musterweg, 3, Berlin, 00000")
    #expect(house.country == "DE")
    #expect(house.serves == ["DE"])
    #expect(house.servesText == "bundesweit")
    #expect(house.audience == .women)
    #expect(!house.addressIsSecret)
  }

  @Test func `a ja in the column of the secret hides the address`() throws {
    let mapping = try ColumnMapping(contentsOf: Self.folder.appendingPathComponent("mapping.csv"))
    let result = try read("liste.csv", mapping)
    #expect(result.services.last?.addressIsSecret == true)
    #expect(try !result.everything().contains("Geheimgang"))
  }

  @Test func `the folder of the table may hold the mapping as well`() throws {
    let mapping = try ColumnMapping(contentsOf: Self.folder.appendingPathComponent("mapping.csv"))
    #expect(try read("", mapping).services.count == 2)
  }

  @Test func `a field that there is not names the nearest one, with file and row`() {
    let found = error(of: "column,field\nTitel,name\nOrt,twon\n")
    #expect(found?.file == "mapping.csv")
    #expect(found?.row == 3)
    #expect(found?.field == "twon")
    #expect(found?.reason.contains("Did you mean town?") == true)
  }

  @Test func `a column that the table has not is named with those it has`() {
    let found = error(of: "Titel,name\nTelephon,phone\n")
    #expect(found?.row == 2)
    #expect(found?.reason.contains("“Telephon”") == true)
    #expect(found?.reason.contains("Telefon 1, Telefon 2") == true)
  }

  @Test(arguments: ["column,field\n", "Titel,phone\n", "Titel\n"])
  func `a mapping without a name or without a field says what to write`(text: String) {
    #expect(error(of: text)?.reason.contains("“") == true)
  }

  @Test func `tables of a folder are told apart by their file`() throws {
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("services.csv", "Nr,Title,Place\n1,Advice,9\n"), ("locations.csv", "Nr,Field 2\n9,Room\n"),
      (
        "mapping.csv",
        "services.csv: Nr,id\nservices.csv: Title,name\nservices.csv: Place,location_id\n"
          + "locations.csv: Nr,id\nlocations.csv: Field 2,name\n"
      ),
    ] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    var defaults = ImportDefaults()
    defaults.mapping = try ColumnMapping(contentsOf: folder.appendingPathComponent("mapping.csv"))
    let result = try ListingImporter.read(source: folder, publisher: "test", defaults: defaults)
    #expect(result.services.map(\.name) == ["Advice"])
    #expect(result.services.first?.sites.map(\.name) == ["Room"])
  }
}
