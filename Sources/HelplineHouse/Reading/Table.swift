import Foundation
import HelplineContent
import HelplineModel

/// A table of lines with tabs between the columns, read line by line.
struct Table {
  let file: HouseFile
  private(set) var problems: [ContentProblem] = []
  private(set) var kept: [Data] = []

  init(_ file: HouseFile) { self.file = file }

  /// Why a line cannot be used.
  private struct Refusal: Error {
    var text: String
    var advice: String
  }

  mutating func read(_ bytes: Data, into book: inout HouseBook) {
    let columns = file.header.count { $0 == "\t" } + 1
    for (number, raw) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let line = raw.last == 0x0D ? raw.dropLast() : raw
      if line.isEmpty || line.elementsEqual(file.header.utf8) { continue }
      if line.first == UInt8(ascii: "#") {
        kept.append(Data(line))
        continue
      }
      do {
        guard let text = String(data: line, encoding: .utf8) else {
          throw Refusal(text: "The line is not UTF-8 text.", advice: "Write it anew.")
        }
        let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: .whitespaces) }
        guard fields.count == columns else {
          let names = file.header.replacing("\t", with: ", ")
          throw Refusal(
            text: "The line has \(fields.count) columns, not \(columns).",
            advice: "Write \(names), with a tab between them.")
        }
        try take(fields, into: &book)
      } catch {
        note(error, line: number + 1)
        kept.append(Data(line))
      }
    }
  }

  private mutating func note(_ error: any Error, line: Int) {
    let refusal = error as? Refusal
    problems.append(
      ContentProblem(
        file: file.shown, line: line, text: refusal?.text ?? "The line cannot be read.",
        advice: refusal?.advice ?? "Write it anew.", leftOut: true))
  }

  private func take(_ fields: [String], into book: inout HouseBook) throws {
    switch file {
    case .rung: try takeRung(fields, into: &book)
    case .removed: try takeRemoved(fields, into: &book)
    case .remarks: try takeRemark(fields, into: &book)
    case .distinct:
      let (one, other) = (try word(fields[0], "listing"), try word(fields[1], "other"))
      book.distinct.insert(ListingPair(one, other))
    case .telephone: try takeTelephone(fields, into: &book)
    case .gaps: try takeGap(fields, into: &book)
    case .flags:
      let (listing, reason) = (try word(fields[0], "listing"), try word(fields[1], "reason"))
      book.flags.append(ListingFlag(listing: listing, reason: reason))
    case .rings:
      let (code, day) = (try word(fields[0], "code"), try day(fields[1]))
      book.rings.append(RingRequest(code: code, day: day))
    default: break
    }
  }

  /// Of several lines for one listing the latest day counts.
  private func takeRung(_ fields: [String], into book: inout HouseBook) throws {
    guard let outcome = Rung.Outcome(rawValue: fields[3]) else {
      throw Refusal(
        text: "The outcome is \"\(fields[3])\".", advice: "Write right, wrong or no_answer.")
    }
    let listing = try word(fields[0], "listing")
    let call = Rung(day: try day(fields[1]), code: try word(fields[2], "code"), outcome: outcome)
    if let there = book.rung[listing], there.day > call.day { return }
    book.rung[listing] = call
  }

  /// A line that says nothing of the reason would take a service away for nobody knows what.
  private func takeRemoved(_ fields: [String], into book: inout HouseBook) throws {
    guard let reason = Removed.Reason(rawValue: fields[3]) else {
      let reasons = Removed.Reason.allCases.map(\.rawValue).joined(separator: ", ")
      throw Refusal(text: "The reason is \"\(fields[3])\".", advice: "Write one of: \(reasons).")
    }
    let listing = try unused(fields[0], book.removed.keys)
    book.removed[listing] = Removed(
      day: try day(fields[1]), code: try word(fields[2], "code"), reason: reason,
      stays: fields[4].isEmpty ? nil : fields[4], name: try word(fields[5], "name"))
  }

  private func takeRemark(_ fields: [String], into book: inout HouseBook) throws {
    let listing = try unused(fields[0], book.remarks.keys)
    book.remarks[listing] = try word(fields[1], "remark")
  }

  /// A listing that no line above is about.
  private func unused(_ listing: String, _ there: some Collection<String>) throws -> String {
    guard !there.contains(listing) else {
      throw Refusal(text: "\(listing) stands twice.", advice: "Keep one of the two lines.")
    }
    return try word(listing, "listing")
  }

  private func takeTelephone(_ fields: [String], into book: inout HouseBook) throws {
    let day = try day(fields[0])
    guard let rings = Int(fields[1]), let lost = Int(fields[2]), rings >= 0, lost >= 0,
      lost <= rings
    else {
      throw Refusal(
        text: "rings and lost are no counts.", advice: "Write two numbers, lost not above rings.")
    }
    guard book.telephone[day] == nil else {
      throw Refusal(text: "\(day) stands twice.", advice: "Keep one of the two lines.")
    }
    book.telephone[day] = TelephoneDay(rings: rings, lost: lost)
  }

  /// Of several lines for one need the latest day counts.
  private func takeGap(_ fields: [String], into book: inout HouseBook) throws {
    func optional(_ text: String) -> String? { text.isEmpty ? nil : text }
    let gap = Gap(
      topic: try word(fields[0], "topic"), place: optional(fields[1]),
      language: optional(fields[2]))
    let settled = SettledGap(gap: gap, until: try day(fields[3]))
    if let place = book.settledGaps.firstIndex(where: { $0.gap == gap }) {
      if book.settledGaps[place].until < settled.until { book.settledGaps[place] = settled }
    } else {
      book.settledGaps.append(settled)
    }
  }

  private func word(_ text: String, _ name: String) throws -> String {
    guard !text.isEmpty else {
      throw Refusal(text: "\(name) is missing.", advice: "Write it, or delete the line.")
    }
    return text
  }

  private func day(_ text: String) throws -> String {
    guard SourceDate.isValid(text, fullDay: true) else {
      throw Refusal(text: "\"\(text)\" is no day.", advice: "Write it as in 2026-03-01.")
    }
    return text
  }
}
