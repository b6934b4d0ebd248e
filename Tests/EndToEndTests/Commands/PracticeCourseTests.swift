import Foundation
import Testing

extension EndToEnd {
  /// A trainer's course, from its file to the evening.
  @Suite(.serialized)
  struct PracticeCourseTests {
    private static let own = """
      id: own
      title: "An evening of our own"
      rounds:
        - {scenario: silent-call, call: 5}
        - {scenario: burglary-anger, must_be_safe: true}

      """

    @Test(.timeLimit(.minutes(3)))
    func `Courses are listed, the house's own beside the shipped one`() async throws {
      let data = try DataFolder()
      try data.write(Self.own, to: "content/shared/courses/own.yaml")
      let list = try await lifeline(["practice", "course", "list", "--json"], in: data)
      let courses = try #require(list.json?["courses"] as? [[String: Any]], "\(list.error)")
      #expect(
        Set(courses.compactMap { $0["id"] as? String }).isSuperset(of: ["own", "first-evening"]))
      let plain = try await lifeline(["practice", "course", "list"], in: data)
      #expect(plain.status == 0 && plain.output.contains("An evening of our own"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `A course with two mistakes gets two errors that say what to do`() async throws {
      let data = try DataFolder()
      try data.write(
        Self.own.replacingOccurrences(of: "silent-call", with: "silent-cal")
          .replacingOccurrences(of: "call: 5", with: "call: 500"), to: "own.yaml")
      let path = data.path + "/own.yaml"
      let check = try await lifeline(["practice", "course", "check", path], in: data)
      #expect(check.status == 65, "\(check.error)")
      let lines = check.output.split(separator: "\n")
      #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("\(path):4:") }, "\(lines)")
      #expect(lines.contains { $0.contains("Write silent-call, if that is what is meant.") })
      #expect(lines.contains { $0.contains("Write a whole number from 1 to 60.") })
      let json = try await lifeline(["practice", "course", "check", path, "--json"], in: data)
      #expect((json.json?["problems"] as? [Any])?.count == 2)
      let all = try await lifeline(["practice", "course", "check"], in: data)
      #expect(all.status == 0 && all.output.isEmpty, "\(all.output)")
      let missing = try await lifeline(["practice", "course", "check", "/nowhere.yaml"], in: data)
      #expect(missing.status == 66)
    }

    @Test(.timeLimit(.minutes(3)))
    func `A killed program comes back to the round of the evening, with its counts`() async throws {
      let data = try DataFolder()
      let opens = ["practice", "course", "first-evening"]
      try await atDesk(data, arguments: opens) { desk in
        try await desk.waitFor("Round 1 of 4")
        try await desk.press("Right")
        try await desk.waitFor("Round 2 of 4")
        try await desk.type("3")
        try await desk.waitFor("1 done")
        try await desk.press("Enter")
        try await desk.waitFor("7:5")
        kill(try await desk.pid(), SIGKILL)
        try await desk.waitForEnd()
        try await desk.startAgain(arguments: opens)
        try await desk.waitFor("Round 2 of 4")
        let screen = try await desk.words()
        #expect(screen.contains("1 done") && screen.contains("Stop the clock"))
        #expect(!screen.contains("not started"))
      }
      let kept = try #require(data.bytes("practice/course.json"))
      let text = String(decoding: kept, as: UTF8.self)
      #expect(text.contains("first-evening") && !text.contains("code"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `A course that is not there, or has a fault, opens nothing`() async throws {
      let data = try DataFolder()
      let missing = try await lifeline(["practice", "course", "no-such"], in: data)
      #expect(missing.status == 66 && missing.error.contains("no-such"))
      try data.write(
        Self.own.replacingOccurrences(of: "silent-call", with: "none"), to: "own.yaml")
      let broken = try await lifeline(["practice", "course", data.path + "/own.yaml"], in: data)
      #expect(broken.status == 65 && broken.error.contains("There is no scenario none"))
    }
  }
}
