import HelplineModel

/// The signature under practice advice.
enum ReviewText {
  /// Who signed it, or that nobody has.
  static func text(_ review: Review?, _ desk: Desk) -> String {
    review.map {
      desk.say(
        "review.by", "Practice advice, signed by {who}, {date}", ["who": $0.by, "date": $0.date])
    } ?? desk.say("review.none", "Practice advice, not yet reviewed by a victim-support trainer")
  }
}
