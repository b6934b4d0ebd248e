import HelplineContent
import HelplineModel
import HelplineScreens
import Testing

/// Several desks in one room: what they say goes from one to the other as lines of bytes, as on a socket.
final class SeatRoom {
  /// A seat that has joined.
  private struct Guest {
    let desk: TestDesk
    var line: SeatGuest
  }

  private(set) var host: TestDesk
  private var table = SeatTable()
  private var guests: [Int: Guest] = [:]
  private var nextNumber = 1

  /// The scenario of these stories.
  static let scenario = "silent-call"

  /// A trainer at the cockpit, with a call or without.
  init(_ scenario: String? = SeatRoom.scenario, host: TestDesk? = nil) throws {
    self.host = try host ?? TestDesk(code: "")
    Self.open(self.host, scenario)
  }

  private static func open(_ desk: TestDesk, _ id: String?) {
    let scenario = id.flatMap { World.library.scenario($0) }
    desk.open { $0.openSeat(.trainer, host: scenario) }
  }

  /// Somebody sits down and is heard; a desk that stands ready can be given.
  @discardableResult
  func join(_ role: SeatRole, at desk: TestDesk? = nil) throws -> TestDesk {
    let desk = try desk ?? TestDesk(code: "")
    desk.open { $0.openSeat(role) }
    guests[nextNumber] = Guest(desk: desk, line: SeatGuest(role))
    knock(nextNumber)
    nextNumber += 1
    return desk
  }

  /// A call that the trainee has taken.
  static func begun() throws -> (room: SeatRoom, trainee: TestDesk) {
    let room = try SeatRoom()
    let trainee = try room.join(.trainee)
    trainee.isAt("practice.trainee").sees("Nobody has to play it").press("Enter")
    room.settle()
    return (room, trainee)
  }

  /// The trainee says something in own words, and the others hear it.
  func says(_ words: String, _ trainee: TestDesk) {
    trainee.press("1").type(words).press("Enter")
    settle()
  }

  private func knock(_ number: Int) {
    guard let bytes = guests[number]?.line.hello().bytes else { return }
    take(table.take(bytes, from: number))
    settle()
  }

  /// A seat's program is killed.
  func kill(_ desk: TestDesk) {
    guard let number = guests.first(where: { $0.value.desk === desk })?.key else { return }
    guests[number] = nil
    take(table.left(number))
    settle()
  }

  /// The host's program is killed, and another one started; everybody finds it again.
  func restartHost(_ scenario: String? = nil) throws {
    table = SeatTable()
    for number in guests.keys.sorted() {
      guests[number]?.line.lost()
      guests[number]?.desk.receive(.practice(.seat(.link(.waiting))))
    }
    host = try TestDesk(code: "")
    // Ids are random in the program; here another desk would give the same ones.
    for _ in 0..<100 { _ = host.desk.ports.newID() }
    Self.open(host, scenario)
    for number in guests.keys.sorted() { knock(number) }
  }

  /// Everybody says what is new, until nobody has anything to say.
  func settle(sourceLocation: SourceLocation = #_sourceLocation) {
    for _ in 0..<50 {
      var moved = carryOut(table.say(host.state.seatSays))
      for number in guests.keys.sorted() {
        let says = guests[number]?.desk.state.seatSays
        guard let bytes = guests[number]?.line.say(says)?.bytes else { continue }
        take(table.take(bytes, from: number))
        moved = true
      }
      if !moved { return }
    }
    Issue.record("The seats never stop talking.", sourceLocation: sourceLocation)
  }

  private func take(_ outcome: SeatTable.Outcome) {
    for news in outcome.news { host.receive(.practice(.seat(news))) }
    _ = carryOut(outcome.orders)
  }

  private func carryOut(_ orders: [SeatTable.Order]) -> Bool {
    for case .send(let message, let number) in orders {
      guard let bytes = message.bytes, let news = guests[number]?.line.take(bytes) else { continue }
      for one in news { guests[number]?.desk.receive(.practice(.seat(one))) }
    }
    return !orders.isEmpty
  }
}
