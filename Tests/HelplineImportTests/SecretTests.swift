import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `Secret addresses never come in` {
  /// Every planted piece of the fixtures.
  static let planted = [
    "Plantedsecret", "PL4 9TD", "51.98", "-1.12", "Planted Lane", "99887", "Plantedtown",
    "Hidetown", "Undisclosed",
  ]

  @Test(arguments: ["json/secret.json", "ohana"])
  func `no listing, rejection or warning holds a piece of one`(path: String) throws {
    let result = try fixture(path)
    let text = try result.everything()
    for piece in Self.planted {
      #expect(!text.localizedCaseInsensitiveContains(piece), "\(piece) came in from \(path)")
    }
    #expect(result.services.contains { $0.addressIsSecret })
    #expect(result.addsUp)
  }

  @Test func `the listing itself stays, says so and is nothing to walk to`() throws {
    let service = try fixture("json/secret.json").listing("z1")
    #expect(service.name == "Refuge Planted")
    #expect(service.addressIsSecret)
    #expect(service.address == nil)
    #expect(service.located.isEmpty)
    #expect(!service.channels.contains("in_person"))
    #expect(service.description == "Ring the bell at ….")
    let json = String(decoding: try ServiceJSON.encode(service), as: UTF8.self)
    #expect(json.contains("\"address_is_secret\" : true"))
    #expect(!json.contains("Plantedsecret"))
  }

  @Test(arguments: [
    ("Confidential", true), ("Address undisclosed", true), ("Geheime Adresse", true),
    ("Adresse secrète", true), ("Dirección confidencial", true), ("Utajená adresa", true),
    ("PO Box 12", false), ("Secretary of State Building", false), ("12 Secretariat Road", false),
    ("1 Main Street", false),
  ])
  func `an address is secret when it says so, in whatever language`(
    cell: String, isSecret: Bool
  ) {
    #expect(SecretPlaces.saysSecret(cell) == isSecret)
  }

  @Test(arguments: [
    ("5) SAFEHOUSE: A confidentially located crisis shelter.", true),
    ("Free and confidential HIV testing.", false),
    ("The location is not disclosed.", true),
    ("Confidential telephone service.", false),
  ])
  func `a description that hides the place hides the address`(text: String, isSecret: Bool) {
    #expect(SecretPlaces.describesSecret(text) == isSecret)
  }

  @Test(arguments: ["visibility", "address_is_private"])
  func `a mark of the publisher is enough`(column: String) throws {
    let value = column == "visibility" ? "secret" : "yes"
    let result = try imported(
      "id,name,phone,address,\(column)\n1,House,110,9 Hidden Way,\(value)\n", name: "list.csv")
    #expect(result.services.first?.addressIsSecret == true)
    #expect(try !result.everything().contains("Hidden Way"))
  }
}
