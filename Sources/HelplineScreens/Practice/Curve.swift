/// A course of values 0 to 10 as a row of blocks and a sentence.
enum Curve {
  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// As a row of blocks.
  static func drawn(_ values: [Int]) -> String {
    values.map { blocks[max(0, min($0, 10)) * 7 / 10] }.joined()
  }

  /// Drawn in front, said behind it.
  static func words(_ values: [Int], _ desk: Desk) -> String {
    drawn(values) + "  "
      + desk.say(
        "curve.words", "{a} at the start, {b} at the end, {c} at the lowest, {d} at the highest",
        [
          "a": String(values.first ?? 0), "b": String(values.last ?? 0),
          "c": String(values.min() ?? 0), "d": String(values.max() ?? 0),
        ])
  }
}
