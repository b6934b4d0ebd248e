/// The host's end of the conversation: who sits where, what each was told, what has to be given back.
///
/// Lines in, orders and news out; it knows no socket.
public struct SeatTable: Sendable {
  /// What has to be done at the socket.
  public enum Order: Equatable, Sendable {
    /// A message to a seat, by its number.
    case send(SeatMessage, to: Int)
    /// A seat's line is closed.
    case dismiss(Int)
  }

  /// What a line led to.
  public struct Outcome: Equatable, Sendable {
    /// For the socket.
    public var orders: [Order] = []
    /// For the screens.
    public var news: [SeatNews] = []
  }

  private struct Seat: Sendable {
    var role: SeatRole
    var told = SeatMessage()
  }

  private var seats: [Int: Seat] = [:]
  /// Numbers that were sent away, the newest of them: what came with their last words is not heard.
  private var sentAway: [Int] = []
  private var trainee: TraineeState?
  private var rater: RaterState?

  /// A table nobody sits at.
  public init() {}

  private var present: [SeatRole] { seats.sorted { $0.key < $1.key }.map(\.value.role) }

  // MARK: what comes

  /// A seat said something.
  public mutating func take(_ bytes: [UInt8], from number: Int) -> Outcome {
    if sentAway.contains(number) { return Outcome() }
    guard let seat = seats[number] else { return welcome(bytes, number) }
    guard let message = SeatMessage(bytes) else {
      return refuse(number, "This seat said something that cannot be understood.")
    }
    if seat.role == .trainee, let said = message.trainee { return hear(said) }
    if seat.role == .rater, let said = message.rater {
      rater = said
      return Outcome(news: [.rater(said)])
    }
    return refuse(number, "A \(seat.role.rawValue) cannot say that.")
  }

  private mutating func hear(_ said: TraineeState) -> Outcome {
    trainee = said
    return Outcome(orders: showTrainee(), news: [.trainee(said)])
  }

  /// Those who look on see the screen; what was put down is between host and trainee.
  private mutating func showTrainee() -> [Order] {
    guard var shown = trainee else { return [] }
    shown.draft = nil
    return tell(SeatMessage(trainee: shown), { $0 == .watcher || $0 == .rater })
  }

  private mutating func welcome(_ bytes: [UInt8], _ number: Int) -> Outcome {
    guard let version = SeatMessage.version(of: bytes) else {
      return refuse(number, "Only seats of practice are let in here.")
    }
    guard version == SeatMessage.version, let hello = SeatMessage(bytes)?.hello else {
      return refuse(
        number, "The host runs another version of Lifeline. Install the same on both seats.")
    }
    if let reason = taken(hello.role) { return refuse(number, reason) }
    seats[number] = Seat(role: hello.role)
    let kept = SeatMessage.Welcome(
      trainee: hello.role == .trainee ? trainee : nil, rater: hello.role == .rater ? rater : nil)
    var news = hello.kept.map { [SeatNews.kept($0)] } ?? []
    news.append(.present(present))
    return Outcome(
      orders: [.send(SeatMessage(welcome: kept), to: number)] + showTrainee(), news: news)
  }

  /// Why nobody else can sit there.
  private func taken(_ role: SeatRole) -> String? {
    switch role {
    case .watcher: return nil
    case .trainer: return "The trainer's seat is the host's."
    case .trainee, .rater: break
    }
    guard seats.values.contains(where: { $0.role == role }) else { return nil }
    return role == .trainee
      ? "A trainee sits here already. With --watch one can look on."
      : "Somebody rates already. With --watch one can look on."
  }

  private mutating func refuse(_ number: Int, _ sentence: String) -> Outcome {
    var left = left(number)
    sendAway(number)
    left.orders = [.send(SeatMessage(refused: sentence), to: number), .dismiss(number)]
    return left
  }

  /// A seat has gone; what it said last is kept for it.
  public mutating func left(_ number: Int) -> Outcome {
    guard let seat = seats.removeValue(forKey: number) else { return Outcome() }
    guard seat.role == .trainee else { return Outcome(news: [.present(present)]) }
    trainee?.screen = nil
    let news = trainee.map { [SeatNews.trainee($0)] } ?? []
    return Outcome(orders: showTrainee(), news: news + [.present(present)])
  }

  /// A seat sent more than a line may hold.
  public mutating func tooLong(_ number: Int) -> Outcome {
    sendAway(number)
    return left(number)
  }

  /// More lines than there are seats do not come at once.
  private mutating func sendAway(_ number: Int) { sentAway = sentAway.suffix(99) + [number] }

  // MARK: what is said

  /// Tells every seat how the call is, where it has not heard it yet.
  public mutating func say(_ message: SeatMessage?) -> [Order] {
    guard let message, message.host != nil else { return [] }
    return tell(message) { _ in true }
  }

  private mutating func tell(
    _ message: SeatMessage, _ whom: (SeatRole) -> Bool
  ) -> [Order] {
    var orders: [Order] = []
    for (number, seat) in seats.sorted(by: { $0.key < $1.key }) where whom(seat.role) {
      if message.host != nil, seat.told.host != message.host {
        seats[number]?.told.host = message.host
      } else if message.trainee != nil, seat.told.trainee != message.trainee {
        seats[number]?.told.trainee = message.trainee
      } else {
        continue
      }
      orders.append(.send(message, to: number))
    }
    return orders
  }
}
