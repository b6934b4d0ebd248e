import Foundation

/// The share of what callers say that finds the wanted listing among the first three.
struct Relevance {
  var desk: BenchDesk

  func figures() throws -> [Figure] { [] }
}
