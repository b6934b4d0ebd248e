import Foundation
import HelplineContent
import HelplineModel

/// Everything as it lies on the disk at one moment; nothing is written by looking.
struct HouseScan {
  /// One file as it was found.
  struct Found {
    /// What it holds, nil when there is none or it cannot be opened.
    var bytes: Data?
    /// Which copy it is.
    var mark: String?
    var reading = FileReading()
    /// The file cannot even be opened: it can neither be set aside nor written.
    var isShut = false
  }

  var book = HouseBook()
  var journal = Journal()
  var files: [HouseFile: Found] = [:]
  /// What is wrong with the form of the house rules.
  var formProblems: [ContentProblem] = []
  let reader: HouseReader

  /// Looks at all files.
  init(_ disk: HouseDisk, _ form: HouseForm) {
    let (fields, problems) = form.questions
    reader = HouseReader(fields: fields, cache: form.cache)
    formProblems = problems
    book.rules.fields = fields
    for file in HouseFile.allCases { files[file] = read(file, disk) }
    if let bytes = try? disk.read(HouseFile.journal) { journal = form.cache.journal(bytes) }
    book.journal = journal.entries
  }

  private mutating func read(_ file: HouseFile, _ disk: HouseDisk) -> Found {
    var found = Found(mark: disk.mark(file.rawValue))
    do {
      found.bytes = try disk.read(file.rawValue)
    } catch {
      found.isShut = true
      found.reading.fault = HouseReader.unreadable(file)
    }
    if let bytes = found.bytes { found.reading = reader.read(file, bytes, into: &book) }
    let last = file.isYAML ? (try? disk.read("\(HouseFile.lastGood)/\(file.rawValue)")) ?? nil : nil
    if found.reading.isEmpty, let last, !last.isEmpty {
      // An editor that found the disk full leaves an empty file: nobody means that by it.
      found.reading.fault = ContentProblem(
        file: file.shown, line: 1, text: "The file is empty.",
        advice: "Take the entries away on the screen if nothing is to stand there.", leftOut: true)
    }
    if found.reading.fault != nil {
      reader.clear(file, in: &book)
      if let last { _ = reader.read(file, last, into: &book) }
    } else if file == .notices, found.bytes == nil,
      let old = try? disk.read(HouseFile.oldNotices)
    {
      book.notices = HouseReader.oldNotices(old)
      book.sort()
    }
    return found
  }

  subscript(file: HouseFile) -> Found { files[file] ?? Found() }
}
