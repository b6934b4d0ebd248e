import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized)
  struct ExitCodeTests {
    @Test(
      .timeLimit(.minutes(3)),
      arguments: [
        ["nonsense"], ["search", "--for", "elephant"], ["search", "--open-at", "soonish"],
        ["import", "/", "--format", "papyrus"], ["search", "--age", "old"],
      ])
    func `A wrong word on the command line is usage, code 64`(_ words: [String]) async throws {
      let result = try await lifeline(words, in: DataFolder())
      #expect(result.status == 64, "\(result.error)")
      #expect(result.error.isEmpty == false)
    }

    @Test(.timeLimit(.minutes(3)))
    func `What is not there is code 66, in one sentence that says what to do`() async throws {
      let data = try DataFolder()
      let file = try await lifeline(["import", "/nowhere/at-all.json", "--json"], in: data)
      #expect(file.status == 66)
      let error = try #require(file.errorJSON?["error"] as? [String: Any], "\(file.error)")
      #expect(error["code"] as? Int == 66)
      #expect((error["text"] as? String)?.contains("/nowhere/at-all.json") == true)
      let id = try await lifeline(["show", "no-such-id"], in: data)
      #expect(id.status == 66)
      #expect(id.error.contains("no-such-id"))
      let content = try await lifeline(["house", "show", "--content", "/nowhere"], in: data)
      #expect(content.status == 66)
      #expect(content.error.contains("/nowhere"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `A file that is no listing is bad data, code 65`() async throws {
      let data = try DataFolder()
      try data.write("{\"this is\": broken", to: "in/broken.json")
      let result = try await lifeline(
        ["import", data.path + "/in/broken.json", "--json"], in: data)
      #expect(result.status == 65, "\(result.output)")
      let error = try #require(result.errorJSON?["error"] as? [String: Any], "\(result.error)")
      #expect((error["text"] as? String)?.contains("broken.json") == true)
    }

    @Test(.timeLimit(.minutes(3)))
    func `Records that are damaged are said and never overwritten`() async throws {
      let data = try DataFolder()
      let damaged = String(repeating: "not a database at all ", count: 300)
      try data.write(damaged, to: "records.sqlite")
      let result = try await lifeline(["records", "week"], in: data)
      #expect(result.status == 65 || result.status == 74, "\(result.error)")
      #expect(result.error.contains("damaged"))
      #expect(data.bytes("records.sqlite") == Data(damaged.utf8))
      try await atDesk(data) { desk in
        try await desk.startsCall()
        try await desk.putsDown("stalk", as: "crime: stalking")
      }
      #expect(data.bytes("records.sqlite") == Data(damaged.utf8))
    }

    /// As root every folder can be written, so another user is taken.
    @Test(.timeLimit(.minutes(3)))
    func `A folder without permission is code 73 or 77, and the screens still open and say so`()
      async throws
    {
      let data = try DataFolder()
      let locked = data.path + "/locked"
      try FileManager.default.createDirectory(
        atPath: locked, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
      let files = FileManager.default
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: data.path)
      let program = try Program.path()
      var command = [program]
      if getuid() == 0 {
        guard let setpriv = Program.tool("setpriv") else {
          print("setpriv is not installed: the test without permission is left out")
          return
        }
        let reachable = try await Command.run(
          setpriv, ["--reuid=nobody", "--clear-groups", "test", "-x", program])
        guard reachable.status == 0 else {
          print(
            "\(program) cannot be reached by another user: the test without permission is left out")
          return
        }
        command = [setpriv, "--reuid=nobody", "--clear-groups", program]
      }
      let environment = Program.environment(data: locked, ["HOME": "/"])
      let result = try await Command.run(
        command[0], Array(command.dropFirst()) + ["records", "week"], environment: environment)
      #expect(result.status == 73 || result.status == 77, "\(result.status) \(result.error)")
      #expect(result.error.contains(locked))
      #expect(result.error.split(separator: "\n").count == 1, "one sentence: \(result.error)")
      try await atDesk(data, environment: ["LIFELINE_DATA": locked, "HOME": "/"], command: command)
      { desk in
        try await desk.seesShiftSheet()
        try await desk.waitFor("Warning")
        try await desk.press("F2")
        try await desk.seesCall()
        try await desk.type("stalk")
        try await desk.waitFor("crime: stalking")
      }
    }

    /// A file system of a few pages is a disk that is full after the first words.
    @Test(.timeLimit(.minutes(3)))
    func `A full disk is one sentence, and the call goes on`() async throws {
      guard getuid() == 0, let mount = Program.tool("mount"), let umount = Program.tool("umount")
      else {
        print("not root: the test with a full disk is left out")
        return
      }
      let data = try DataFolder()
      let small = data.path + "/small"
      try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
      let mounted = try await Command.run(mount, ["-t", "tmpfs", "-o", "size=64k", "tmpfs", small])
      guard mounted.status == 0 else {
        print("no small file system can be mounted here: the test with a full disk is left out")
        return
      }
      do {
        try await atDesk(data, environment: ["LIFELINE_DATA": small]) { desk in
          try await desk.seesShiftSheet()
          try await desk.waitFor("full")
          try await desk.press("F2")
          try await desk.seesCall()
          try await desk.putsDown("stalk", as: "crime: stalking")
          try await desk.waitFor("stalking")
        }
        let result = try await lifeline(
          ["search", "x"], in: data, environment: ["LIFELINE_DATA": small])
        #expect(result.status == 73 || result.status == 74, "\(result.status) \(result.error)")
        #expect(result.error.contains("full"), "\(result.error)")
      } catch {
        Issue.record(error)
      }
      _ = try await Command.run(umount, ["-l", small])
    }
  }
}
