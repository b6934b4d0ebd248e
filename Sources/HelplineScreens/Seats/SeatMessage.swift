import Foundation

/// One line between two seats: a JSON object with one field.
public struct SeatMessage: Codable, Equatable, Sendable {
  /// The version of what seats say to each other.
  public static let version = 2
  /// The longest line that is sent, in bytes.
  static let longest = 1_000_000

  /// A seat's first words.
  struct Hello: Codable, Equatable, Sendable {
    var version = SeatMessage.version
    var role: SeatRole
    /// The call as the host had it when this seat last heard of it.
    var kept: HostState?
  }

  /// The host's first words: what this seat had said before it was lost.
  struct Welcome: Codable, Equatable, Sendable {
    var trainee: TraineeState?
    var rater: RaterState?
  }

  var hello: Hello?
  var welcome: Welcome?
  var host: HostState?
  var trainee: TraineeState?
  var rater: RaterState?
  /// The host has no place for this seat: one sentence.
  var refused: String?

  /// Lines of one kind replace each other while they wait.
  public var kind: String {
    if hello != nil { return "hello" }
    if welcome != nil { return "welcome" }
    if host != nil { return "host" }
    if trainee != nil { return "trainee" }
    return rater == nil ? "refused" : "rater"
  }

  /// The line's bytes; nil for what is longer than a line may be.
  public var bytes: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(self), data.count <= Self.longest else { return nil }
    return Array(data)
  }

  /// What a line says; nil for one that says nothing of the kind.
  init?(_ bytes: [UInt8]) {
    guard let message = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
      message != SeatMessage()
    else { return nil }
    self = message
  }

  init(
    hello: Hello? = nil, welcome: Welcome? = nil, host: HostState? = nil,
    trainee: TraineeState? = nil, rater: RaterState? = nil, refused: String? = nil
  ) {
    (self.hello, self.welcome, self.host) = (hello, welcome, host)
    (self.trainee, self.rater, self.refused) = (trainee, rater, refused)
  }

  /// The version a first line names, also where the rest of it cannot be read.
  static func version(of bytes: [UInt8]) -> Int? {
    struct First: Decodable {
      struct Hello: Decodable { var version: Int }
      var hello: Hello
    }
    return try? JSONDecoder().decode(First.self, from: Data(bytes)).hello.version
  }
}

/// What a seat hears of the others.
public enum SeatNews: Equatable, Sendable {
  /// How this seat stands to the host.
  case link(SeatLink)
  /// Who is there, for the host.
  case present([SeatRole])
  /// The call as another seat still has it, for a host that has none.
  case kept(HostState)
  /// What this trainee's seat had said before it was lost.
  case keptTrainee(TraineeState)
  /// What this rater's seat had said before it was lost.
  case keptRater(RaterState)
  /// The call as it is.
  case host(HostState)
  /// The trainee's side as it is.
  case trainee(TraineeState)
  /// The second rater's marks.
  case rater(RaterState)
  /// One sentence.
  case note(String)
}
