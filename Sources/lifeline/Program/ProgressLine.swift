import Foundation
import HelplineStore

/// One line on the terminal that says how far long work is; on standard error, so that results stay alone.
///
/// It comes after a second, changes at most four times a second, and is wiped when the work is done. Into a
/// file or a pipe it writes nothing.
final class ProgressLine {
  private let isShown: Bool
  private var next = Date().timeIntervalSinceReferenceDate + 1
  private var isThere = false

  /// - Parameter isWanted: whether the person is to be told at all.
  init(isWanted: Bool) { isShown = isWanted && isatty(STDERR_FILENO) == 1 }

  /// Says how far an import is.
  func show(_ stage: ImportStage) {
    guard isShown else { return }
    switch stage {
    // Asking for the time with every listing would cost more than the line.
    case .reading(let count) where count % 64 != 0: return
    case .reading(let count): show("\(Self.grouped(count)) services read …", always: false)
    case .indexing(let count):
      show("Making the index of \(Self.grouped(count)) services …", always: true)
    }
  }

  /// Wipes the line.
  func clear() {
    if isThere { write("\r\u{1B}[K") }
    isThere = false
  }

  private func show(_ text: String, always: Bool) {
    let now = Date().timeIntervalSinceReferenceDate
    guard now >= next || (always && isThere) else { return }
    next = now + 0.25
    isThere = true
    write("\r\u{1B}[K" + text)
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// `12,400`, as the English of the interface writes it.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { index in
      let rest = digits.count - index
      return index > 0 && rest % 3 == 0 ? ",\(digits[index])" : String(digits[index])
    }.joined()
  }
}
