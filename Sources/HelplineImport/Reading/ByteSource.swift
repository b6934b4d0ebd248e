import Foundation

/// Reads a file piece by piece, so that memory does not grow with it.
struct ByteSource {
  /// Where the bytes come from; nil at the end.
  private let piece: () throws -> Data?
  private let move: (UInt64) throws -> Void
  /// Name of the file, without its folder.
  private let name: String

  /// Opens a plain file; folders, pipes and devices are refused because a pipe never ends.
  init(_ file: URL) throws(ImportError) {
    guard let handle = Self.isPlain(file) ? try? FileHandle(forReadingFrom: file) : nil else {
      throw .missing(file.lastPathComponent)
    }
    self.init(
      name: file.lastPathComponent, piece: { try handle.read(upToCount: 65_536) },
      move: { try handle.seek(toOffset: $0) })
  }

  /// Reads whatever gives pieces.
  init(
    name: String, piece: @escaping () throws -> Data?, move: @escaping (UInt64) throws -> Void
  ) {
    (self.name, self.piece, self.move) = (name, piece, move)
  }

  /// Whether there is a file that ends; the target counts where it is a link.
  static func isPlain(_ file: URL) -> Bool {
    let path = file.resolvingSymlinksInPath().path
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type]
    return kind as? FileAttributeType == .typeRegular
  }

  /// The next 64 KiB, or less at the end; nil when there is no more.
  /// - Throws: `unreadable` when the disk fails: what is missing must not look like the end.
  func next() throws(ImportError) -> [UInt8]? {
    do {
      guard let data = try piece(), !data.isEmpty else { return nil }
      return [UInt8](data)
    } catch {
      throw .unreadable(name)
    }
  }

  /// Goes on from this byte.
  func seek(to offset: Int) throws(ImportError) {
    do { try move(UInt64(offset)) } catch { throw .unreadable(name) }
  }

  /// The first bytes of a file, for finding out what it is.
  static func head(of file: URL) throws(ImportError) -> [UInt8] {
    try ByteSource(file).next() ?? []
  }
}
