import Foundation
import Glibc

/// Looks at what stands around the program: its parents, what runs, what tmux says.
enum Around {
  /// Everything `Watchers` speaks of.
  static func look(_ environment: [String: String]) -> Watchers.Surroundings {
    var around = Watchers.Surroundings(environment: environment)
    var starts = [getppid()]
    if environment["TMUX"] != nil {
      let answer = askTmux(environment["TMUX_PANE"])
      around.piped = answer?.piped
      // A recorder around tmux is no parent of ours: it is one of the terminal that shows tmux.
      starts += answer?.terminals ?? []
    }
    around.parents = starts.flatMap(parents)
    around.running = running()
    around.keysAudited = keysAudited()
    return around
  }

  // MARK: processes

  /// The names of a process and its parents, nearest first.
  static func parents(of pid: pid_t) -> [String] {
    var (names, next, seen): ([String], pid_t, Set<pid_t>) = ([], pid, [])
    while next > 0, seen.insert(next).inserted, let (name, parent) = process(next) {
      names.append(name)
      next = parent
    }
    return names
  }

  /// Name and parent of a process; the name stands in brackets and may hold brackets itself (proc(5)).
  private static func process(_ pid: pid_t) -> (name: String, parent: pid_t)? {
    guard let bytes = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else { return nil }
    let stat = String(decoding: bytes, as: UTF8.self)
    guard let open = stat.firstIndex(of: "("), let close = stat.lastIndex(of: ")") else {
      return nil
    }
    let rest = stat[stat.index(after: close)...].split(separator: " ")
    guard rest.count > 1, let parent = pid_t(rest[1]) else { return nil }
    return (String(stat[stat.index(after: open)..<close]), parent)
  }

  private static func running() -> Set<String> {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return Set(all.compactMap(pid_t.init).compactMap { process($0)?.name })
  }

  /// Whether a login is set up for recording its keys (pam_tty_audit(8)).
  private static func keysAudited() -> Bool {
    let folder = "/etc/pam.d/"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.contains { name in
      guard let text = try? String(contentsOfFile: folder + name, encoding: .utf8) else {
        return false
      }
      return text.split(separator: "\n").contains {
        !$0.hasPrefix("#") && $0.contains("pam_tty_audit") && $0.contains("enable=")
      }
    }
  }

  // MARK: tmux

  /// Whether tmux passes this window on, and the processes of the terminals that show it.
  private static func askTmux(_ pane: String?) -> (piped: Bool, terminals: [pid_t])? {
    let target = pane.map { ["-t", $0] } ?? []
    let words =
      ["tmux", "display-message", "-p"] + target + ["piped #{pane_pipe}", ";"]
      + ["list-clients", "-F", "#{client_pid}"]
    guard let lines = Inquiry.ask(words)?.split(separator: "\n"),
      let piped = lines.first(where: { $0.hasPrefix("piped ") })
    else { return nil }
    return (piped == "piped 1", lines.compactMap { pid_t($0) })
  }
}

/// Asks another program and waits a second at most. Not Foundation's Process: once the Internet is refused it
/// waits for ever.
enum Inquiry {
  /// What a program wrote; nil when it cannot be started, fails, or says too little in time.
  static func ask(_ words: [String], milliseconds: Int32 = 1_000) -> String? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let pid = start(words, output: ends[1])
    close(ends[1])
    guard let pid else { return nil }
    let answer = read(ends[0], milliseconds)
    if answer == nil { kill(pid, SIGKILL) }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    return status == 0 ? answer : nil
  }

  private static func start(_ words: [String], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var list = words.map { strdup($0) } + [nil]
    defer { list.forEach { free($0) } }
    var pid: pid_t = 0
    return posix_spawnp(&pid, words[0], &actions, nil, &list, environ) == 0 ? pid : nil
  }

  /// Everything up to the end of the output; nil when the time is over first.
  private static func read(_ output: Int32, _ milliseconds: Int32) -> String? {
    let limit = ContinuousClock.now + .milliseconds(Int(milliseconds))
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1024)
    while bytes.count < 64 * 1024 {
      let left = ContinuousClock.now.duration(to: limit) / .milliseconds(1)
      var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&polled, 1, Int32(left) + 1) > 0 else { return nil }
      let count = Glibc.read(output, &room, room.count)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      guard count > 0 else { return nil }
      bytes += room[..<count]
    }
    return nil
  }
}
