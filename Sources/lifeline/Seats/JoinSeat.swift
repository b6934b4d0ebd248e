import CTerminal
import HelplineScreens
import HelplineSeats

/// A seat that joins: it looks for the host every second until there is one, and again when it is lost.
final class JoinSeat: Seat {
  private let door: SeatDoor
  private var guest: SeatGuest
  /// When it knocked last, in milliseconds.
  private var knocked: Int?

  /// How long it waits between two tries, in milliseconds.
  private static let pause = 1_000

  /// A seat at the host of a path, whether or not anybody hosts there yet.
  init(_ role: SeatRole, path: String) throws(SeatProblem) {
    guest = SeatGuest(role)
    door = try SeatDoor(path: path)
  }

  private var now: Int { Int(ct_now_ms()) }

  var descriptor: Int32 { door.descriptor }

  var triesIn: Int? {
    guard !door.isConnected else { return nil }
    return knocked.map { max(0, $0 + Self.pause - now) } ?? 0
  }

  func news() -> [Answer] {
    var news = door.news().flatMap(take)
    if triesIn == 0 {
      knocked = now
      news += door.knock().flatMap(take)
    }
    return news.map { .practice(.seat($0)) }
  }

  private func take(_ news: SeatDoor.News) -> [SeatNews] {
    switch news {
    case .connected:
      send(guest.hello())
      return []
    case .line(let bytes):
      if let heard = guest.take(bytes) { return heard }
      // A host that talks nonsense is none; it is tried again.
      return door.leave().flatMap(take)
    case .lost:
      guest.lost()
      knocked = now
      return guest.lostNews
    }
  }

  func say(_ message: SeatMessage?) {
    if let message = guest.say(message) { send(message) }
  }

  private func send(_ message: SeatMessage) {
    guard let bytes = message.bytes else { return }
    door.send(bytes, kind: message.kind)
  }
}
