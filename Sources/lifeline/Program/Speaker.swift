import Foundation

/// Speaks practice lines through espeak-ng or speech-dispatcher, one at a time. The words go through a pipe:
/// arguments could be read by everybody on the machine.
final class Speaker {
  private var child: Process?

  /// The programs that can speak, the quieter one to install first, with what makes them read their input.
  private static let voices: [(name: String, arguments: @Sendable (String) -> [String])] = [
    ("espeak-ng", { ["-v", $0, "--stdin"] }),
    ("spd-say", { ["-w", "-l", $0, "-e"] }),
  ]

  /// Speaks in a language (ISO 639), in place of what is being spoken.
  func speak(_ words: String, language: String) throws {
    stop()
    guard let (path, arguments) = Self.found(language) else {
      throw Failure(
        code: 69,
        sentence: "Nothing here can speak: install espeak-ng or speech-dispatcher. "
          + "The words are shown again.")
    }
    let pipe = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // A line fits into the pipe whole, so nothing waits here and no reader can be gone.
    try pipe.fileHandleForWriting.write(contentsOf: Data((words.prefix(8_000) + "\n").utf8))
    try process.run()
    try pipe.fileHandleForWriting.close()
    child = process
  }

  /// Is quiet at once.
  func stop() {
    if child?.isRunning == true { child?.terminate() }
    child = nil
  }

  private static func found(_ language: String) -> (path: String, arguments: [String])? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    // A language is two or three letters; anything else never becomes an argument.
    let tag = language.allSatisfy { $0.isASCII && $0.isLetter } ? language : "en"
    for voice in voices {
      for folder in folders where access("\(folder)/\(voice.name)", X_OK) == 0 {
        return ("\(folder)/\(voice.name)", voice.arguments(tag))
      }
    }
    return nil
  }
}
