import Foundation

/// A program that was started: in a pseudo-terminal of 80 by 24, or with nothing to read.
final class Child {
  private let pid: pid_t
  private let master: Int32

  /// What is typed arrives, what is drawn can be read.
  init(inTerminal arguments: [String], _ desk: BenchDesk) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw Trouble("no pseudo-terminal could be opened")
    }
    defer { close(slave) }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.master = master
    pid = try Child.spawn(arguments, desk, terminal: name)
  }

  /// Its output is dropped.
  init(quietly arguments: [String], _ desk: BenchDesk) throws {
    master = -1
    pid = try Child.spawn(arguments, desk, terminal: nil)
  }

  /// A session of its own: the first terminal it opens becomes the one that controls it.
  private static func spawn(
    _ arguments: [String], _ desk: BenchDesk, terminal: [CChar]?
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(
      &actions, 0, terminal ?? Array("/dev/null".utf8CString), O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID
    let words = arguments.map { strdup($0) } + [nil]
    let variables = desk.environment.map { strdup($0) } + [nil]
    var pid: pid_t = 0
    let result = posix_spawnp(&pid, arguments[0], &actions, &attributes, words, variables)
    guard result == 0 else { throw Trouble("\(arguments[0]) does not start") }
    return pid
  }

  func type(_ text: String) {
    _ = text.utf8CString.withUnsafeBytes { write(master, $0.baseAddress, $0.count - 1) }
  }

  /// What is drawn until nothing comes for a while, and when its last byte came.
  func draws(quietFor pause: Int32, atMost most: Double = 5_000) -> (bytes: [UInt8], last: Double) {
    var bytes: [UInt8] = []
    let begun = milliseconds()
    var last = begun
    var room = [UInt8](repeating: 0, count: 65_536)
    while milliseconds() - begun < most {
      var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      let wait = bytes.isEmpty ? Int32(most) : pause
      guard poll(&polled, 1, wait) == 1 else { break }
      let count = read(master, &room, room.count)
      guard count > 0 else { break }
      last = milliseconds()
      bytes += room[..<count]
    }
    return (bytes, last)
  }

  /// Waits until a text was drawn.
  func draws(_ text: String) throws {
    var seen: [UInt8] = []
    let end = milliseconds() + 20_000
    while milliseconds() < end {
      let bytes = draws(quietFor: 0).bytes
      guard !bytes.isEmpty else { break }
      seen += bytes
      if String(decoding: seen, as: UTF8.self).contains(text) { return }
    }
    throw Trouble("“\(text)” was never drawn, but \(String(decoding: seen, as: UTF8.self))")
  }

  /// Kilobytes the kernel names for a field of its memory.
  func memory(_ field: String) -> Double? {
    let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix(field + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
  }

  /// Processor time so far, in ticks of the kernel's clock.
  func processorTicks() -> Int {
    let stat = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
    // The name in brackets may hold blanks; utime and stime are the 12th and 13th field after it.
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  /// How often it went to sleep by itself so far: each time something woke it.
  func wakeUps() -> Int {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
    return tasks.reduce(0) { sum, task in
      let path = "/proc/\(pid)/task/\(task)/status"
      let status = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return sum + (line?.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) } ?? 0)
    }
  }

  func kill() {
    _ = Glibc.kill(pid, SIGKILL)
    _ = waited()
    close(master)
  }

  /// Waits for its end: exit code and the most memory it had, in kilobytes.
  func waited() -> (code: Int32, peak: Double) {
    var status: Int32 = 0
    var usage = rusage()
    wait4(pid, &status, 0, &usage)
    return (status >> 8 & 0xFF, Double(usage.ru_maxrss))
  }
}
