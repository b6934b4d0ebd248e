import ArgumentParser
import Foundation
import HelplineContent
import HelplineImport
import HelplineModel
import HelplineNumbers
import HelplineStore

extension ImportFormat: ExpressibleByArgument {}

/// Listings into the directory.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes listings into the directory: HSDS JSON or CSV and the older forms.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "A file or a folder of tables.")
  var source: String
  @Option(help: "The form the listings come in.")
  var format = ImportFormat.auto
  @Option(help: "Id of the publisher; its listings are replaced.")
  var publisher: String?
  @Option(help: "Country of the listings, ISO 3166-1.")
  var country: String?
  @Option(help: "A table of two columns: the column of a table of your own, our field.")
  var mapping: String?
  @Flag(help: "Say what would change and change nothing.")
  var dryRun = false
  @Flag(help: "Take what can be taken even when rows are rejected.")
  var keepGoing = false
  @Flag(help: "Only practice and tests may see these listings.")
  var sample = false
  @Flag(help: "One JSON document.")
  var json = false

  /// The answer, with the keys of commands.md.
  struct Answer: Encodable {
    var source: String
    var format: String
    var added: Int
    var changed: Int
    var unchanged: Int
    var gone: Int
    var rejected: Int
    var tables: [String: Int]
    var rejections: [Rejection]
    var warnings: [ImportWarning]
  }

  func run() throws {
    try Output.run(json: json) {
      let stream = try open()
      let progress = ProgressLine(isWanted: !json)
      defer { progress.clear() }
      let counts = try store(stream, progress)
      progress.clear()
      let result = try outcome(stream)
      if mustRefuse(result) { throw refused(result) }
      try report(result, counts)
    }
  }

  /// All or nothing: a source with a row that cannot be taken changes nothing, unless it is asked for.
  private func mustRefuse(_ result: ImportResult) -> Bool {
    let read = (result.tables["services"] ?? 0) - result.rejections.count
    return !result.rejections.isEmpty && !dryRun && (!keepGoing || read == 0)
  }

  private var publisherID: String {
    let name = publisher ?? URL(fileURLWithPath: source).lastPathComponent
    return String(
      name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(40))
  }

  private func open() throws -> ListingStream {
    guard FileManager.default.fileExists(atPath: source) else { throw missing(source) }
    return ListingStream(
      source: URL(fileURLWithPath: source), format: format, publisher: publisherID,
      defaults: try defaults())
  }

  /// What a source gave whose listings were all taken.
  private func outcome(_ stream: ListingStream) throws -> ImportResult {
    do {
      guard let outcome = stream.outcome else { throw ImportError.missing(source) }
      return try outcome.get()
    } catch ImportError.missing(let name) {
      throw missing(name)
    } catch ImportError.unreadable(let name) {
      throw Failure(
        code: 74,
        sentence:
          "\(name) cannot be read to its end: the disk failed. Nothing was taken; copy it anew, "
          + "then import again.", file: name)
    } catch ImportError.mapping(let error) {
      throw misfit(error)
    } catch ImportError.notRecognised(let name) {
      throw Failure(
        code: 65,
        sentence:
          "Nothing in \(name) looks like services: no HSDS JSON, no table with a name column. "
          + "Name the file itself, or say --format.", file: name)
    }
  }

  private func missing(_ name: String) -> Failure {
    Failure(
      code: 66,
      sentence:
        "\(name) is not there or may not be read. Name a file or a folder that exists.",
      file: name)
  }

  /// The country's clock, and the region of an area that is named in words.
  private func defaults() throws -> ImportDefaults {
    let workplace = try Workplace(common)
    let reference = workplace.reference
    var defaults = ImportDefaults(
      country: country, zone: country.flatMap { workplace.library.timeZones[$0] },
      areaCode: { reference.area(named: $0, in: $1) })
    defaults.number = NumberReader().read
    defaults.regionToday = { reference.chain($0).first }
    if let mapping {
      do throws(MappingError) {
        defaults.mapping = try ColumnMapping(contentsOf: URL(fileURLWithPath: mapping))
      } catch {
        throw misfit(error)
      }
    }
    return defaults
  }

  /// What is wrong with the mapping file, with the row to look at.
  private func misfit(_ error: MappingError) -> Failure {
    Failure(
      code: 65, sentence: "\(error.file) row \(error.row), \(error.field): \(error.reason)",
      file: error.file, row: error.row, field: error.field)
  }

  private func refused(_ result: ImportResult) -> Failure {
    let first = result.rejections[0]
    return Failure(
      code: 65,
      sentence:
        "Nothing was taken: \(result.rejections.count) rows were rejected, first \(first.file) row \(first.row), \(first.field): \(first.reason).",
      file: first.file, row: first.row, field: first.field)
  }

  /// Puts the listings in the place of the publisher's; a trial only counts. Nothing is changed where the
  /// source turns out to be one that has to be refused.
  private func store(_ stream: ListingStream, _ progress: ProgressLine) throws -> ImportCounts {
    let directory = try Workplace(common).directory()
    return try Failure.plainly {
      try directory.replace(
        publisher: publisherID, listings: stream, sample: sample, trial: dryRun,
        accepts: { (try? outcome(stream)).map { !mustRefuse($0) } ?? false },
        progress: progress.show)
    }
  }

  private func report(_ result: ImportResult, _ counts: ImportCounts) throws {
    let answer = Answer(
      source: source, format: result.format.rawValue, added: counts.added, changed: counts.changed,
      unchanged: counts.unchanged, gone: counts.gone, rejected: result.rejections.count,
      tables: result.tables, rejections: result.rejections, warnings: result.warnings)
    if json { return try Output.json(answer) }
    for rejection in result.rejections.prefix(50) {
      Output.message(
        "\(rejection.file) row \(rejection.row), \(rejection.field): \(rejection.reason)")
    }
    for warning in result.warnings.prefix(20) {
      Output.message(
        "\(warning.file) row \(warning.row), \(warning.field): \(warning.reason) (\(warning.count) times)"
      )
    }
    let tables = result.tables.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    Output.line("Read (\(result.format.rawValue)): \(tables.joined(separator: ", ")).")
    let changes =
      "\(counts.added) added, \(counts.changed) changed, \(counts.unchanged) unchanged, "
      + "\(counts.gone) gone, \(result.rejections.count) rejected."
    Output.line(dryRun ? "Nothing changed (dry run); it would be: \(changes)" : changes)
  }
}

extension ReferencePort {
  /// The code of a town or area named in words, nil when not sure.
  fileprivate func area(named name: String, in country: String?) -> String? {
    guard let match = places(name, near: country, limit: 1).first?.place,
      folded(match.name) == folded(name)
    else { return nil }
    // A town whose region is not known says nothing of the area; a country is its own code.
    let isCountry = folded(regionName(match.country)) == folded(name)
    return match.region ?? (isCountry ? match.country : nil)
  }
}
