import Foundation
import HelplineContent
import HelplineModel

/// What reading one file gave besides its part of the book.
struct FileReading {
  /// Single entries that were left out, or fields.
  var problems: [ContentProblem] = []
  /// Why nothing of the file can be used.
  var fault: ContentProblem?
  /// Lines of a table that could not be read, or are comments: they are written again as they are.
  var kept: [Data] = []
  /// Nothing stands in the file.
  var isEmpty = false
}

/// Reads the coordinator's files into a book; each file replaces its own part of it.
struct HouseReader {
  /// The form of the house rules; empty where it cannot be read.
  let fields: [HouseField]
  var cache = HouseCache()

  func read(_ file: HouseFile, _ bytes: Data, into book: inout HouseBook) -> FileReading {
    if let known = cache.found(file, bytes) {
      book.take(file, from: known.book)
      return known.reading
    }
    var part = HouseBook()
    let reading = read(anew: file, bytes, into: &part)
    // Tables are read fast, and a request to be rung must not outlive its file.
    if file.isYAML { cache.keep(file, bytes, part, reading) }
    book.take(file, from: part)
    return reading
  }

  private func read(
    anew file: HouseFile, _ bytes: Data, into book: inout HouseBook
  ) -> FileReading {
    clear(file, in: &book)
    var reading = FileReading()
    if file.isYAML {
      do {
        let tree = try SafeYAML.tree(bytes, file: file.shown)
        reading.isEmpty = tree.isEmpty
        if !tree.isEmpty { reading.problems = try read(file, tree, into: &book) }
      } catch {
        reading.fault = error as? ContentProblem ?? Self.unreadable(file)
      }
    } else {
      var table = Table(file)
      table.read(bytes, into: &book)
      (reading.problems, reading.kept) = (table.problems, table.kept)
    }
    book.sort()
    return reading
  }

  /// Takes a file's part out of the book.
  func clear(_ file: HouseFile, in book: inout HouseBook) {
    switch file {
    case .rules: book.rules = HouseRules(fields: fields)
    case .notices: book.notices = []
    case .plans: book.plans = []
    case .words: book.words = []
    case .listings: book.listings = []
    case .signatures: book.signatures = []
    case .rung: book.rung = [:]
    case .removed: book.removed = [:]
    case .remarks: book.remarks = [:]
    case .distinct: book.distinct = []
    case .telephone: book.telephone = [:]
    case .gaps: book.settledGaps = []
    case .flags: book.flags = []
    case .rings: book.rings = []
    }
  }

  static func unreadable(_ file: HouseFile) -> ContentProblem {
    ContentProblem(
      file: file.shown, text: "The file cannot be read.",
      advice: "Check that it is a plain file and may be read.", leftOut: true)
  }

  /// The old form of the notices: one a line.
  static func oldNotices(_ bytes: Data) -> [Notice] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .enumerated().map { Notice(id: "line-\($0.offset + 1)", text: $0.element, from: "") }
  }
}
