import HelplineScreens
import HelplineSeats

/// The trainer's seat: holds the socket that all others come to.
final class HostSeat: Seat {
  private let hub: SeatHub
  private var table = SeatTable()

  /// A host at a path; throws where it cannot listen there, or somebody hosts there already.
  init(path: String) throws(SeatProblem) { hub = try SeatHub(path: path) }

  var descriptor: Int32 { hub.descriptor }
  var triesIn: Int? { nil }

  func news() -> [Answer] {
    hub.news().flatMap { news -> [SeatNews] in
      let outcome =
        switch news {
        case .line(let number, let bytes): table.take(bytes, from: number)
        case .tooLong(let number): table.tooLong(number)
        case .left(let number): table.left(number)
        }
      carryOut(outcome.orders)
      return outcome.news
    }.map { .practice(.seat($0)) }
  }

  func say(_ message: SeatMessage?) { carryOut(table.say(message)) }

  private func carryOut(_ orders: [SeatTable.Order]) {
    for order in orders {
      switch order {
      case .send(let message, let number):
        guard let bytes = message.bytes else { continue }
        hub.send(bytes, kind: message.kind, to: number)
      case .dismiss(let number): hub.dismiss(number)
      }
    }
  }
}
