import Foundation
import Testing

@testable import HelplineContent

struct ContentFolderTests {
  private let none = ["HOME": "/"]

  @Test func `a named folder comes before all others`() throws {
    let one = try ContentFixture(["shared/x.yaml": ""])
    let two = try ContentFixture(["shared/x.yaml": ""])
    let environment = ["LIFELINE_CONTENT": two.root]
    #expect(try ContentFolder.find(named: one.root, environment: environment) == one.root)
    #expect(try ContentFolder.find(environment: environment) == two.root)
  }

  @Test func `a named folder without content is an error and no other takes its place`() throws {
    let one = try ContentFixture(["bin/lifeline": "", "share/lifeline/shared/x.yaml": ""])
    let program = one.root + "/bin/lifeline"
    let wanted = ContentFolderError(attempts: [.init(place: .named, path: "/nowhere")])
    #expect(throws: wanted) {
      try ContentFolder.find(named: "/nowhere", environment: none, program: program)
    }
    let other = ContentFolderError(attempts: [.init(place: .environment, path: "/nowhere")])
    #expect(throws: other) {
      try ContentFolder.find(environment: ["LIFELINE_CONTENT": "/nowhere"], program: program)
    }
  }

  @Test func `the installed folder stands beside the program`() throws {
    let one = try ContentFixture(["bin/lifeline": "", "share/lifeline/shared/x.yaml": ""])
    let found = try ContentFolder.find(environment: none, program: one.root + "/bin/lifeline")
    #expect(found == one.root + "/share/lifeline")
  }

  @Test func `a checkout is found above the built program`() throws {
    let one = try ContentFixture(["Resources/shared/x.yaml": "", ".build/a/debug/lifeline": ""])
    let program = one.root + "/.build/a/debug/lifeline"
    #expect(try ContentFolder.find(environment: none, program: program) == one.root + "/Resources")
  }

  @Test func `an error names every place that was looked at`() throws {
    let error = try #require(throws: ContentFolderError.self) {
      try ContentFolder.find(environment: none, program: "/none/bin/lifeline")
    }
    #expect(
      error.attempts.map(\.path) == [
        "/none/share/lifeline", "/none/bin/Resources", "/none/Resources",
      ])
  }

  @Test func `the kernel says where the program is`() throws {
    let program = try #require(ContentFolder.program)
    #expect(FileManager.default.isExecutableFile(atPath: program))
  }
}
