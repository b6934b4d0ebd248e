import Foundation
import Testing

extension EndToEnd {
  /// A night at a shared desk: eight programs on one data folder, people who come and go, calls that wait,
  /// a power cut, and what a thief of the folder could read in the morning.
  @Suite(.serialized)
  struct TheNight {
    /// What is typed and what the record holds: one crime a seat, so that each record can be told.
    private static let crimes = [
      ("stalking", "stalking"), ("burglary", "burglary"), ("trafficking", "trafficking"),
      ("hate crime", "hate"), ("fraud", "fraud"), ("terrorism", "terrorism"),
    ]

    private static func code(_ seat: Int) -> String { "QX\(seat)K" }
    private static let codes = (0...9).map(code)

    @Test(.timeLimit(.minutes(6)))
    func `Every record is saved once, nobody sees another's call, in the morning nothing tells`()
      async throws
    {
      let data = try DataFolder()
      let desks = try await together(1...8) { seat in
        let desk = try await Desk(data)
        try await Self.evening(seat, desk)
        return desk
      }
      do {
        try await powerCut(desks)
        _ = try await together(1...6) { try await Self.goesOn($0, desks[$0 - 1]) }
        try await stranger(desks[6])
        try await throwsAway(desks[7])
        try await desks[0].endsShift()
        let order = try await silentCalls(desks[0], data)
        let before = Date()
        try await desks[6].endsShift()
        try await desks[6].takesSeat(Self.code(7))
        for desk in desks { try await leaves(desk) }
        try await expectRecords(data)
        try await expectNothingTells(data, order: order, closedSince: before)
      } catch {
        for desk in desks { await desk.close() }
        throw error
      }
      for desk in desks { await desk.close() }
    }

    /// Does something at several desks at once; gives what came of it in the order of the seats.
    private func together<Value: Sendable>(
      _ seats: ClosedRange<Int>, _ act: @escaping @Sendable (Int) async throws -> Value
    ) async throws -> [Value] {
      try await withThrowingTaskGroup(of: (Int, Value).self) { group in
        for seat in seats { group.addTask { (seat, try await act(seat)) } }
        var found: [Int: Value] = [:]
        for try await (seat, value) in group { found[seat] = value }
        return seats.compactMap { found[$0] }
      }
    }

    /// A call at each seat; at two of them it waits while another one is taken and saved.
    private static func evening(_ seat: Int, _ desk: Desk) async throws {
      try await desk.takesSeat(code(seat))
      try await desk.startsCall()
      let crime = crimes[(seat - 1) % 6]
      try await desk.putsDown(crime.0, as: "crime: \(crime.0)")
      guard seat == 3 || seat == 4 else { return }
      try await desk.press("F2")
      try await desk.picks("New call (this one is parked)")
      try await desk.seesCall()
      try await desk.putsDown("ex", as: "former partner")
      try await desk.answers(0, with: "not safe")
      try await desk.endsCall()
      try await desk.saves()
    }

    /// Every program dies at once; all start again.
    private func powerCut(_ desks: [Desk]) async throws {
      for desk in desks { kill(try await desk.pid(), SIGKILL) }
      for desk in desks {
        try await desk.waitForEnd()
        try await desk.startAgain()
        try await desk.seesShiftSheet()
      }
    }

    /// Whoever wrote a call finds it again whole, and only that one.
    private static func goesOn(_ seat: Int, _ desk: Desk) async throws {
      try await desk.waitFor("not yours")
      #expect(try await desk.screen().contains("of yours") == false, "nobody sits here yet")
      try await desk.takesSeat(code(seat))
      try await desk.chooses("an unfinished call of yours")
      try await desk.picks("Open it")
      try await desk.seesCall()
      let shown = try await desk.words()
      for (place, crime) in crimes.enumerated() {
        #expect(
          shown.contains("Said \(crime.0)") == (place == seat - 1), "seat \(seat): \(shown)")
      }
      try await desk.answers(0, with: "not safe")
      try await desk.endsCall()
      try await desk.saves()
      try await desk.press("Enter")
    }

