import Foundation
import HelplineModel

/// A change on its way: written down whole before anything is touched, so that it can be finished after a
/// power cut. Without it a file could be new while the journal knows nothing of it.
struct Pending: Codable {
  var file: HouseFile
  /// Hash of the file before, nil where there was none.
  var before: String?
  var after: Data
  /// The name under which the file as it was is kept, nil where nothing in it would be lost.
  var copy: String?
  /// The name under which the old notices are kept.
  var oldNotices: String?
  var entry: HouseEntry

  /// A hash of 64 bits (FNV-1a): it has to notice an edit, not to withstand an attack.
  static func hash(_ bytes: Data?) -> String? {
    guard let bytes else { return nil }
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}

extension HouseDisk {
  /// Writes a change down, then makes it. Fails before the file is touched, or is finished later.
  func commit(_ pending: Pending) throws {
    do {
      try begin(pending)
      try finish(pending)
    } catch let cut as HouseStepLimit.PowerCut {
      throw cut
    } catch {
      // Still as before: the change is not there, so nothing may finish it later behind one's back.
      if Pending.hash(try? read(pending.file.rawValue)) == pending.before {
        unlink(file(HouseFile.pending))
      }
      for name in [HouseFile.pending, pending.file.rawValue] { unlink(file(name + ".new")) }
      throw error
    }
  }

  private func begin(_ pending: Pending) throws {
    let data = try JSONEncoder().encode(pending)
    try run([.beside(HouseFile.pending, data), .rename(HouseFile.pending)])
  }

  /// Finishes what a power cut left; the lock has to be held.
  func recover() throws {
    guard let data = try read(HouseFile.pending) else { return }
    guard let pending = try? JSONDecoder().decode(Pending.self, from: data) else {
      try run([.remove(HouseFile.pending)])
      return
    }
    try finish(pending)
  }

  private func finish(_ pending: Pending) throws {
    let present = try read(pending.file.rawValue)
    let isOld = Pending.hash(present) == pending.before
    // A third form was written by hand after the power cut: it stands, and the change is gone.
    guard isOld || present == pending.after else {
      try run([.remove(HouseFile.pending)])
      return
    }
    if isOld { try replace(pending, present) }
    if pending.file.isYAML {
      try makeFolder(HouseFile.lastGood)
      let name = "\(HouseFile.lastGood)/\(pending.file.rawValue)"
      try run([.beside(name, pending.after), .rename(name)])
    }
    if let name = pending.oldNotices, exists(HouseFile.oldNotices) {
      try run([.move(HouseFile.oldNotices, to: name)])
    }
    try run([
      .line(HouseFile.journal, try Journal.line(pending.entry)), .remove(HouseFile.pending),
    ])
  }

  private func replace(_ pending: Pending, _ present: Data?) throws {
    if let copy = pending.copy, let present {
      try run([.beside(copy, present), .rename(copy)])
    }
    let name = pending.file.rawValue
    try run([.beside(name, pending.after), .rename(name)])
  }
}
