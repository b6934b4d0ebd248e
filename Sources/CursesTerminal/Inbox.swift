import CTerminal
import Glibc
import TerminalUI

/// What a signal asks the driver to do.
enum SignalTask { case resize, stop, goOn }

/// Turns bytes and time into events; a screen's decoder or plain mode's reader.
protocol ByteReader {
  var deadline: Int? { get }
  mutating func read(_ bytes: ArraySlice<UInt8>, at now: Int) -> [DriverEvent]
  mutating func pass(to now: Int) -> [DriverEvent]
  mutating func ended() -> [DriverEvent]
}

/// Waits for keys, signals and wakes in one place.
struct ByteInbox<Reader: ByteReader> {
  var reader: Reader
  private var room = [UInt8](repeating: 0, count: 4096)

  init(reader: Reader) { self.reader = reader }

  /// Waits until something happened or the time is over.
  mutating func wait(
    timeoutMs: Int?, watching: Int32, onSignal: (SignalTask) -> DriverEvent?
  ) -> [DriverEvent] {
    let end = timeoutMs.map { now() + max(0, $0) }
    while true {
      let until = [end, reader.deadline].compactMap { $0 }.min()
      let pause = until.map { Int32(clamping: max(0, $0 - now())) } ?? -1
      let ready = UInt32(bitPattern: ct_wait(pause, watching))
      var events: [DriverEvent] = []
      if ready & CT_SIGNAL.rawValue != 0 { events += signals(onSignal) }
      if ready & CT_INPUT.rawValue != 0 { events += input() }
      if ready & CT_OTHER.rawValue != 0 { events.append(.ready) }
      events += reader.pass(to: now())
      if !events.isEmpty { return events }
      if let end, now() >= end { return [] }
    }
  }

  private func now() -> Int { Int(ct_now_ms()) }

  private mutating func input() -> [DriverEvent] {
    let count = Int(room.withUnsafeMutableBufferPointer { ct_read($0.baseAddress, $0.count) })
    if count == 0 { return reader.ended() + [.hangUp] }
    guard count > 0 else { return [] }
    let events = reader.read(room[..<count], at: now())
    for index in 0..<count { room[index] = 0 }  // it may have been scratch text
    return events
  }

  /// A burst of resizes is one resize.
  private func signals(_ onSignal: (SignalTask) -> DriverEvent?) -> [DriverEvent] {
    var numbers: [Int32] = []
    while case let number = ct_next_signal(), number != 0 {
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers.compactMap { number in
      switch number {
      case -1: .woken
      case SIGWINCH: onSignal(.resize)
      case SIGTSTP: onSignal(.stop)
      case SIGCONT: onSignal(.goOn)
      case SIGHUP: .hangUp
      default: .terminate
      }
    }
  }
}

/// The screen's reader.
struct KeyReader: ByteReader {
  var decoder: KeyDecoder
  var deadline: Int? { decoder.deadline }

  mutating func read(_ bytes: ArraySlice<UInt8>, at now: Int) -> [DriverEvent] {
    decoder.feed(bytes, at: now).map(DriverEvent.input)
  }

  mutating func pass(to now: Int) -> [DriverEvent] {
    decoder.tick(at: now).map(DriverEvent.input)
  }

  mutating func ended() -> [DriverEvent] { [] }
}

typealias Inbox = ByteInbox<KeyReader>

extension ByteInbox where Reader == KeyReader {
  init(decoder: KeyDecoder) { self.init(reader: KeyReader(decoder: decoder)) }
}
