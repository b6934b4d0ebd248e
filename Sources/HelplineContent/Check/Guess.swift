/// Finds what somebody meant who wrote a name that does not exist.
enum Guess {
  /// Longer names are not compared: nobody writes them, and files may hold anything.
  private static let longest = 48

  /// The nearest name: at most a third of its letters apart; nil where none is near.
  static func of(_ name: String, among known: some Sequence<String>) -> String? {
    nearest(name, among: known) { max(1, max($0, $1) / 3) }
  }

  /// The name that differs by one letter more, less, other or swapped. For names that may also be somebody's
  /// own: those of fewer than four letters are too easily another word.
  static func oneSlip(from name: String, among known: some Sequence<String>) -> String? {
    guard name.count >= 4 else { return nil }
    return nearest(name, among: known.filter { $0.count >= 4 }) { _, _ in 1 }
  }

  private static func nearest(
    _ name: String, among known: some Sequence<String>, most: (Int, Int) -> Int
  ) -> String? {
    let letters = Array(name.utf8.prefix(longest + 1))
    guard !letters.isEmpty, letters.count <= longest else { return nil }
    var best: (name: String, steps: Int)?
    for other in known.sorted() where other != name && other.utf8.count <= longest {
      let most = most(letters.count, other.utf8.count)
      guard abs(other.utf8.count - letters.count) <= most else { continue }
      let steps = steps(letters, Array(other.utf8))
      if steps <= most, steps < best?.steps ?? .max { best = (other, steps) }
    }
    return best?.name
  }

  /// `: open?` after a sentence that names what is not there; a full stop where nothing is near.
  static func ending(_ guess: String?) -> String { guess.map { ": \($0)?" } ?? "." }

  /// What to write: the guess, else the names there are, where they are few.
  static func advice(
    _ guess: String?, among known: some Sequence<String>, else advice: String
  ) -> String {
    if let guess { return "Write \(guess), if that is what is meant." }
    let names = known.sorted()
    guard (1...40).contains(names.count) else { return advice }
    return "Write one of \(names.joined(separator: ", "))."
  }

  /// How many letters have to be put in, taken out, changed or swapped with the next one.
  private static func steps(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      var now = [row + 1]
      for column in other.indices {
        let isSame = one[row] == other[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, now[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        now.append(cost)
      }
      (before, last) = (last, now)
    }
    return last[other.count]
  }
}
