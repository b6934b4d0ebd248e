import CTerminal
import TerminalUI

/// The key codes that the terminal's own description names (terminfo(5)).
enum TerminfoKeys {
  private static let names: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  static func all() -> [[UInt8]: Key] {
    var found: [[UInt8]: Key] = [:]
    var bytes = [UInt8](repeating: 0, count: 32)
    for (name, key) in names {
      let count = bytes.withUnsafeMutableBufferPointer {
        ct_key_string(name, $0.baseAddress, $0.count)
      }
      if count > 1, found[Array(bytes[..<count])] == nil { found[Array(bytes[..<count])] = key }
    }
    return found
  }
}
