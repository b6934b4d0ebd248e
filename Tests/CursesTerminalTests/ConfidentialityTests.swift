import CTerminal
import CursesTerminal
import Glibc
import Testing

@Suite("Memory that leaves no trace")
struct LockedScratchTests {
  @Test func `scratch text can be read, taken back and wiped`() throws {
    let scratch = try #require(LockedScratch(capacity: 8))
    #expect(scratch.append("kéttle"))
    #expect(
      (0..<scratch.count).map { scratch.scalar(at: $0) } == "kéttle".unicodeScalars.map(\.value))
    let before = scratch.version
    scratch.deleteLast()
    #expect(scratch.count == 5 && scratch.version != before)
    scratch.wipe()
    #expect(scratch.count == 0 && scratch.scalar(at: 0) == 0 && scratch.scalar(at: -1) == 0)
  }

  @Test func `a full pad says so and keeps what it has`() throws {
    let scratch = try #require(LockedScratch(capacity: 3))
    #expect(!scratch.append("abcd"))
    #expect(scratch.count == 3)
  }

  @Test func `taking back a character takes its marks with it`() throws {
    let scratch = try #require(LockedScratch())
    scratch.append("ae\u{301}")
    scratch.deleteLast()
    #expect(scratch.count == 1)
  }

  @Test func `freed memory is cleared`() throws {
    let size = 4_000
    var cleared = 0
    for _ in 0..<8 {
      let memory = try #require(malloc(size))
      memset(memory, 0xA5, size)
      let address = UInt(bitPattern: memory)
      free(memory)
      let again = try #require(malloc(size))
      let bytes = UnsafeRawBufferPointer(start: again, count: size)
      if UInt(bitPattern: again) == address, !bytes.contains(0xA5) { cleared += 1 }
      free(again)
    }
    #expect(cleared > 0)
  }

  @Test func `memory that grows keeps its bytes`() throws {
    var memory = try #require(malloc(10))
    memset(memory, 7, 10)
    for size in [11, 500, 100_000, 200_000, 50] {
      memory = try #require(realloc(memory, size))
      #expect(UnsafeRawBufferPointer(start: memory, count: 10).allSatisfy { $0 == 7 })
    }
    free(memory)
  }
}

@Suite("A process of its own", .serialized)
struct ProcessTests {
  @Test func `the kernel refuses every Internet socket and leaves Unix sockets`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      let stream = Int32(SOCK_STREAM.rawValue)
      guard ct_refuse_internet() == 0 else { exit(1) }
      for family in [AF_INET, AF_INET6, AF_NETLINK, AF_PACKET] {
        guard socket(family, stream, 0) == -1, errno == EPERM else { exit(2) }
      }
      guard socket(AF_UNIX, stream, 0) >= 0 else { exit(3) }
      exit(42)
    }
  }

  @Test func `children cannot open an Internet socket either`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard ct_refuse_internet() == 0 else { exit(1) }
      let order = "LC_ALL=C bash -c 'exec 3<>/dev/tcp/127.0.0.1/9' 2>&1"
      guard let pipe = popen(order, "r") else { exit(2) }
      var room = [UInt8](repeating: 0, count: 4096)
      let count = fread(&room, 1, room.count, pipe)
      pclose(pipe)
      let said = String(decoding: room[..<count], as: UTF8.self)
      exit(said.contains("Operation not permitted") ? 42 : 4)
    }
  }

  @Test func `a crash ends with status 70 and no dump of memory`() async throws {
    let result = await #expect(
      processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
    ) {
      ct_crash_guard()
      let secret = "kettle"
      let numbers = secret.utf8.map(Int.init)
      _ = numbers[numbers.count + 3]
    }
    let said = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(said.contains("What was entered is saved"))
    #expect(!said.contains("Registers") && !said.contains("kettle"))
  }

  @Test func `abort and a stack overflow end calmly`() async {
    await #expect(processExitsWith: .exitCode(70)) {
      ct_crash_guard()
      abort()
    }
  }

  @Test func `no core file and no reading by others`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      guard ct_keep_private() == 1 else { exit(1) }
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
      typealias Ask = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
      guard let symbol = dlsym(nil, "prctl") else { exit(3) }
      let dumpable = unsafeBitCast(symbol, to: Ask.self)(3, 0, 0, 0, 0)  // PR_GET_DUMPABLE
      exit(limit.rlim_cur == 0 && dumpable == 0 ? 42 : 2)
    }
  }

  @Test func `without a terminal the driver says so instead of drawing`() async {
    await #expect(processExitsWith: .exitCode(42)) {
      let nothing = open("/dev/null", O_RDWR)
      dup2(nothing, STDIN_FILENO)
      dup2(nothing, STDOUT_FILENO)
      do {
        _ = try CursesDriver(options: CursesDriver.Options())
      } catch let error as TerminalError {
        exit(error == .noTerminal && error.sentence.hasSuffix("in lines.") ? 42 : 2)
      }
    }
  }
}
