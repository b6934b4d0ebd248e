import Foundation
import HelplineModel

/// What files gave when they were last read, by their bytes: only what has changed is read again.
final class HouseCache: @unchecked Sendable {
  private let lock = NSLock()
  private var files: [HouseFile: (bytes: Data, book: HouseBook, reading: FileReading)] = [:]
  private var journal = (bytes: Data(), read: Journal())

  /// What a file with these bytes gave, nil when it was not read yet.
  func found(_ file: HouseFile, _ bytes: Data) -> (book: HouseBook, reading: FileReading)? {
    lock.withLock {
      guard let last = files[file], last.bytes == bytes else { return nil }
      return (last.book, last.reading)
    }
  }

  func keep(_ file: HouseFile, _ bytes: Data, _ book: HouseBook, _ reading: FileReading) {
    lock.withLock { files[file] = (bytes, book, reading) }
  }

  /// The journal: it grows at its end, so only the new lines are read.
  func journal(_ bytes: Data) -> Journal {
    lock.withLock {
      let whole = bytes.prefix((bytes.lastIndex(of: 0x0A) ?? -1) + 1)
      var (last, read) = journal
      if whole.prefix(last.count) != last { (last, read) = (Data(), Journal()) }
      read.add(whole.dropFirst(last.count))
      journal = (Data(whole), read)
      read.add(bytes.dropFirst(whole.count))
      return read
    }
  }
}

extension HouseBook {
  /// Takes over the part that stands in a file.
  mutating func take(_ file: HouseFile, from other: HouseBook) {
    switch file {
    case .rules: rules = other.rules
    case .notices: notices = other.notices
    case .plans: plans = other.plans
    case .words: words = other.words
    case .listings: listings = other.listings
    case .signatures: signatures = other.signatures
    case .rung: rung = other.rung
    case .removed: removed = other.removed
    case .remarks: remarks = other.remarks
    case .distinct: distinct = other.distinct
    case .telephone: telephone = other.telephone
    case .gaps: settledGaps = other.settledGaps
    case .flags: flags = other.flags
    case .rings: rings = other.rings
    }
  }
}
