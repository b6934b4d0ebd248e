import Foundation
import HelplineModel
import HelplineStore

/// The go-live check: what the parts of the desk say about live calls. It reads knowledge that the first
/// screen does not need, so it is made beside that screen.
enum ReadinessCheck {
  /// What is missing before live calls.
  ///
  /// - Parameters:
  ///   - directory: nil where none can be opened: then every need stands without a listing.
  ///   - today: `YYYY-MM-DD` at the desk.
  static func run(
    knowledge: some KnowledgePort, directory: LiveDirectory?, book: HouseBook, today: String
  ) -> Readiness {
    let shared = knowledge.shared
    let regions = Readiness.regions(of: book.rules)
    let topics = Readiness.topics(of: shared.crimeTypes)
    let none = regions.flatMap { region in
      topics.map { Readiness.Need(topic: $0, region: region, listings: 0, rung: 0) }
    }
    let counted = directory?.needs(
      topics: topics, regions: regions, ownLine: ownLine(book.rules), today: today)
    return Readiness(
      needs: counted ?? none, house: book.rules,
      country: regions.first.flatMap { knowledge.country($0) }, knowledge: shared,
      signatures: book.signatures)
  }

  /// Our own listing, and the 116 006 of our country: neither is a referral.
  private static func ownLine(_ house: HouseRules) -> String {
    [house.value("own_listing"), house.value("country")].compactMap { $0 }.joined(separator: ",")
  }
}

/// Whether what is written on this machine could be read from a stolen disk, as far as the kernel says.
enum StorageCheck {
  /// What can be said of it.
  enum Answer: Equatable {
    /// Nothing is written, or it goes through the kernel's encryption.
    case confirmed(String)
    /// The kernel does not say; a disk that encrypts by itself looks like this as well.
    case notConfirmed(String)
  }

  /// Swap: what was in memory may be written there.
  static func swap(_ table: String? = read("/proc/swaps")) -> Answer {
    guard let table else {
      return .notConfirmed("It could not be confirmed whether memory is written to a disk (swap).")
    }
    let places = table.split(separator: "\n").dropFirst()
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    let open = places.filter { !isSafeSwap($0) }
    if places.isEmpty { return .confirmed("No memory is written to a disk (no swap).") }
    if open.isEmpty {
      return .confirmed("Memory that is swapped out is encrypted or stays in memory.")
    }
    return .notConfirmed(
      "Memory may be written to \(open.joined(separator: ", ")) (swap); "
        + "that this is encrypted could not be confirmed.")
  }

  /// The disk under a folder.
  static func disk(under folder: String) -> Answer {
    let name = deviceNumber(folder).flatMap { device("/sys/dev/block/\($0)") }
    guard let name, isEncrypted(name) else {
      return .notConfirmed("That the disk under \(folder) is encrypted could not be confirmed.")
    }
    return .confirmed("The disk under the data folder is encrypted (\(name)).")
  }

  private static func isSafeSwap(_ path: String) -> Bool {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if real.hasPrefix("/dev/") {
      let name = String(real.dropFirst(5))
      return name.hasPrefix("zram") ? hasNoBacking(name) : isEncrypted(name)
    }
    let below = deviceNumber(real).flatMap { device("/sys/dev/block/\($0)") }
    return below.map { isEncrypted($0) } ?? false
  }

  /// A zram device may write what is left long untouched to a disk.
  private static func hasNoBacking(_ name: String) -> Bool {
    let backing = read("/sys/block/\(name)/backing_dev") ?? "none"
    return backing.trimmingCharacters(in: .whitespacesAndNewlines) == "none"
  }

  /// Whether a block device, or each one it lies on, goes through dm-crypt.
  private static func isEncrypted(_ name: String, depth: Int = 0) -> Bool {
    let place = "/sys/class/block/\(name)"
    if read(place + "/dm/uuid")?.hasPrefix("CRYPT-") == true { return true }
    let below =
      (try? FileManager.default.contentsOfDirectory(atPath: place + "/slaves")) ?? []
    return depth < 8 && !below.isEmpty && below.allSatisfy { isEncrypted($0, depth: depth + 1) }
  }

  /// `254:0`, nil where the folder lies on no block device of its own. The numbers are packed as in
  /// makedev(3).
  private static func deviceNumber(_ path: String) -> String? {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    let packed = UInt64(found.st_dev)
    let major = (packed >> 8) & 0xfff | (packed >> 32) & ~0xfff
    let minor = packed & 0xff | (packed >> 12) & ~0xff
    return major == 0 ? nil : "\(major):\(minor)"
  }

  private static func device(_ link: String) -> String? {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: link))
      .map { ($0 as NSString).lastPathComponent }
  }

  /// Files of the kernel say they are empty, so they are read to their end.
  private static func read(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }
}
