import Foundation
import Testing

extension EndToEnd {
  /// What the kernel is told about the program's memory.
  @Suite(.serialized)
  struct Memory {
    private static func file(_ name: String, of pid: pid_t) -> String {
      Kernel.file("/proc/\(pid)/\(name)")
    }

    /// Pieces of memory that are locked, out of core files and empty in a child (`VmFlags`, proc(5)).
    private static func secretPieces(_ pid: pid_t) -> Int {
      file("smaps", of: pid).split(separator: "\n").filter { line in
        let flags = line.split(separator: " ")
        return flags.first == "VmFlags:" && ["lo", "dd", "wf"].allSatisfy { flags.contains($0) }
      }.count
    }

    private static func number(_ name: String, in status: String) -> Int? {
      status.split(separator: "\n").first { $0.hasPrefix(name) }
        .flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }
        .flatMap { Int($0) }
    }

    @Test(.timeLimit(.minutes(1)), .enabled(if: getuid() == 0))
    func `No core file is written, and the pads are locked into memory`() async throws {
      try await atDesk(DataFolder()) { desk in
        try await desk.startsCall()
        let pid = try await desk.pid()
        let limits = Self.file("limits", of: pid).split(separator: "\n")
          .first { $0.hasPrefix("Max core file size") }?.split(separator: " ")
        #expect(limits?.dropFirst(4).prefix(2) == ["0", "0"])
        #expect(Self.secretPieces(pid) >= 2, "notes and place for 112")
        let locked = try #require(Self.number("VmLck:", in: Self.file("status", of: pid)))
        #expect(locked >= 32, "kB locked")
        // What the kernel writes while it handles such a signal would lie where the program was started.
        let folder = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/cwd")
        let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        kill(pid, SIGXCPU)
        #expect([nil, 128 + SIGXCPU].contains(try await desk.waitForEnd()))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == before)
      }
    }

    /// Root may read everything; somebody else may not even read a program of their own login.
    @Test(.timeLimit(.minutes(1)), .enabled(if: getuid() == 0 && Program.tool("setpriv") != nil))
    func `The same login cannot read the program's memory`() async throws {
      let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
      let data = try DataFolder()
      _ = try await Command.run("/bin/chown", ["65534:65534", data.path])
      try await atDesk(data, command: nobody + [try Program.path()]) { desk in
        try await desk.seesShiftSheet()
        let pid = try await desk.pid()
        #expect(Self.file("status", of: pid).contains("Uid:\t65534"))
        let look = try await Command.run(
          "/usr/bin/env", nobody + ["head", "-c", "1", "/proc/\(pid)/maps"])
        #expect(look.status != 0 && look.output.isEmpty)
      }
    }

    @Test(.timeLimit(.minutes(1)), .enabled(if: Program.tool("prlimit") != nil))
    func `Where nothing may be locked the pad still works, and doctor says so`() async throws {
      let data = try DataFolder()
      // Root may lock past every limit, unless it gives that up.
      let little =
        ["prlimit", "--memlock=0:0"]
        + (getuid() == 0 ? ["setpriv", "--bounding-set=-ipc_lock", "--inh-caps=-ipc_lock"] : [])
      let doctor = try await Command.run(
        "/usr/bin/env", little + [try Program.path(), "doctor"],
        environment: Program.environment(data: data.path))
      #expect(doctor.output.contains("LOOK memory: the scratch pad works"))
      #expect(try await lifeline(["doctor"], in: data).output.contains("ok   memory:"))
      try await atDesk(data, command: little + [try Program.path()]) { desk in
        try await desk.startsCall()
        try await desk.menu("scratch", "Scratch pad")
        try await desk.type("Quxlorimba")
        try await desk.waitFor("Quxlorimba")
        let pid = try await desk.pid()
        #expect(Self.number("VmLck:", in: Self.file("status", of: pid)) == 0)
      }
    }
  }
}
