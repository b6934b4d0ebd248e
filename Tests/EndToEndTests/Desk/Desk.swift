import Foundation
import Testing

/// One program in one real terminal of 80×24 (tmux, a server of its own), with every key counted.
final class Desk: @unchecked Sendable {
  /// Keys pressed and letters typed so far; a pasted text counts as its letters.
  private(set) var keys = 0
  /// When the last single digit was typed.
  private var digitTyped = false
  let data: DataFolder
  private let socket: String
  private let environment: [String: String]

  /// How long a screen may take, in seconds; debug builds on a busy machine are slow.
  static let patience = 40.0

  /// Opens the program (or another command) in a fresh terminal.
  init(
    _ data: DataFolder, arguments: [String] = [], environment: [String: String] = [:],
    command: [String]? = nil, columns: Int = 80, rows: Int = 24
  ) async throws {
    self.data = data
    socket = NSTemporaryDirectory() + "e2e-" + UUID().uuidString.prefix(13) + ".tmux"
    self.environment = Program.environment(data: data.path, environment)
    guard Program.tool("tmux") != nil else {
      throw Trouble("tmux is not installed; these tests drive the program in a real terminal.")
    }
    let program = try command ?? [Program.path()] + arguments
    // TERM is tmux's own unless a test names another.
    let term = environment["TERM"].map { ["env", "TERM=\($0)"] } ?? []
    try await tmux(
      [
        "start-server", ";", "set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on",
        ";",
      ]
        + ["set", "-g", "escape-time", "0", ";"]
        + ["new-session", "-d", "-s", "desk", "-x", "\(columns)", "-y", "\(rows)"] + term + program)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: socket)
  }

  /// Ends this desk's own tmux server and nothing else; its program hears the hang-up and is waited for.
  func close() async {
    let program = try? await pid()
    _ = try? await tmux(["kill-server"])
    guard let program else { return }
    _ = try? await Waiting.until(seconds: 3) {
      kill(program, 0) != 0 || Self.isZombie(program) ? true : nil
    }
  }

  /// Where nobody collects orphans an ended program keeps its number.
  private static func isZombie(_ pid: pid_t) -> Bool {
    let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    return stat?.split(separator: ")").last?.hasPrefix(" Z") ?? true
  }

  // MARK: keys

  /// Presses a named key ("F2", "Enter", "C-e", "Down"), once or several times.
  func press(_ key: String, times: Int = 1) async throws {
    keys += times
    try await tmux(["send-keys", "-t", "desk"] + Array(repeating: key, count: times))
  }

  /// Types letters, each of which counts as a key.
  func type(_ text: String) async throws {
    keys += text.count
    try await tmux(["send-keys", "-t", "desk", "-l", "--", text])
  }

  /// Types one digit that chooses. Two at once would be a number, so a key that does nothing in an empty
  /// box stands between them.
  func digit(_ digit: Int) async throws {
    if digitTyped { try await press("Up") }
    try await type(String(digit))
    digitTyped = true
  }

  /// Puts a text in as a terminal pastes (bracketed where the program asked for it).
  func paste(_ text: String) async throws {
    keys += text.count
    try await tmux(["set-buffer", "--", text, ";", "paste-buffer", "-p", "-d", "-t", "desk"])
  }

  // MARK: the screen

  /// What stands on the screen, line by line.
  func lines() async throws -> [String] {
    try await tmux(["capture-pane", "-p", "-t", "desk"]).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// What stands on the screen.
  func screen() async throws -> String { try await lines().joined(separator: "\n") }

  /// The screen as flowing words, so that a wrapped sentence can be found.
  func words() async throws -> String { Self.flowing(try await screen()) }

  /// One space between words, whatever the wrapping.
  static func flowing(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The screen with all that was scrolled away.
  func history(joined: Bool = false) async throws -> String {
    try await tmux(["capture-pane", "-p", "-S", "-", "-t", "desk"] + (joined ? ["-J"] : []))
  }

  /// Waits until a text (wrapped or not) stands on the screen.
  @discardableResult
  func waitFor(
    _ text: String, seconds: Double = Desk.patience,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await waitUntil("“\(text)” stands on the screen", seconds: seconds) {
      $0.contains(text) || Self.flowing($0).contains(text)
    }
  }

  /// Waits until a text is gone.
  @discardableResult
  func waitUntilGone(_ text: String, seconds: Double = Desk.patience) async throws -> String {
    try await waitUntil("“\(text)” is gone", seconds: seconds) { !Self.flowing($0).contains(text) }
  }

  /// Waits until the screen is as a condition has it; polls, never sleeps a fixed time.
  @discardableResult
  func waitUntil(
    _ what: String, seconds: Double = Desk.patience, _ holds: (String) -> Bool
  ) async throws -> String {
    var last = ""
    let found = try await Waiting.until(seconds: seconds) { () -> String? in
      last = try await screen()
      return holds(last) ? last : nil
    }
    guard let found else {
      throw Trouble("After \(Int(seconds)) s not yet: \(what). The screen:\n\(last)")
    }
    return found
  }

  // MARK: the process and the window

  /// The program's process id.
  func pid() async throws -> pid_t {
    let text = try await ask("#{pane_pid}")
    guard let pid = pid_t(text) else { throw Trouble("tmux gave no process id: \(text)") }
    return pid
  }

  /// Whether the program has ended.
  func hasEnded() async throws -> Bool { try await ask("#{pane_dead}") == "1" }

  /// Waits for the end; gives the exit code, 128 + the signal when one ended it, nil where tmux was too late to
  /// hear how (it sometimes sees the terminal close first, and then never learns it).
  @discardableResult
  func waitForEnd(seconds: Double = Desk.patience) async throws -> Int32? {
    let ended = try await Waiting.until(seconds: seconds) { try await hasEnded() ? true : nil }
    guard ended != nil else {
      throw Trouble("The program did not end. The screen:\n\(try await screen())")
    }
    return try await Waiting.until(seconds: 2) { () -> Int32? in
      if let signal = Int32(try await ask("#{pane_dead_signal}")), signal != 0 {
        return 128 + signal
      }
      return Int32(try await ask("#{pane_dead_status}"))
    }
  }

  /// Starts the program again in the same terminal, on the same folder.
  func startAgain(arguments: [String] = []) async throws {
    try await tmux(["respawn-pane", "-k", "-t", "desk"] + [Program.path()] + arguments)
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) async throws {
    try await tmux(["resize-window", "-t", "desk", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What tmux says of the window, in the words of its formats.
  func ask(_ format: String) async throws -> String {
    try await tmux(["display-message", "-p", "-t", "desk", format])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A command to this desk's own tmux.
  @discardableResult
  func tmux(_ arguments: [String]) async throws -> String {
    let result = try await Command.run(
      Program.tool("tmux") ?? "tmux", ["-S", socket, "-f", "/dev/null"] + arguments,
      environment: environment, seconds: 20)
    guard result.status == 0 else {
      throw Trouble("tmux \(arguments.prefix(3).joined(separator: " ")): \(result.error)")
    }
    return result.output
  }
}

/// Opens the program, runs a story at it and ends the terminal, whatever happened.
func atDesk<Value>(
  _ data: DataFolder, arguments: [String] = [], environment: [String: String] = [:],
  command: [String]? = nil, columns: Int = 80, rows: Int = 24, _ story: (Desk) async throws -> Value
) async throws -> Value {
  let desk = try await Desk(
    data, arguments: arguments, environment: environment, command: command, columns: columns,
    rows: rows)
  do {
    let value = try await story(desk)
    await desk.close()
    return value
  } catch {
    await desk.close()
    throw error
  }
}
