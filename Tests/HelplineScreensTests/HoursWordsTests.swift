import Foundation
import HelplineModel
import Testing

@testable import HelplineScreens

/// What stands on a row, and what is said, about when a service answers.
struct HoursWordsTests {
  /// A directory that gives one answer.
  private struct OneState: DirectoryPort {
    var state: OpenState
    func search(_ query: DirectoryQuery) -> DirectoryAnswer { DirectoryAnswer() }
    func service(_ id: String) -> Service? { nil }
    func openState(_ service: Service, at moment: Int) -> OpenState { state }
  }

  private let service = Service(id: "testland:1", publisher: "testland", name: "Line (invented)")
  /// Wednesday 4 March 2026, 12:00 in Dublin.
  private static let noon = 1_772_625_600

  private func desk(_ state: OpenState) -> Desk {
    let ports = Ports(
      directory: OneState(state: state), knowledge: Testland.Knowledge(),
      reference: World.reference, newPad: { MemoryPad() }, newID: { "1" })
    return Desk(
      ports: ports, house: HouseRules(), now: Self.noon * 1000,
      timeZone: TimeZone(identifier: "Europe/Dublin") ?? .gmt)
  }

  /// So many minutes after noon on the clock of the desk.
  private static func time(_ minutes: Int, mayBeEarlier: Bool = false) -> OpenTime {
    let today = Day(year: 2026, month: 3, day: 4).number
    let all = 720 + minutes
    // Summer time begins on 29 March: from then on the same clock is an hour less away.
    var time = OpenTime(
      day: today + all / 1440, minute: all % 1440, daysAhead: all / 1440,
      minutesAway: minutes - (all / 1440 < 25 ? 0 : 60))
    time.mayBeEarlier = mayBeEarlier
    return time
  }

  @Test(arguments: [
    (OpenState.open(until: nil), "open day and night", "“They answer day and night.”"),
    (
      .open(until: time(420)), "open until 19:00", "“They answer now, until 19:00.”"
    ),
    (
      .open(until: time(20)), "closes in 20 minutes",
      "“They answer now, but they close in 20 minutes.”"
    ),
    (
      .open(until: time(1)), "closes in a minute", "“They answer now, but they close in a minute.”"
    ),
    (.open(until: time(719)), "open until 23:59", "“They answer now, until 23:59.”"),
    (.closed(opens: nil), "closed now", "“They do not answer now.”"),
    (
      .closed(opens: time(20)), "closed, opens in 20 minutes",
      "“They do not answer now. They open in 20 minutes.”"
    ),
    (
      .closed(opens: time(5 * 1440 - 180)), "closed, opens Monday 09:00",
      "“They do not answer now. They open Monday 09:00.”"
    ),
    (
      .closed(opens: time(5 * 1440 - 180, mayBeEarlier: true)),
      "closed, opens Monday 09:00 at the latest",
      "“They do not answer now. They open Monday 09:00 at the latest.”"
    ),
    (
      .closed(opens: time(30 * 1440)), "closed, opens again 3 April 12:00",
      "“They do not answer now. They open 3 April 12:00.”"
    ),
    (
      .holiday, "public holiday today: hours not known",
      "“It is a public holiday there today. I do not know whether they answer.”"
    ),
    (.unknown, "hours not known", "hours not known"),
  ])
  func words(_ state: OpenState, _ row: String, _ spoken: String) {
    let desk = desk(state)
    #expect(ListingText.open(service, desk) == row)
    #expect(ListingText.spokenHours(service, desk) == spoken)
  }

  @Test func `a time on another clock says so`() {
    var end = Self.time(420)
    end.minute += 120
    #expect(ListingText.open(service, desk(.open(until: end))) == "open until 21:00 on their clock")
  }
}
