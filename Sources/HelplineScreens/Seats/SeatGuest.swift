/// A joining seat's end of the conversation: it says hello with what it last heard, and is given back what it
/// had said.
///
/// Lines in, messages and news out; it knows no socket.
public struct SeatGuest: Sendable {
  /// Where it sits.
  public let role: SeatRole
  private var host: HostState?
  private var told: SeatMessage?
  /// From hello until the line is lost or of no use; what else lies in a line is not heard.
  private var hears = false
  private var isWelcome = false
  private var isRefused = false

  /// A seat that has heard nothing yet.
  public init(_ role: SeatRole) { self.role = role }

  /// The first words on a new line.
  public mutating func hello() -> SeatMessage {
    hears = true
    return SeatMessage(hello: .init(role: role, kept: host))
  }

  /// The host said something; nil where it cannot be understood, and the line is of no use.
  public mutating func take(_ bytes: [UInt8]) -> [SeatNews]? {
    guard hears else { return [] }
    guard let message = SeatMessage(bytes) else {
      hears = false
      return nil
    }
    if let sentence = message.refused {
      isRefused = true
      return [.link(.refused(sentence))]
    }
    if let welcome = message.welcome {
      (isWelcome, isRefused) = (true, false)
      return [.link(.joined)] + (welcome.trainee.map { [.keptTrainee($0)] } ?? [])
        + (welcome.rater.map { [.keptRater($0)] } ?? [])
    }
    if let state = message.host {
      host = state
      return [.host(state)]
    }
    return message.trainee.map { [.trainee($0)] }
  }

  /// What a lost line means for the screens: why it was refused stays to be read.
  public var lostNews: [SeatNews] { isRefused ? [] : [.link(.waiting)] }

  /// The line is gone.
  public mutating func lost() {
    (hears, isWelcome) = (false, false)
    told = nil
  }

  /// What has to be sent so that the host knows what this seat says now; nothing before the host has given back
  /// what it kept.
  public mutating func say(_ message: SeatMessage?) -> SeatMessage? {
    guard isWelcome, let message, message != told else { return nil }
    told = message
    return message
  }
}
