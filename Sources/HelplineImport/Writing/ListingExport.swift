import Foundation
import HelplineModel

/// The form of an export; raw values are those of `lifeline export --format`.
public enum ExportForm: String, CaseIterable, Sendable {
  /// One array of services, HSDS 3.1 JSON.
  case hsdsJSON = "hsds-json"
  /// Tables of HSDS 3.1 with their descriptor.
  case hsdsCSV = "hsds-csv"
}

/// Writes listings into a folder, one after the other, without holding them.
///
/// All is written beside the folder and renamed when it is whole: an export that is broken off leaves
/// nothing half.
public final class ListingExport {
  /// How many listings were written.
  public private(set) var count = 0
  private let folder: URL
  private let beside: URL
  private let fields: Set<PrivateField>
  private let writer: any ListingWriter
  private var isDone = false

  /// Begins an export.
  /// - Parameters:
  ///   - folder: one that is not there yet, or is empty.
  ///   - fields: what private leaves; nothing does that is not named here.
  public init(
    to folder: URL, form: ExportForm, including fields: Set<PrivateField> = []
  ) throws(ExportProblem) {
    self.folder = folder.standardizedFileURL
    self.fields = fields
    try Self.check(self.folder)
    let name = ".\(self.folder.lastPathComponent).part-\(ProcessInfo.processInfo.processIdentifier)"
    beside = self.folder.deletingLastPathComponent().appendingPathComponent(name)
    Self.removeLeftovers(in: beside.deletingLastPathComponent())
    do {
      try? FileManager.default.removeItem(at: beside)
      try FileManager.default.createDirectory(
        at: beside, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ExportProblem(error, path: self.folder.path)
    }
    switch form {
    case .hsdsJSON: writer = try ArrayWriter(in: beside)
    case .hsdsCSV: writer = try TableWriter(in: beside)
    }
  }

  deinit { abandon() }

  private static func check(_ folder: URL) throws(ExportProblem) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) else {
      return
    }
    guard isFolder.boolValue else { throw .isFile(folder.path) }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard names?.isEmpty == true else { throw .notEmpty(folder.path) }
  }

  /// Removes what exports whose program was killed left in a folder. Whatever holds another file than an
  /// export writes is somebody's own and stays.
  private static func removeLeftovers(in folder: URL) {
    let ours = Set(TableForm.allCases.map(\.file) + [DataPackage.file, ArrayWriter.file])
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      guard name.hasPrefix("."), let mark = name.range(of: ".part-", options: .backwards),
        let program = pid_t(name[mark.upperBound...]), program > 0,
        kill(program, 0) != 0, errno == ESRCH
      else { continue }
      let left = folder.appendingPathComponent(name)
      guard let files = try? FileManager.default.contentsOfDirectory(atPath: left.path),
        ours.isSuperset(of: files)
      else { continue }
      try? FileManager.default.removeItem(at: left)
    }
  }

  /// Writes a listing, as it may leave.
  public func add(_ service: Service) throws(ExportProblem) {
    try writer.add(service.leaving(with: fields))
    count += 1
  }

  /// Puts the export in its place.
  public func finish() throws(ExportProblem) {
    try writer.finish()
    // Over an empty folder this is one step; over one that has been filled since it fails.
    guard rename(beside.path, folder.path) == 0 else {
      throw errno == ENOTEMPTY || errno == EEXIST
        ? .notEmpty(folder.path) : ExportProblem(errno: errno, path: folder.path)
    }
    isDone = true
  }

  /// Takes away what was written of an export that will not be finished.
  public func abandon() {
    guard !isDone else { return }
    isDone = true
    try? FileManager.default.removeItem(at: beside)
  }
}

/// Writes listings in a form.
protocol ListingWriter {
  /// Writes a listing that may leave as it is.
  func add(_ service: Service) throws(ExportProblem)
  /// Ends the files.
  func finish() throws(ExportProblem)
}

/// Writes `services.json`: an array, one service a line.
final class ArrayWriter: ListingWriter {
  private let file: ExportFile
  private let encoder = JSONEncoder.stable()
  private var isFirst = true
  /// Name of the file.
  static let file = "services.json"

  init(in folder: URL) throws(ExportProblem) {
    file = try ExportFile(folder.appendingPathComponent(Self.file))
    try file.write(Data("[".utf8))
  }

  func add(_ service: Service) throws(ExportProblem) {
    let document = HSDSService(service, HSDSNames(areUUIDs: true))
    guard let bytes = try? encoder.encode(document) else {
      throw .other(file.path, "the listing \(service.id) cannot be written as JSON")
    }
    try file.write(Data((isFirst ? "\n" : ",\n").utf8))
    try file.write(bytes)
    isFirst = false
  }

  func finish() throws(ExportProblem) {
    try file.write(Data("\n]\n".utf8))
    try file.close()
  }
}
