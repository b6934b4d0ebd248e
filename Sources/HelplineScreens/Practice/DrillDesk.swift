import HelplineModel
import HelplinePractice

/// The drill "danger card in five seconds" while it runs: which sentence, since when, which cards were opened.
/// In memory only.
struct DrillDesk: Sendable {
  /// A card that was opened, and when.
  struct Opened: Equatable, Sendable {
    var card: String
    /// Milliseconds after the sentence came.
    var after: Int
  }

  private let sentences: [DrillSentence]
  private var index = -1
  private var since: Int?
  /// Cards opened for the present sentence, in their order.
  private(set) var opened: [Opened] = []

  /// The order looks like chance and is the same each time.
  private static let seed: UInt64 = 5

  init(_ sentences: [DrillSentence]) {
    self.sentences = Shuffle.order(sentences, seed: Self.seed)
  }

  /// The sentence, nil before the first.
  var sentence: DrillSentence? { sentences.indices.contains(index) ? sentences[index] : nil }

  /// The right card as it was opened, nil while it was not.
  var found: Opened? { opened.first { $0.card == sentence?.card } }

  /// Whether a sentence waits for its card.
  var isOpen: Bool { sentence != nil && found == nil }

  /// The next sentence; after the last the first again.
  mutating func next(at now: Int) {
    guard !sentences.isEmpty else { return }
    index = (index + 1) % sentences.count
    (since, opened) = (now, [])
  }

  /// A card was opened in the real screens; true where it answers a sentence that waits.
  mutating func open(_ card: String, at now: Int) -> Bool {
    guard isOpen, let since, opened.last?.card != card else { return false }
    opened.append(Opened(card: card, after: max(0, now - since)))
    return true
  }
}

extension Desk {
  /// A danger card was opened: in the drill the stopwatch says so.
  mutating func drilled(_ card: String) {
    guard drill?.open(card, at: now) == true, let opened = drill?.opened.last else { return }
    message =
      drill?.found == nil
      ? say("drill.other", "{time}: another card. Esc, and look again.", ["time": time(opened)])
      : say("drill.right", "{time}: the right card. Ctrl-E: back.", ["time": time(opened)])
  }

  /// Seconds to one decimal.
  func time(_ opened: DrillDesk.Opened) -> String {
    let tenths = (opened.after + 50) / 100
    return say("drill.seconds", "{n} s", ["n": "\(tenths / 10).\(tenths % 10)"])
  }
}
