import Foundation

/// Start, search, import and reports of the release program, beside what others do with the same.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5 else { throw Trouble("usage: bench PROGRAM FOLDER TABLES RESULT") }
    let desk = BenchDesk(program: arguments[1], folder: arguments[2])
    var figures = try StartBench(desk: desk).figures()
    if FileManager.default.fileExists(atPath: arguments[3]) {
      figures += try ImportBench(desk: desk, tables: arguments[3]).figures()
    } else {
      print("The 8,650 services are not beside the checkout: nothing imported, search over less.")
    }
    figures += try SearchBench(desk: desk).figures()
    figures += try ReportBench(desk: desk).figures()
    print(table(figures))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let json = try encoder.encode(["figures": figures])
    try json.write(to: URL(fileURLWithPath: arguments[4]))
    print(String(decoding: json, as: UTF8.self))
  }

  private static func table(_ figures: [Figure]) -> String {
    let rows = figures.map { [$0.what, text($0.ours), $0.unit, $0.peer ?? "", text($0.theirs)] }
    let head = ["what", "Lifeline", "unit", "beside", "theirs"]
    let widths = head.indices.map { at in ([head] + rows).map { $0[at].count }.max() ?? 0 }
    return ([head] + rows).map { row in
      zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func text(_ value: Double?) -> String {
    value.map { String(format: $0 < 100 ? "%.2f" : "%.0f", $0) } ?? ""
  }
}

/// One thing measured, and the same of a peer where there is one.
struct Figure: Encodable {
  var what: String
  var ours: Double
  var unit: String
  var peer: String?
  var theirs: Double?
}

/// Where the program runs: its data folder goes after the run.
struct BenchDesk {
  var program: String
  var folder: String
  var data: String { folder + "/data" }

  var environment: [String] {
    [
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=\(folder)",
      "PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")",
      "SWIFT_BACKTRACE=enable=no",
    ]
  }
}

/// What stopped the run.
struct Trouble: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// The value below which a share of all lie.
func percentile(_ values: [Double], _ share: Double) -> Double {
  let sorted = values.sorted()
  return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
}

/// Milliseconds on a clock that never goes back.
func milliseconds() -> Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e6 }
