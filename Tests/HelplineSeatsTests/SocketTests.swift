import Foundation
import Testing

@testable import HelplineSeats

/// A folder of its own with a socket in it, gone after the test.
private final class Place {
  let folder = NSTemporaryDirectory() + "seats-" + UUID().uuidString.prefix(8)
  var socket: String { folder + "/practice/seat.sock" }
  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

extension SeatHub {
  /// Waits until there is news, a second at most.
  fileprivate func wait() -> [News] {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&polled, 1, 1_000)
    return news()
  }
}

extension SeatDoor {
  fileprivate func wait() -> [News] {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&polled, 1, 1_000)
    return news()
  }
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite("A socket for seats")
struct SocketTests {
  private func mode(_ path: String) throws -> Int {
    try #require(
      FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func `Only their owner can reach the seats`() throws {
    let place = try Place()
    let hub = try SeatHub(path: place.socket)
    #expect(try mode(place.socket) == 0o600)
    #expect(try mode(place.folder + "/practice") == 0o700)
    withExtendedLifetime(hub) {}
  }

  @Test func `Lines go both ways, and each side hears that the other has gone`() throws {
    let place = try Place()
    var hub: SeatHub? = try SeatHub(path: place.socket)
    let door = try SeatDoor(path: place.socket)
    #expect(door.knock() == [.connected] && door.isConnected)
    door.send(bytes("hello"), kind: "hello")
    var news = hub?.wait() ?? []
    if news.isEmpty { news = hub?.wait() ?? [] }
    #expect(news == [.line(1, bytes("hello"))])
    hub?.send(bytes("welcome"), kind: "welcome", to: 1)
    #expect(door.wait() == [.line(bytes("welcome"))])
    door.leave()
    #expect(hub?.wait() == [.left(1)])
    #expect(door.knock() == [.connected])
    hub = nil
    #expect(door.wait() == [.lost] && !door.isConnected)
    #expect(door.knock().isEmpty, "nobody hosts")
    #expect(!FileManager.default.fileExists(atPath: place.socket))
  }

  @Test func `A second host is told that somebody hosts; a file that is no socket stays`() throws {
    let place = try Place()
    let hub = try SeatHub(path: place.socket)
    #expect(throws: SeatProblem.alreadyHosted) { try SeatHub(path: place.socket) }
    let other = place.folder + "/notes"
    try "kept".write(toFile: other, atomically: true, encoding: .utf8)
    #expect(throws: SeatProblem.self) { try SeatHub(path: other) }
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "kept")
    let long = place.folder + "/" + String(repeating: "x", count: 200)
    #expect(throws: SeatProblem.pathTooLong(long)) { try SeatHub(path: long) }
    withExtendedLifetime(hub) {}
  }

  @Test func `The socket of a host that was killed is taken over`() throws {
    let place = try Place()
    try FileManager.default.createDirectory(
      atPath: place.folder + "/practice", withIntermediateDirectories: true)
    // What a killed host leaves: a socket that nobody listens on.
    let left = SocketAddress.make()
    #expect(try SocketAddress(place.socket).bind(left))
    close(left)
    let hub = try SeatHub(path: place.socket)
    let door = try SeatDoor(path: place.socket)
    #expect(door.knock() == [.connected])
    withExtendedLifetime(hub) {}
  }

  @Test func `A seat that never reads holds nobody up`() throws {
    let place = try Place()
    let hub = try SeatHub(path: place.socket)
    let deaf = try SeatDoor(path: place.socket)
    let other = try SeatDoor(path: place.socket)
    _ = (deaf.knock(), other.knock(), hub.wait(), hub.wait())
    let big = [UInt8](repeating: 65, count: 400_000)
    for _ in 0..<200 { hub.send(big, kind: "host", to: 1) }
    hub.send(bytes("to you"), kind: "host", to: 2)
    #expect(other.wait() == [.line(bytes("to you"))])
    // The line that is being sent, and the newest of its kind.
    #expect((1...2 * (big.count + 1)).contains(hub.waiting(for: 1)))
  }

  @Test func `Too long a line closes the line of that seat alone`() throws {
    let place = try Place()
    let hub = try SeatHub(path: place.socket)
    let loud = try SeatDoor(path: place.socket)
    let other = try SeatDoor(path: place.socket)
    _ = (loud.knock(), other.knock(), hub.wait(), hub.wait())
    loud.send([UInt8](repeating: 65, count: 2 * LineBuffer.longest), kind: "noise")
    var news: [SeatHub.News] = []
    // Every look takes what has come by then; the loud seat is told to go on each time.
    for _ in 0..<200 where !news.contains(.left(1)) {
      news += hub.wait()
      _ = loud.news()
    }
    #expect(news == [.tooLong(1), .left(1)])
    other.send(bytes("still here"), kind: "x")
    #expect(hub.wait() == [.line(2, bytes("still here"))])
  }
}
