import Foundation

/// The release program over 10,000, 100,000 and 1,000,000 invented listings of real length, beside what others do
/// with the same in the same run. Every row of the project's table of speed and cost has its goal; a goal that is
/// missed makes the run end with 1.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 6 else {
      throw Trouble("usage: bench PROGRAM FOLDER RESOURCES PEERS RESULT [SIZE ...]")
    }
    let desk = BenchDesk(
      program: arguments[1], folder: arguments[2], resources: arguments[3], peers: arguments[4])
    let sizes = arguments.dropFirst(6).compactMap { Int($0) }
    let figures = try run(desk, sizes: sizes.isEmpty ? [10_000, 100_000, 1_000_000] : sizes)
    print(Figure.table(figures))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(["figures": figures]).write(to: URL(fileURLWithPath: arguments[5]))
    let missed = figures.filter { $0.isMet == false }
    guard missed.isEmpty else {
      print("\(missed.count) goals are missed: \(missed.map(\.what).joined(separator: "; "))")
      exit(1)
    }
    print("Every goal is met.")
  }

  private static func run(_ desk: BenchDesk, sizes: [Int]) throws -> [Figure] {
    var figures: [Figure] = []
    var drawn: [Int: Double] = [:]
    for size in sizes {
      say("\(size) listings: writing, importing")
      let directory = try BenchDirectory(desk, size: size)
      figures += try directory.fill()
      say("\(size) listings: queries, keys")
      figures += try QueryBench(directory: directory).figures()
      let keys = try KeyBench(directory: directory)
      figures += keys.figures
      drawn[size] = keys.slowest
      if size == 100_000 {
        figures += try HoursBench(directory: directory).figures()
        figures += try StartBench(directory: directory).figures()
        say("a minute of a running call")
        figures += try IdleBench(directory: directory).figures()
      }
      directory.remove()
    }
    if let small = drawn[10_000], let large = drawn[1_000_000] {
      figures.append(
        Figure(what: "growth of it, 1,000,000 to 10,000", ours: large / small, unit: "x", goal: 3))
    }
    return try figures + ReportBench(desk: desk).figures() + Relevance(desk: desk).figures()
  }

  /// What is going on, for whoever waits.
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

/// Where the program runs, and what it is measured with.
struct BenchDesk {
  var program: String
  var folder: String
  var resources: String
  var peers: String

  var environment: [String] {
    [
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=\(folder)",
      "PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")",
      "SWIFT_BACKTRACE=enable=no",
    ]
  }

  /// Where the peers' script lies, found from this file.
  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Peers/peers.py").path
}

/// What stopped the run.
struct Trouble: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