    /// Somebody else saves a call left behind without seeing into it.
    private func stranger(_ desk: Desk) async throws {
      try await desk.takesSeat(Self.code(0))
      #expect(try await desk.screen().contains("of yours") == false)
      try await desk.chooses("not yours")
      try await desk.picks("Open it")
      try await desk.waitFor("opens only for the code that wrote it")
      try await desk.picks("Save it as it is, unseen")
      try await desk.seesShiftSheet()
    }

    /// The last call left behind is thrown away.
    private func throwsAway(_ desk: Desk) async throws {
      try await desk.takesSeat(Self.code(8))
      let now = try await desk.waitFor("unfinished call")
      #expect(now.contains("of yours") || now.contains("not yours"))
      try await desk.chooses("an unfinished call")
      try await desk.picks("Throw it away")
      try await desk.waitUntilGone("unfinished call")
    }

    /// Another person sits down at the first desk and takes eight silent calls; gives their ids in order.
    private func silentCalls(_ desk: Desk, _ data: DataFolder) async throws -> [String] {
      try await desk.takesSeat(Self.code(9))
      var known = Set(try await RecordCheck.rows(data, "id"))
      var order: [String] = []
      for _ in 1...8 {
        try await desk.startsCall()
        try await desk.endsCall(as: "silent")
        try await desk.waitFor("Closed: silent")
        let now = Set(try await RecordCheck.rows(data, "id"))
        order += now.subtracting(known)
        known = now
      }
      return order
    }

    /// The shift of whoever sits there is closed, and the program left.
    private func leaves(_ desk: Desk) async throws {
      let shown = try await desk.screen()
      if !shown.contains("START A CALL") { try await desk.press("F8") }
      try await desk.seesShiftSheet()
      try await desk.endsShift()
      try await desk.press("C-q")
      try await desk.waitForEnd()
    }

    private func expectRecords(_ data: DataFolder) async throws {
      let crimes = try await RecordCheck.rows(data, "crimes").filter { !$0.isEmpty }.sorted()
      let left = Set(Self.crimes.map(\.1))
      #expect(Set(crimes) == left, "\(crimes)")
      // Seats 1 to 6, and the one of seats 7 and 8 that was saved unseen.
      #expect(crimes.count == 7, "\(crimes)")
      let relations = try await RecordCheck.rows(data, "relation").filter { !$0.isEmpty }
      #expect(relations == ["former_partner", "former_partner"])
      #expect(try await RecordCheck.count(data) == 7 + 2 + 8)
      let drafts = try await data.query("SELECT count(*) FROM draft", in: "shift.sqlite")
      #expect(drafts == ["0"])
      let open = try await data.query("SELECT count(*) FROM open_shift")
      #expect(open == ["0"])
    }

    /// No code in any byte, nothing in any journal, no file whose time or place in a file orders the calls.
    private func expectNothingTells(
      _ data: DataFolder, order: [String], closedSince: Date
    ) async throws {
      for code in Self.codes { #expect(data.files(holding: code) == [], "\(code)") }
      for file in ["records.sqlite-wal", "shift.sqlite-wal"] {
        #expect((data.bytes(file) ?? Data()).isEmpty, "\(file)")
      }
      let bytes = try #require(data.bytes("records.sqlite"))
      let places = try order.map { id in
        try #require(bytes.range(of: Data(id.utf8)), "\(id)").lowerBound
      }
      #expect(order.count == 8)
      // Forty thousand to one against by chance.
      #expect(places != places.sorted() && places != places.sorted(by: >))
      let attributes = try FileManager.default.attributesOfItem(
        atPath: data.path + "/records.sqlite")
      let changed = try #require(attributes[.modificationDate] as? Date)
      #expect(changed >= closedSince, "the file's time is that of the closing")
    }
  }
}
