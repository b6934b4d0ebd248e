/// An hour of the day as screens name it.
enum Hour {
  /// "03", "21": two digits.
  static func words(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : String(hour) }
}
