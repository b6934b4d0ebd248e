import Glibc

/// The host's end: listens on a socket in its own folder and holds a line to every seat.
///
/// Nothing here waits and nothing runs beside it: whoever owns it watches `descriptor` and asks for `news`.
/// Written by hand on the kernel's calls: SwiftNIO brings an event loop on threads of its own, and here the one
/// wait of the terminal's loop has to serve keys, signals and seats.
public final class SeatHub {
  /// What happened at a seat, by the number of its line.
  public enum News: Equatable, Sendable {
    /// A whole line.
    case line(Int, [UInt8])
    /// It sent a line longer than `LineBuffer.longest`, and its line was closed.
    case tooLong(Int)
    /// It has gone.
    case left(Int)
  }

  /// As many seats at most; the next ones are sent away.
  public static let seats = 24

  private let path: String
  private let lock: Int32
  private let listener: Int32
  private let poller = Poller()
  private var lines: [Int32: (number: Int, line: SeatLine)] = [:]
  private var nextNumber = 1

  /// Readable while there is news.
  public var descriptor: Int32 { poller.descriptor }

  /// Listens at a path; its folder is made for its owner alone. A socket that a killed host left behind is taken
  /// over; throws where somebody hosts there.
  public init(path: String) throws(SeatProblem) {
    let address = try SocketAddress(path)
    Self.makeFolder(of: path)
    lock = try Self.lock(path)
    do throws(SeatProblem) {
      listener = try Self.listen(address, at: path)
    } catch {
      close(lock)
      throw error
    }
    self.path = path
    poller.watch(listener)
  }

  /// The kernel lets the lock go with its process, however that ends; the socket's file stays.
  private static func lock(_ path: String) throws(SeatProblem) -> Int32 {
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { throw .cannotListen(path, why: SocketAddress.why) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw .alreadyHosted
    }
    return lock
  }

  private static func listen(
    _ address: SocketAddress, at path: String
  ) throws(SeatProblem) -> Int32 {
    let socket = SocketAddress.make()
    guard socket >= 0, take(path), address.bind(socket), chmod(path, 0o600) == 0,
      Glibc.listen(socket, 16) == 0
    else {
      let why = SocketAddress.why
      if socket >= 0 { close(socket) }
      throw .cannotListen(path, why: why)
    }
    return socket
  }

  deinit {
    for descriptor in lines.keys { close(descriptor) }
    unlink(path)
    close(listener)
    close(lock)
  }

  private static func makeFolder(of path: String) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o700) != 0, errno == ENOENT {
      makeFolder(of: folder)
      mkdir(folder, 0o700)
    }
  }

  /// Takes an old socket away, and nothing that is none.
  private static func take(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      errno = EEXIST
      return false
    }
    return unlink(path) == 0
  }

  // MARK: what happens

  /// What happened since, oldest first.
  public func news() -> [News] {
    poller.ready().flatMap { descriptor in
      descriptor == listener ? welcome() : hear(descriptor)
    }
  }

  private func welcome() -> [News] {
    while lines.count < Self.seats {
      let descriptor = accept(listener, nil, nil)
      guard descriptor >= 0 else { return [] }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      lines[descriptor] = (nextNumber, SeatLine(descriptor))
      nextNumber += 1
      poller.watch(descriptor)
    }
    // Full: whoever still comes is sent away, or the door would call without end.
    let descriptor = accept(listener, nil, nil)
    if descriptor >= 0 { close(descriptor) }
    return []
  }

  private func hear(_ descriptor: Int32) -> [News] {
    guard let number = lines[descriptor]?.number,
      let (pieces, stands) = lines[descriptor]?.line.read()
    else { return [] }
    var news = pieces.map { piece -> News in
      switch piece {
      case .line(let bytes): .line(number, bytes)
      case .tooLong: .tooLong(number)
      }
    }
    if !stands || !send(descriptor) { news += [leave(descriptor)].compactMap { $0 } }
    return news
  }

  /// Sends what waits; false where the other side has gone.
  private func send(_ descriptor: Int32) -> Bool {
    guard lines[descriptor]?.line.send() == true else { return false }
    poller.watch(descriptor, writing: lines[descriptor]?.line.hasMore ?? false)
    return true
  }

  private func leave(_ descriptor: Int32) -> News? {
    guard let seat = lines.removeValue(forKey: descriptor) else { return nil }
    close(descriptor)
    return .left(seat.number)
  }

  // MARK: what is said

  /// Says a line to a seat; of one kind it gets only the newest where it reads slowly.
  public func send(_ line: [UInt8], kind: String, to number: Int) {
    guard let descriptor = lines.first(where: { $0.value.number == number })?.key else { return }
    lines[descriptor]?.line.put(line, kind: kind)
    // That it has gone is news when its descriptor says so.
    _ = send(descriptor)
  }

  /// How many bytes wait for a seat that reads slowly.
  func waiting(for number: Int) -> Int {
    lines.values.first { $0.number == number }?.line.waiting ?? 0
  }

  /// Sends what it can and closes a seat's line; that is no news.
  public func dismiss(_ number: Int) {
    guard let descriptor = lines.first(where: { $0.value.number == number })?.key else { return }
    _ = lines[descriptor]?.line.send()
    _ = leave(descriptor)
  }
}
