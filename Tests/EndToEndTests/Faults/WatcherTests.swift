import Foundation
import Testing

extension EndToEnd {
  /// Who may be looking, said on the shift sheet and by doctor.
  @Suite(.serialized)
  struct AroundTheProgram {
    private static let shell = ["env", "PS1=shell: ", "sh", "-i"]

    @Test(.timeLimit(.minutes(1)))
    func `A window that tmux hands on to another program is said on the shift sheet`() async throws
    {
      let data = try DataFolder()
      try await atDesk(data, command: Self.shell, columns: 100, rows: 40) { desk in
        try await desk.waitFor("shell:")
        try await desk.type("\(try Program.path()) doctor | grep LOOK; echo looked")
        try await desk.press("Enter")
        let quiet = try await desk.waitUntil("doctor ends") { $0.contains("\nlooked") }
        #expect(Desk.flowing(quiet).contains("tmux runs around Lifeline"))
        #expect(!quiet.contains("pipe-pane"))
        try await desk.tmux(["pipe-pane", "-t", "desk", "cat > \(data.path)/piped"])
        try await desk.type(try Program.path())
        try await desk.press("Enter")
        try await desk.seesShiftSheet()
        try await desk.waitFor("tmux hands this window to another program (pipe-pane)")
      }
    }

    @Test(.timeLimit(.minutes(1)), .enabled(if: Program.tool("script") != nil))
    func `A script behind two shells is seen, and so is ssh`() async throws {
      let data = try DataFolder()
      let deep = "sh -c '\(try Program.path()); true'; true"
      try await atDesk(
        data, environment: ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"],
        command: ["script", "-qfc", deep, data.path + "/typescript"], columns: 100, rows: 40
      ) { desk in
        try await desk.seesShiftSheet()
        try await desk.waitFor("script runs around Lifeline: the terminal is being written")
        try await desk.waitFor("The screen is shown elsewhere over ssh")
      }
    }

    @Test(.timeLimit(.minutes(1)))
    func `A tmux that does not answer holds nobody up`() async throws {
      let data = try DataFolder()
      try data.write("#!/bin/sh\nexec sleep 600\n", to: "bin/tmux")
      chmod(data.path + "/bin/tmux", 0o755)
      let doctor = try await lifeline(
        ["doctor"], in: data,
        environment: ["PATH": data.path + "/bin:/usr/bin:/bin", "TMUX": "/nowhere,1,0"],
        seconds: 20)
      #expect(doctor.output.contains("tmux did not say whether this window is recorded"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `Over a whole story nothing is put on the clipboard and the window is called Lifeline`()
      async throws
    {
      let data = try DataFolder()
      try data.write(IrelandStory.house, to: "house/rules.yaml")
      let sent = data.path + "/sent"
      try await atDesk(data, command: Self.shell) { desk in
        try await desk.waitFor("shell:")
        try await desk.tmux(["pipe-pane", "-t", "desk", "cat > \(sent)"])
        try await desk.type(try Program.path())
        try await desk.press("Enter")
        try await PolishCaller.run(IrelandStory.steps, at: desk)
        #expect(try await desk.ask("#{pane_title}") == "Lifeline")
        #expect(try await desk.tmux(["list-buffers"]).isEmpty)
        try await desk.press("C-q")
        try await desk.waitFor("shell:")
      }
      let bytes = try #require(FileManager.default.contents(atPath: sent))
      #expect(bytes.range(of: Data("Safe now".utf8)) != nil, "the story was seen")
      let messages = Self.messages(in: bytes)
      #expect(messages.contains("2;Lifeline"))
      #expect(Set(messages) == ["2;Lifeline"], "every message to the terminal is the title")
    }

    /// Messages to the terminal (Esc ]), up to their end: 0 to 2 are titles, 52 is the clipboard.
    private static func messages(in bytes: Data) -> [String] {
      bytes.split(separator: 0x1B, omittingEmptySubsequences: false).dropFirst()
        .filter { $0.first == UInt8(ascii: "]") }
        .map { String(decoding: $0.dropFirst().prefix { $0 >= 0x20 }, as: UTF8.self) }
    }
  }
}
