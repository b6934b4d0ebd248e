import Foundation
import Testing

extension EndToEnd {
  /// Practice calls through the real program, in a real terminal.
  @Suite(.serialized)
  struct ThePracticeEndings {
    /// A shipped scenario, and the digits that lead to each of its ends.
    struct Played: Sendable {
      var id: String
      var title: String
      var good: String
      var poor: String
      var notSafe: String
    }

    static let played = [
      Played(
        id: "burglary-anger", title: "A burglary, and anger", good: "11111", poor: "124",
        notSafe: "111132"),
      Played(
        id: "silent-call", title: "A silent call", good: "23232", poor: "12", notSafe: "11"),
      Played(
        id: "rape-unsure", title: "Two days ago, and unsure", good: "1113131", poor: "111311",
        notSafe: "21"),
    ]

    /// Plays from the notice to the end by digits, then looks back; the screen there.
    private func play(_ digits: String, _ desk: Desk) async throws -> String {
      try await desk.waitFor("take the call")
      try await desk.press("Enter")
      for digit in digits {
        try await desk.waitFor("in your own words")
        let before = try await desk.screen()
        try await desk.type(String(digit))
        try await desk.waitUntil("the call has gone on", { $0 != before })
      }
      try await desk.waitFor("Look back at the call")
      try await desk.type("2")
      return try await desk.waitFor("What went well")
    }

    @Test(.timeLimit(.minutes(5)), arguments: played)
    func `A scenario is played to a good, a poor and an unsafe end, and the runs say which`(
      _ one: Played
    ) async throws {
      let data = try DataFolder()
      try await atDesk(data, arguments: ["practice", one.id]) { desk in
        for (index, digits) in [one.notSafe, one.poor, one.good].enumerated() {
          if index > 0 {
            try await desk.waitFor("Choose a call to practise")
            try await desk.type(one.title)
            try await desk.press("Enter")
          }
          _ = try await play(digits, desk)
          try await desk.type("1")
        }
        try await desk.waitFor("That was a play, and it is over.")
        try await desk.chooses("Your practice calls")
        let runs = try await desk.waitFor("these are gone when you leave")
        let rows = runs.split(separator: "\n").filter { $0.contains(one.title) }
        #expect(rows.count == 3, "\(runs)")
        #expect(rows.contains { $0.contains("not safe yet") }, "\(runs)")
        #expect(runs.contains("PRACTICE") && !runs.contains("failed"))
      }
      #expect(data.bytes("records.sqlite") == nil, "practice made a file of records")
    }

    @Test(.timeLimit(.minutes(5)))
    func `One command brings all seats back to the list`() async throws {
      let data = try DataFolder()
      try await atDesk(data, arguments: ["practice", "silent-call"]) { desk in
        try await desk.waitFor("take the call")
        try await desk.press("Enter")
        try await desk.waitFor("in your own words")
        try await desk.type("2")
        let reset = try await lifeline(["practice", "reset"], in: data)
        #expect(reset.status == 0, "\(reset.error)")
        try await desk.press("Up")
        try await desk.waitFor("The trainer has reset all seats.")
        try await desk.waitFor("Choose a call to practise")
      }
    }

    @Test(.timeLimit(.minutes(5)))
    func `The caller is spoken through what is installed, the words in no argument`() async throws {
      let data = try DataFolder()
      let tools = data.path + "/tools"
      try data.write(
        "#!/bin/sh\necho \"$@\" >> '\(data.path)/arguments'\ncat >> '\(data.path)/spoken'\n",
        to: "tools/espeak-ng")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: tools + "/espeak-ng")
      let path = ["PATH": "\(tools):/usr/bin:/bin"]
      try await atDesk(data, arguments: ["practice", "burglary-anger"], environment: path) { desk in
        try await desk.waitFor("take the call")
        try await desk.press("Enter")
        try await desk.waitFor("in your own words")
        try await desk.press("F10")
        try await desk.chooses("Speak the caller's lines")
        try await desk.waitFor("say it again, and show the words")
        let spoken = try await Waiting.until(seconds: 20) { () -> String? in
          let text = String(decoding: data.bytes("spoken") ?? Data(), as: UTF8.self)
          return text.isEmpty ? nil : text
        }
        try await desk.type("0")
        let words = try #require(spoken?.split(separator: " ").prefix(4).joined(separator: " "))
        try await desk.waitFor(words)
      }
      let arguments = String(decoding: data.bytes("arguments") ?? Data(), as: UTF8.self)
      #expect(Set(arguments.split(separator: "\n")) == ["-v en --stdin"])
    }

    @Test(.timeLimit(.minutes(5)))
    func `Where nothing can speak it says what to install and shows the words`() async throws {
      let data = try DataFolder()
      let none = ["PATH": "/nowhere"]
      try await atDesk(data, arguments: ["practice", "silent-call"], environment: none) { desk in
        try await desk.waitFor("take the call")
        try await desk.press("Enter")
        try await desk.waitFor("in your own words")
        try await desk.press("F10")
        try await desk.chooses("Speak the caller's lines")
        try await desk.waitFor("install espeak-ng or speech-dispatcher")
        try await desk.waitUntilGone("say it again, and show the words")
      }
    }
  }
}
