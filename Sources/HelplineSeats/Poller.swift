import CEpoll
import Glibc

/// Watches descriptors; its own can be watched in their place.
final class Poller {
  /// Readable while any of them has something.
  let descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))

  deinit { close(descriptor) }

  /// Watches a descriptor, or watches it in another way; `writing` also while it can be written to.
  func watch(_ other: Int32, writing: Bool = false) {
    var event = epoll_event()
    event.events = EPOLLIN.rawValue | (writing ? EPOLLOUT.rawValue : 0)
    event.data.fd = other
    if epoll_ctl(descriptor, EPOLL_CTL_ADD, other, &event) != 0, errno == EEXIST {
      epoll_ctl(descriptor, EPOLL_CTL_MOD, other, &event)
    }
  }

  /// The descriptors that have something now; never waits.
  func ready() -> [Int32] {
    var events = [epoll_event](repeating: epoll_event(), count: 32)
    let count = epoll_wait(descriptor, &events, Int32(events.count), 0)
    return count > 0 ? events.prefix(Int(count)).map(\.data.fd) : []
  }
}
