import Foundation
import Testing

extension EndToEnd {
  /// A trainer and a trainee in two terminals, somebody looking on in a third.
  @Suite(.serialized)
  struct TwoSeats {
    private static let host = ["practice", "host", "partner-whispering"]
    private static let join = ["practice", "join"]

    /// The trainer has the call, the trainee has taken it.
    private func begun(
      _ data: DataFolder, _ story: (_ host: Desk, _ trainee: Desk) async throws -> Void
    ) async throws {
      try await atDesk(data, arguments: Self.host) { host in
        try await host.waitFor("Trainee: not here")
        try await atDesk(data, arguments: Self.join) { trainee in
          try await trainee.waitFor("Nobody has to play it")
          try await trainee.press("Enter")
          try await trainee.waitFor("PRACTICE · Fact or question")
          try await host.waitFor("Trainee: here")
          try await story(host, trainee)
        }
      }
    }

    private func says(_ words: String, _ trainee: Desk) async throws {
      try await trainee.type("1")
      try await trainee.waitFor("Your own words:")
      try await trainee.type(words)
      try await trainee.waitFor(words)
      try await trainee.press("Enter")
      try await trainee.waitFor("“\(words)”")
    }

    private func kills(_ desk: Desk) async throws {
      kill(try await desk.pid(), SIGKILL)
      try await desk.waitForEnd()
    }

    @Test(.timeLimit(.minutes(3)))
    func
      `Either side may be killed and finds everything again; a watcher sees the trainee's screen`()
      async throws
    {
      let data = try DataFolder()
      try await begun(data) { host, trainee in
        try await trainee.waitFor("watched by 1")
        try await says("I am here. Yes or no is enough.", trainee)
        try await trainee.press("Tab")
        try await trainee.press("Enter")
        try await trainee.picks("not safe")
        try await trainee.waitFor("Safe now: not safe")
        try await host.waitFor("“I am here. Yes or no is enough.”")
        try await host.waitFor("put down if safe now")
        try await host.picks("Is the person")
        try await host.waitFor("In the bathroom.")
        try await trainee.waitFor("In the bathroom.")
        try await host.press("Tab", times: 3)
        try await host.waitFor("Marks: 0 to be tried")
        try await host.type("3")
        try await host.waitFor("done well")

        try await kills(trainee)
        try await host.waitFor("Trainee: not here")
        try await trainee.startAgain(arguments: Self.join)
        try await trainee.waitFor("Was it you?")
        try await trainee.type("1")
        try await trainee.waitFor("Everything is back")
        try await trainee.waitFor("In the bathroom.")
        try await trainee.waitFor("Safe now: not safe")
        try await host.waitFor("Trainee: here")

        try await kills(host)
        try await trainee.waitFor("The trainer's seat is gone")
        try await host.startAgain(arguments: ["practice", "host"])
        try await host.waitFor("The call is back as it stood.")
        try await host.waitFor("Whispering, the partner at home")
        try await host.waitFor("“I am here. Yes or no is enough.”")
        try await host.press("Tab")
        try await host.waitFor("The caller's sheet")
        try await host.press("Tab", times: 2)
        try await host.waitFor("done well")
        try await trainee.waitFor("watched by 1")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `F2 at the trainee's seat is a live call in one key, and whoever looks on sees away`()
      async throws
    {
      let data = try DataFolder()
      try await begun(data) { host, trainee in
        try await atDesk(data, arguments: Self.join + ["--watch"]) { watcher in
          try await watcher.waitFor("Safe now: NOT ASKED")
          try await trainee.waitFor("Watched by 2: trainer and one more")
          try await trainee.press("F2")
          try await trainee.seesCall()
          try await watcher.waitFor("The trainee is away")
          try await host.waitFor("Trainee: away")
          try await trainee.putsDown("stalking", as: "crime: stalking")
          let seen = try await watcher.words()
          #expect(!seen.contains("stalking") && seen.contains("The trainee is away"))
          #expect(!(try await trainee.words()).contains("watched by"))
          try await trainee.press("F2")
          try await trainee.waitFor("End: hang-up")
          try await trainee.chooses("End: hang-up")
          try await trainee.waitFor("START A CALL")
          try await trainee.press("F6")
          try await watcher.waitFor("Safe now: NOT ASKED")
          try await trainee.waitFor("watched by 2")
        }
        try await trainee.waitFor("watched by 1")
      }
    }

    @Test(.timeLimit(.minutes(2)))
    func `Only their owner reaches the seats, and a second host is told that somebody hosts`()
      async throws
    {
      let data = try DataFolder()
      try await atDesk(data, arguments: Self.host) { host in
        try await host.waitFor("Trainee: not here")
        let second = try await lifeline(["practice", "host"], in: data)
        #expect(second.status == 69, "\(second.error)")
        #expect(second.error.contains("Somebody hosts practice here already."))
        let socket = data.path + "/practice/seat.sock"
        let mode = try FileManager.default.attributesOfItem(atPath: socket)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        try await host.press("F6")
        try await host.seesShiftSheet()
        try await host.press("C-q")
        try await host.waitForEnd()
        #expect(!FileManager.default.fileExists(atPath: socket))
      }
      let long = try await lifeline(
        ["practice", "join", "--socket", data.path + "/" + String(repeating: "x", count: 200)],
        in: data)
      #expect(long.status == 73 && long.error.contains("too long for a socket"))
      let unknown = try await lifeline(["practice", "host", "no-such-call"], in: data)
      #expect(unknown.status == 66, "\(unknown.error)")
    }

    @Test(.timeLimit(.minutes(2)))
    func `The trainee's seat can be read line by line`() async throws {
      let data = try DataFolder()
      try await atDesk(data, arguments: Self.host) { host in
        try await host.waitFor("Trainee: not here")
        try await atDesk(data, arguments: Self.join + ["--plain"], rows: 60) { trainee in
          try await trainee.waitFor("take the call")
          try await trainee.type("1")
          try await trainee.press("Enter")
          try await trainee.waitFor("Caller: [whispering] Hello?")
          try await trainee.waitFor("Watched by 1: the trainer")
          try await host.type("Who is it?")
          try await host.waitFor("Who is it?")
          try await host.press("Enter")
          try await trainee.waitFor("Caller: Who is it?")
        }
      }
    }
  }
}
