import Foundation
import Testing

extension EndToEnd {
  /// A name typed anywhere is found nowhere after the call.
  @Suite(.serialized)
  struct Traces {
    /// Root reads the memory that the program refuses to everybody else.
    static let isRoot = getuid() == 0

    @Test(.timeLimit(.minutes(3)))
    func `A name typed and pasted everywhere is found nowhere after the call`() async throws {
      let data = try DataFolder(testland: true)
      let temporary = data.path + "/tmp"
      try FileManager.default.createDirectory(
        atPath: temporary, withIntermediateDirectories: true)
      try await atDesk(data, environment: ["TMPDIR": temporary]) { desk in
        try await desk.takesSeat("31")
        var number = 0
        for field in PlantedField.atShiftSheet {
          try await plants(field, number, desk) {
            try await back(desk) { $0.contains("START A CALL") }
          }
          number += 1
        }
        try await desk.startsCall()
        try await desk.putsDown("stalk", as: "crime: stalking")
        try await desk.answers(0, with: "not safe")
        for field in PlantedField.inCall {
          try await plants(field, number, desk) {
            try await back(desk) { Self.isEmptyCall($0) }
          }
          number += 1
        }
        try await whileHidden(desk, number)
        try await theSearchFinds(desk)
        try await desk.endsCall()
        try await desk.saves()
        try await foundNowhere(desk, "after the call")
        try await desk.press("Enter")
        try await desk.seesShiftSheet()
        try await foundNowhere(desk, "at the shift sheet")
        try await notInWhatIsHandedOut(data)
      }
      #expect(Planted.finds(in: data) == [], "files after the end")
    }

    private func plants(
      _ field: PlantedField, _ number: Int, _ desk: Desk, back: () async throws -> Void
    ) async throws {
      do {
        try await field.plants(number, desk)
        try await back()
      } catch {
        throw Trouble("\(field.name), name \(number): \(error)")
      }
    }

    private static func isEmptyCall(_ screen: String) -> Bool {
      screen.split(separator: "\n").contains {
        Desk.flowing(String($0)) == "Fact or question:"
      }
    }

    /// Esc until it is so; Esc never loses anything.
    private func back(_ desk: Desk, _ isThere: (String) -> Bool) async throws {
      for _ in 0..<8 {
        let now = try await desk.screen()
        if isThere(now) { return }
        try await desk.press("Escape")
        _ = try? await desk.waitUntil("Esc goes one step back", seconds: 2) { $0 != now }
      }
      throw Trouble("Esc does not lead back. The screen:\n\(try await desk.screen())")
    }

    /// Hidden, typing is swallowed; nothing that was drawn before stays.
    private func whileHidden(_ desk: Desk, _ number: Int) async throws {
      try await desk.press("C-x")
      try await desk.waitFor("Lifeline is hidden")
      try await desk.type(Planted.name(2 * number))
      try await desk.press("Enter")
      try await desk.seesCall()
    }

    /// While a name stands in the box the same search finds it: it is able to.
    private func theSearchFinds(_ desk: Desk) async throws {
      let name = Planted.name(97)
      try await desk.type(name)
      try await desk.waitFor(name)
      #expect(Planted.finds(in: Data(try await desk.history().utf8)) != [])
      if Self.isRoot {
        let found = try Planted.finds(inMemoryOf: try await desk.pid()).joined(separator: "\n")
        for step in [1, 24, 28] {
          #expect(found.contains("\(step) bytes a letter"), "not seen \(step) bytes apart")
        }
      }
      try await desk.press("Escape")
      try await desk.seesCall()
    }

    /// Files, what was scrolled away, tmux's buffers and title, what ps sees, memory.
    private func foundNowhere(_ desk: Desk, _ when: Comment) async throws {
      #expect(Planted.finds(in: desk.data) == [], when)
      let pid = try await desk.pid()
      var places = [
        "scrollback": try await desk.history(), "joined": try await desk.history(joined: true),
        "other screen": try await desk.tmux(["capture-pane", "-a", "-q", "-p", "-S", "-"]),
        "buffers": try await desk.tmux(["list-buffers"]),
        "titles": try await desk.ask("#{pane_title} #{window_name}"),
      ]
      for name in ["cmdline", "environ"] {
        let text = Kernel.file("/proc/\(pid)/\(name)")
        #expect(!text.isEmpty)
        places[name] = text
      }
      for (place, text) in places {
        #expect(Planted.finds(in: Data(text.utf8)) == [], "\(place), \(when)")
      }
      #expect(try await desk.ask("#{pane_title}") == "Lifeline")
      guard Self.isRoot else { return }
      #expect(try Planted.finds(inMemoryOf: pid) == [], "memory, \(when)")
    }

    /// What the coordinator is handed: the week, a search, the doctor's page.
    private func notInWhatIsHandedOut(_ data: DataFolder) async throws {
      for words in [
        ["records", "week", "--json"], ["records", "week"], ["search", "--json", "shelter"],
        ["doctor", "--json"],
      ] {
        let result = try await lifeline(words, in: data)
        #expect(!result.output.isEmpty, "\(words)")
        #expect(Planted.finds(in: Data((result.output + result.error).utf8)) == [], "\(words)")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `In plain mode too a typed name is found nowhere after the call`() async throws {
      let data = try DataFolder(testland: true)
      try await atDesk(data, arguments: ["--plain"]) { desk in
        try await desk.waitFor("START A CALL")
        try await desk.tells(line: "f3", hears: "Services")
        try await desk.tells(line: Planted.name(0), hears: "Nothing found")
        for _ in 0..<2 { try await line("..", desk) }
        try await desk.tells(line: "f2", hears: "Fact or question:")
        for (number, opens) in PlainPlaces.all.enumerated() {
          for one in opens { try await line(one, desk) }
          try await line(Planted.name(2 * number + 2), desk)
          try await desk.paste(Planted.name(2 * number + 3))
          try await line("", desk)
          for _ in 0..<3 { try await line("..", desk) }
          try await desk.tells(line: "", hears: "Fact or question:")
        }
        #expect(
          Planted.finds(in: Data(try await desk.history().utf8)) != [], "lines show what is typed")
        try await desk.tells(line: "x", hears: "Lifeline is hidden")
        #expect(Planted.finds(in: Data(try await desk.history().utf8)) == [], "hidden")
        try await desk.tells(line: "", hears: "Fact or question:")
        try await desk.tells(line: "f2", hears: "End: silent")
        try await desk.choosesLine("End: silent", hears: "START A CALL")
        try await foundNowhere(desk, "after a call in plain mode")
      }
    }

    /// A line and its Enter, and the prompt that follows.
    private func line(_ text: String, _ desk: Desk) async throws {
      try await desk.type(text)
      try await desk.press("Enter")
    }
  }

  /// The same places as lines: what is typed to open them.
  enum PlainPlaces {
    static let all: [[String]] = [
      [], ["m"], ["f3"], ["f4"], ["f5"], ["f9"], ["f1"], ["f7"], ["f8"], ["f2"], ["!"],
    ]
  }
}
