import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite(.enabled(if: Folder.hasShared, "../shared/data is not beside this project"))
struct `Real directories come in whole` {
  /// Read once for the two tests that need it: it is the largest.
  private static let legalAid = Result {
    try ListingImporter.read(
      source: Folder.shared.appendingPathComponent(legalAidPath), publisher: "test",
      defaults: ImportDefaults(country: "GB"))
  }
  private static let legalAidPath = "uk-legal-aid-advisers/hsds-3.1-derived"

  private func read(_ path: String) throws -> ImportResult {
    try ListingImporter.read(
      source: Folder.shared.appendingPathComponent(path), publisher: "test")
  }

  @Test(arguments: [
    ("uk-legal-aid-advisers/hsds-3.1-derived", 8_650), ("baltimore-icarol-ohana", 1_876),
    ("illinois-legal-aid/hsds-1.1", 430), ("illinois-legal-aid/raw", 430),
    ("ohana-sample-csv", 23), ("hsds-spec-examples/v3.1-dev-csv", 1),
    ("hsds-spec-examples/uk-profile-csv", 1),
    ("hsds-spec-examples/v3.1-dev-json/service_full.json", 1),
    ("hsds-spec-examples/uk-profile-json/service_full.json", 1),
    ("hsds-spec-examples/uk-api-mocks/V3.0-UK-Test-service_list.json", 128),
    ("hsds-spec-examples/uk-api-mocks/V3.0-UK-Fail-service_list.json", 4),
  ])
  func `every row is a listing or a rejection`(path: String, rows: Int) throws {
    let result = path == Self.legalAidPath ? try Self.legalAid.get() : try read(path)
    #expect(result.tables["services"] == rows)
    #expect(result.addsUp)
    #expect(Set(result.services.map(\.id)).count == result.services.count)
  }

  @Test func `all 8,650 legal aid listings have organisation, topic and place`() throws {
    let result = try Self.legalAid.get()
    #expect(result.services.count == 8_650)
    #expect(result.services.allSatisfy { $0.organisation != nil && $0.topics.contains("legal") })
    #expect(result.services.allSatisfy { $0.address != nil && !$0.isCommercial })
    #expect(result.warnings.contains { $0.reason.contains("inverted question mark") })
  }

  @Test func `Baltimore's confidential shelters have no address`() throws {
    let result = try read("baltimore-icarol-ohana")
    #expect(result.services.count == 1_876)
    let secret = result.services.filter(\.addressIsSecret)
    #expect(secret.count >= 4)
    #expect(secret.allSatisfy { $0.address == nil && $0.located.isEmpty })
    let shown = result.services.compactMap(\.address)
    #expect(!shown.contains { $0.localizedCaseInsensitiveContains("confidential") })
  }

  @Test func `the one empty row of Illinois is the only one rejected`() throws {
    let result = try read("illinois-legal-aid/hsds-1.1")
    #expect(result.rejections.map(\.row) == [651])
  }

  @Test func `the same source twice gives the same listings`() throws {
    let first = try read("ohana-sample-csv")
    #expect(try read("ohana-sample-csv").services == first.services)
  }
}
