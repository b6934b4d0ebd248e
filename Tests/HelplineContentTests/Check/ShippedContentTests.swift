import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

struct ShippedContentTests {
  /// `Resources` beside `Tests`, found from this file.
  static let resources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Resources").path

  @Test func `the shipped content has no problems`() {
    let problems = ContentCheck.run(roots: [Self.resources]).problems
    #expect(
      problems.isEmpty, "\(problems.count):\n\(problems.map(\.description).joined(separator: "\n"))"
    )
  }

  @Test func `every shipped country can be opened`() {
    let library = ContentLibrary(roots: [Self.resources])
    #expect(library.countries.count >= 31)
    for (code, name) in library.countries {
      #expect(library.country(code)?.name == name)
    }
  }

  @Test func `every shipped listing has a name, a country and a publisher`() {
    let services = ContentLibrary(roots: [Self.resources]).listings().services
    #expect(services.count > 100)
    for service in services {
      #expect(!service.name.isEmpty && service.country != nil, "\(service.id)")
      #expect(service.id.hasPrefix(service.publisher + ":"))
    }
  }
}
