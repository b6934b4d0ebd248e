import Glibc

/// A Unix socket's address and the calls that need it; there is no other kind of socket in here.
struct SocketAddress {
  /// The longest path, in bytes (unix(7): 108 with the zero at its end).
  static let longest = 107

  private var address = sockaddr_un()

  init(_ path: String) throws(SeatProblem) {
    let bytes = Array(path.utf8)
    guard !bytes.isEmpty, bytes.count <= Self.longest, !bytes.contains(0) else {
      throw .pathTooLong(path)
    }
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
  }

  /// A socket that never waits and that no child inherits; -1 when there is none.
  static func make() -> Int32 {
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    return socket(AF_UNIX, type | Int32(SOCK_CLOEXEC.rawValue), 0)
  }

  func bind(_ descriptor: Int32) -> Bool {
    onAddress { Glibc.bind(descriptor, $0, $1) } == 0
  }

  func connect(_ descriptor: Int32) -> Bool {
    onAddress { Glibc.connect(descriptor, $0, $1) } == 0
  }

  private func onAddress(_ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  /// The system's word for what went wrong last.
  static var why: String { String(cString: strerror(errno)) }
}
