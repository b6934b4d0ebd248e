import Foundation

/// Takes one call and keeps what the screen shows, as text and as a drawing.
@main
enum Picture {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      throw Trouble("usage: picture TMUX-SOCKET RESULT-WITHOUT-ENDING")
    }
    let desk = Desk(socket: CommandLine.arguments[1])
    try takeCall(desk)
    let result = CommandLine.arguments[2]
    try write(desk.plainScreen().trimmingCharacters(in: .newlines) + "\n", to: result + ".txt")
    try write(Drawing(screen: StyledScreen(desk.styledScreen())).svg, to: result + ".svg")
  }

  /// A call as the README tells it: safe, may talk, stalked by a former partner since last week.
  private static func takeCall(_ desk: Desk) throws {
    try desk.waits(for: "START A CALL")
    try desk.presses("F2", until: "Fact or question:")
    try desk.presses("Tab", until: "▶Safe now")
    try desk.presses("Enter", until: "could not ask")
    try desk.types("1", until: "Safe now: safe")
    try desk.presses("Tab", "Tab", until: "▶Can talk")
    try desk.presses("Enter", until: "freely")
    try desk.types("1", until: "Can talk: freely")
    for (words, fact) in [
      ("stalking", "crime: stalking"), ("former partner", "former partner"),
      ("last week", "in the last week"), ("not reported", "reported: not reported"),
    ] {
      try desk.types(words, until: fact)
      try desk.presses("Enter", untilGone: "Enter put down")
    }
    try desk.presses("Right", until: "SAFE:")
  }

  private static func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    print("Drawn: \(path)")
  }
}

/// What stopped the drawing.
struct Trouble: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
