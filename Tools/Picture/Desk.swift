import Foundation

/// A person at the program that runs in a tmux.
struct Desk {
  /// Where that tmux listens.
  var socket: String

  func plainScreen() throws -> String { try tmux("capture-pane", "-p") }

  func styledScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

  func presses(_ keys: String..., until text: String) throws {
    try tmux(["send-keys"] + keys)
    try waits(for: text)
  }

  func presses(_ key: String, untilGone text: String) throws {
    try tmux("send-keys", key)
    try waits(for: text, there: false)
  }

  func types(_ letters: String, until text: String) throws {
    try tmux("send-keys", "-l", letters)
    try waits(for: text)
  }

  /// Looks again every 20 ms, for ten seconds at most.
  func waits(for text: String, there: Bool = true) throws {
    for _ in 0..<500 {
      if try plainScreen().contains(text) == there { return }
      usleep(20_000)
    }
    throw Trouble("“\(text)” \(there ? "never came" : "never went"):\n\(try plainScreen())")
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "-u", "-S", socket] + arguments
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Trouble("tmux \(arguments[0]) failed") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
