import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

/// Asks python3-jsonschema, which `make test` installs.
private enum Validator {
  static let python = "/usr/bin/python3"
  static let examples = Folder.shared.appendingPathComponent("hsds-spec-examples")
  static let profile = Folder.fixtures.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Resources/profile").path

  static var isThere: Bool {
    Folder.hasShared && FileManager.default.isExecutableFile(atPath: python)
  }

  /// What it complains of and how much it asked.
  static func complaints(_ words: [String]) throws -> (lines: [String], asked: String) {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    let folder = try Folder.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    let script = Folder.fixtures.appendingPathComponent("validate-hsds.py").path
    process.arguments = ["120", python, "-W", "ignore", script] + words
    process.standardOutput = output
    process.standardError = errors
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    try process.run()
    let said = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let asked = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(asked)")
    return (said.split(separator: "\n").map(String.init), asked)
  }
}

@Suite(
  .enabled(
    if: Validator.isThere, "../shared/data or python3-jsonschema is not beside this project"))
struct `What is exported keeps to HSDS 3.1 and to the profile` {
  /// Listings with any fields, and those of every form that is read.
  private func listings() throws -> [Service] {
    var random = RandomListings(seed: 31)
    let made = (0..<60).map { _ in random.next() }
    let read = try ["ohana", "hsds3", "hsds1", "oruk", "flat/helplines.csv"].flatMap { path in
      try fixture(path).services.map { service in
        var service = service
        service.id += "@" + path
        return service
      }
    }
    return made + read
  }

  private func sample(_ path: String) throws -> [Service] {
    let source = Folder.shared.appendingPathComponent(path)
    let all = try ListingImporter.read(source: source, publisher: "test").services
    return Array(all.prefix(80))
  }

  @Test func `JSON: listings of all kinds, private fields and all`() throws {
    for fields in [[], Set(PrivateField.allCases)] {
      try ask(json: listings(), fields)
    }
  }

  @Test(arguments: ["baltimore-icarol-ohana", "illinois-legal-aid/hsds-1.1"])
  func `JSON: real directories`(path: String) throws {
    try ask(json: sample(path), [])
  }

  private func ask(json services: [Service], _ fields: Set<PrivateField>) throws {
    let folder = try exported(services, as: .hsdsJSON, including: fields)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    // Closed: what no schema names is refused, so that the profile names all that is written.
    let file = "closed:" + folder.appendingPathComponent("services.json").path
    let schemas = Validator.examples.appendingPathComponent("schema-3.1-dev").path
    let said = try Validator.complaints(["json", schemas, Validator.profile, file])
    #expect(said.lines.isEmpty, "\(said.lines.count): \(said.lines.prefix(5))")
    #expect(said.asked.contains("asked \(services.count * 3)"), "\(said.asked)")
  }

  @Test func `the profile accepts the examples of HSDS as HSDS does`() throws {
    let schemas = Validator.examples.appendingPathComponent("schema-3.1-dev").path
    let files = ["service_full.json", "service_list.json"].map {
      Validator.examples.appendingPathComponent("v3.1-dev-json/\($0)").path
    }
    let said = try Validator.complaints(["json", schemas, Validator.profile] + files)
    let (hsds, profile) = (
      said.lines.filter { $0.hasPrefix("HSDS") }, said.lines.filter { $0.hasPrefix("profile") }
    )
    #expect(profile.count <= hsds.count, "\(profile)")
  }

  @Test func `tables: listings of all kinds, private fields and all`() throws {
    for fields in [[], Set(PrivateField.allCases)] { try ask(csv: listings(), fields) }
  }

  @Test(arguments: ["baltimore-icarol-ohana", "illinois-legal-aid/hsds-1.1"])
  func `tables: real directories`(path: String) throws {
    try ask(csv: sample(path), [])
  }

  private func ask(csv services: [Service], _ fields: Set<PrivateField>) throws {
    let folder = try exported(services, as: .hsdsCSV, including: fields)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let descriptor = Validator.examples.appendingPathComponent("datapackage-3.1-dev.json").path
    let said = try Validator.complaints(["csv", descriptor, folder.path])
    #expect(said.lines.isEmpty, "\(said.lines.count): \(said.lines.prefix(5))")
    #expect(said.asked.contains("asked"), "\(said.asked)")
  }
}
