import Foundation

/// What a command said and how it ended.
struct Result: Sendable {
  /// The exit code; 128 + the signal when one ended it.
  var status: Int32
  var output: String
  var error: String
  /// The one JSON document of standard output.
  var json: [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any]
  }
  /// The one JSON document of standard error.
  var errorJSON: [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(error.utf8))) as? [String: Any]
  }
}

/// Runs a command to its end, with a time limit.
enum Command {
  /// Runs a program; output goes through files so that no pipe can fill up or be held open.
  static func run(
    _ path: String, _ arguments: [String],
    environment: [String: String] = ["PATH": "/usr/bin:/bin"],
    input: String = "", seconds: Double = 60
  ) async throws -> Result {
    let files = NSTemporaryDirectory() + "lifeline-run-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: files) }
    try Data(input.utf8).write(to: URL(fileURLWithPath: files + "/in"))
    let pid = try start([path] + arguments, environment, files)
    let status = try await end(
      of: pid, seconds: seconds, name: ([path] + arguments).joined(separator: " "))
    let text = { (name: String) in
      String(
        decoding: FileManager.default.contents(atPath: files + "/" + name) ?? Data(), as: UTF8.self)
    }
    return Result(status: status, output: text("out"), error: text("err"))
  }

  private static func start(
    _ words: [String], _ environment: [String: String], _ files: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files + "/in", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files + "/err", O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads of a test block most signals; a child would inherit that and never hear one.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var list = words.map { strdup($0) } + [nil]
    var values = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (list + values).forEach { free($0) } }
    var pid: pid_t = 0
    let failed = posix_spawn(&pid, words[0], &actions, &attributes, &list, &values)
    guard failed == 0 else {
      throw Trouble("\(words[0]) cannot be started: \(String(cString: strerror(failed)))")
    }
    return pid
  }

  private static func end(of pid: pid_t, seconds: Double, name: String) async throws -> Int32 {
    var status: Int32 = 0
    let ended = try await Waiting.until(seconds: seconds) {
      waitpid(pid, &status, WNOHANG) == 0 ? nil : true
    }
    guard ended != nil else {
      kill(pid, SIGKILL)
      waitpid(pid, &status, 0)
      throw Trouble("\(name) did not end within \(Int(seconds)) s.")
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}

/// Runs `lifeline` itself.
func lifeline(
  _ arguments: [String], in data: DataFolder, environment: [String: String] = [:],
  input: String = "", seconds: Double = 120
) async throws -> Result {
  try await Command.run(
    Program.path(), arguments, environment: Program.environment(data: data.path, environment),
    input: input, seconds: seconds)
}
