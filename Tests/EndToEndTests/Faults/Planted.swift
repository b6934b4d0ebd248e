import Foundation
import Testing

/// Names that nobody has, one for each place where somebody can type: what is found says where it was typed.
enum Planted {
  /// How they begin: letters that stand next to each other in no language and in nothing that is shipped.
  static let beginnings = ["quxlori", "quzteva"]

  /// The name for a place; a pasted one has the odd numbers.
  static func name(_ number: Int) -> String {
    let letters = [number / 10 % 10, number % 10].map { Character(UnicodeScalar(UInt8(0x61 + $0))) }
    let place = String(letters)
    return "Quxlori\(place)mba Quzteva\(place)"
  }

  /// Bytes from one letter to the next: 1 is UTF-8, 2 and 4 are UTF-16 and UTF-32, 24 a cell of a frame, 28 one
  /// of ncurses; the others are what a structure with a letter in it may measure.
  private static let steps = [1, 2, 3] + Array(stride(from: 4, through: 64, by: 4))

  /// Where a planted name, or its beginning, stands in bytes, in any case, with up to `steps` bytes from one
  /// letter to the next.
  static func finds(in bytes: UnsafeRawBufferPointer, steps: Int) -> [String] {
    guard let base = bytes.baseAddress else { return [] }
    var found: [String] = []
    for first in [UInt8(ascii: "Q"), UInt8(ascii: "q")] {
      var place = 0
      while place < bytes.count,
        let hit = memchr(base + place, Int32(first), bytes.count - place)
      {
        place = base.distance(to: UnsafeRawPointer(hit)) + 1
        for step in Self.steps where step <= steps {
          if let words = words(bytes, at: place - 1, step: step) {
            found.append("“\(words)”, \(step) bytes a letter")
          }
        }
      }
    }
    return found
  }

  private static let needles = beginnings.map { Array($0.utf8) }

  private static func words(_ bytes: UnsafeRawBufferPointer, at start: Int, step: Int) -> String? {
    // Nearly every place ends here: the second letter is another.
    guard start + 6 * step < bytes.count, bytes[start + step] | 0x20 == 0x75 else { return nil }
    let fits = needles.contains { needle in
      needle.indices.allSatisfy { bytes[start + $0 * step] | 0x20 == needle[$0] }
    }
    guard fits else { return nil }
    let letters = stride(from: start, to: min(bytes.count, start + 21 * step), by: step).map {
      bytes[$0]
    }
    return String(decoding: letters.map { $0 >= 0x20 && $0 < 0x7F ? $0 : 0x2E }, as: UTF8.self)
  }

  /// The same for a text or a file.
  static func finds(in data: Data) -> [String] {
    data.withUnsafeBytes { finds(in: $0, steps: 4) }
  }

  /// Where planted names stand in a folder: contents and names of files, journals and locks included.
  static func finds(in folder: DataFolder) -> [String] {
    folder.allFiles().flatMap { file in
      (finds(in: file.bytes) + finds(in: Data(file.name.utf8))).map { "\(file.name): \($0)" }
    }
  }

  /// Where planted names stand in the memory of a running program, read by root past its own refusal.
  static func finds(inMemoryOf pid: pid_t) throws -> [String] {
    let maps = Kernel.file("/proc/\(pid)/maps")
    guard !maps.isEmpty else { throw Trouble("The program's memory cannot be read.") }
    let memory = open("/proc/\(pid)/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0 else { throw Trouble("The program's memory cannot be read.") }
    defer { close(memory) }
    var found: [String] = []
    for line in maps.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
      let ends = parts[0].split(separator: "-").compactMap { Int($0, radix: 16) }
      // What cannot be written came from a file, and files are searched as files.
      guard ends.count == 2, parts[1].hasPrefix("rw") else { continue }
      let name = parts.count > 5 ? String(parts[5]) : "memory"
      found += finds(memory, ends[0]..<ends[1]).map { "\(name): \($0)" }
    }
    return found
  }

  private static func finds(_ memory: Int32, _ range: Range<Int>) -> [String] {
    withUnsafeTemporaryAllocation(byteCount: range.count, alignment: 16) { room in
      var count = 0
      while count < range.count, let base = room.baseAddress {
        let got = pread(memory, base + count, range.count - count, off_t(range.lowerBound + count))
        guard got > 0 else { break }
        count += got
      }
      return finds(in: UnsafeRawBufferPointer(rebasing: room[..<count]), steps: 64)
    }
  }
}

/// Files that the kernel makes while they are read. Foundation believes their size, which is 0, and stops after
/// the first page.
enum Kernel {
  /// The whole file; empty when it cannot be read.
  static func file(_ path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(file, &room, room.count), count > 0 { bytes += room[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
