import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

/// What is planted in every folder of `Fixtures/secrets`.
enum Planted {
  static let pieces = [
    "Plantedsecret", "PL4 9TD", "PL49TD", "51.98", "1.2345", "Petronella", "Plantedname",
    "Plantednote", "7946 0999", "79460999",
  ]

  static let forms = [
    "hsds3-json", "hsds3-csv", "hsds1-csv", "ohana", "oruk1-json", "oruk3-json", "oruk1-csv",
    "inclusion", "helplines", "guide", "fixtures", "callcentre", "flat", "mapping",
  ]

  /// Reads a folder.
  static func read(_ form: String) throws -> ImportResult {
    try mapped("secrets/\(form)", country: "GB")
  }
}

@Suite struct `Secrets planted in every form are found nowhere` {
  @Test(arguments: Planted.forms)
  func `no listing, rejection or warning holds a street, postcode, point, person or note`(
    form: String
  ) throws {
    let result = try Planted.read(form)
    let text = try result.everything()
    for piece in Planted.pieces {
      #expect(!text.localizedCaseInsensitiveContains(piece), "\(piece) came in from \(form)")
    }
    #expect(result.addsUp)
    #expect(!result.services.isEmpty)
    #expect(
      result.services.allSatisfy { $0.addressIsSecret }, "\(form) does not say it is secret")
    let sites = result.services.flatMap(\.sites)
    #expect(sites.allSatisfy { $0.address == nil && $0.located.isEmpty })
  }

  @Test func `every folder of planted secrets is looked at`() throws {
    let folder = Folder.fixtures.appendingPathComponent("secrets")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == Planted.forms.sorted())
    for name in names {
      let files = FileManager.default.enumerator(atPath: folder.appendingPathComponent(name).path)
      var texts = ""
      while let file = files?.nextObject() as? String {
        texts += try String(
          contentsOf: folder.appendingPathComponent("\(name)/\(file)"), encoding: .utf8)
      }
      #expect(texts.contains("Plantedsecret") && texts.contains("Plantedname"), "\(name)")
    }
  }
}
