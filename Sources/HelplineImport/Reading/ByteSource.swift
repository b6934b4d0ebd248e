import Foundation

/// Reads a file piece by piece, so that memory does not grow with it.
struct ByteSource {
  private let handle: FileHandle

  /// Opens a plain file; folders, pipes and devices are refused because a pipe never ends.
  init(_ file: URL) throws(ImportError) {
    let path = file.resolvingSymlinksInPath()
    let kind = try? FileManager.default.attributesOfItem(atPath: path.path)[.type]
    guard kind as? FileAttributeType == .typeRegular,
      let handle = try? FileHandle(forReadingFrom: path)
    else {
      throw .missing(file.lastPathComponent)
    }
    self.handle = handle
  }

  /// The next 64 KiB, or less at the end; nil when there is no more or the disk fails.
  func next() -> [UInt8]? {
    guard let data = try? handle.read(upToCount: 65_536), !data.isEmpty else { return nil }
    return [UInt8](data)
  }

  /// Goes on from this byte.
  func seek(to offset: Int) {
    try? handle.seek(toOffset: UInt64(offset))
  }

  /// The first bytes of a file, for finding out what it is.
  static func head(of file: URL) throws(ImportError) -> [UInt8] {
    try ByteSource(file).next() ?? []
  }
}
