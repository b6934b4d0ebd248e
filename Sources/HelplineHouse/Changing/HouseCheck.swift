import Foundation
import HelplineContent
import HelplineModel

/// Whether a change makes sense; throws a `HouseProblem` that says what to type instead.
struct HouseCheck {
  let book: HouseBook
  let form: HouseForm
  /// `YYYY-MM-DD`.
  let today: String

  init(_ book: HouseBook, form: HouseForm, today: String) {
    (self.book, self.form, self.today) = (book, form, today)
  }

  func check(_ change: HouseChange) throws {
    switch change {
    case .rule(let id, let value): try rule(id, value)
    case .notice(let id, let notice?): try self.notice(id, notice)
    case .plan(let id, let plan?): try self.plan(id, plan)
    case .word(let word, true): try self.word(word)
    case .listing(let id, let service?): try ListingCheck(service).check(id)
    case .rung(let listing, let call?): try rung(listing, call)
    case .removed(let listing, let note?): try removed(listing, note)
    case .remark(let listing, let text?): try remark(listing, text)
    case .distinct(let pair, true): try distinct(pair)
    case .flags(let listing, let reasons):
      for id in [listing] + reasons { try Self.line(id, "The report", most: 300) }
    case .gap(let gap, let until?): try self.gap(gap, until)
    case .signature(let what, let signature?): try self.signature(what, signature)
    case .telephone(let day, let counts?): try telephone(day, counts)
    // Taking away what is not there changes nothing.
    case .notice, .plan, .word, .listing, .rung, .gap, .signature, .telephone: break
    case .removed, .remark, .distinct: break
    }
  }

  private func rule(_ id: String, _ value: String?) throws {
    guard !book.rules.fields.isEmpty else {
      throw refused("The form of the house rules cannot be read. Run lifeline content check.")
    }
    guard let field = book.rules.fields.first(where: { $0.id == id }) else {
      throw refused("The house rules have no field \(id.prefix(60)).")
    }
    guard let value else { return }
    try Self.line(value, "The answer", most: 2000)
    if field.kind == "choice", field.choices[value] == nil {
      throw refused("Choose one of the answers that are offered.")
    }
    if field.kind == "number", Int(value).map({ $0 < 0 }) ?? true {
      throw refused("Type a whole number, in digits only.")
    }
  }

  private func notice(_ id: String, _ notice: Notice) throws {
    try Self.id(id, notice.id)
    guard !notice.text.isEmpty else { throw refused("The notice is empty. Type a sentence.") }
    try Self.text(notice.text, "The notice", most: 2000)
    if let listing = notice.listing { try Self.line(listing, "The listing") }
    if !notice.from.isEmpty { try Self.day(notice.from, "The first day") }
    guard let until = notice.until else { return }
    try Self.day(until, "The last day")
    if until < notice.from {
      throw refused("The last day is before the first. Type a later last day, or none.")
    }
  }

  private func plan(_ id: String, _ plan: HousePlan) throws {
    try Self.id(id, plan.id)
    guard !plan.lines.isEmpty else {
      throw refused("The plan is empty. Type what is offered, or what is not.")
    }
    try Self.line(plan.label, "The label", most: 100)
    for line in plan.lines { try Self.line(line, "A line of the plan", most: 500) }
    try Self.day(plan.reviewOn, "The day of review")
  }

  private func word(_ word: HouseWord) throws {
    try Self.line(word.phrase, "What people say", most: 200)
    try Self.line(word.value, "What it means", most: 200)
    if let language = word.language { try Self.line(language, "The language", most: 20) }
    let values = form.values
    if !values.isEmpty, !values.contains(word.value) {
      throw refused("There is no value \(word.value). Choose what the word means from the list.")
    }
  }

  private func rung(_ listing: String, _ call: Rung) throws {
    try Self.line(listing, "The listing", most: 300)
    try Self.line(call.code, "The code of the person who rang", most: 20)
    try past(call.day, "The day of the call")
  }

  private func removed(_ listing: String, _ note: Removed) throws {
    try Self.line(listing, "The listing")
    try Self.line(note.name, "The name", most: 500)
    try Self.line(note.code, "The code", most: 20)
    try past(note.day, "The day it was taken out")
    guard let stays = note.stays else {
      if note.reason == .twice { throw refused("Say which of the two listings stays.") }
      return
    }
    try Self.line(stays, "The listing that stays")
    guard note.reason == .twice else { throw refused("Only of two alike does one stay.") }
    // Of two listings that each point to the other, callers would be given neither.
    guard stays != listing, book.removed[stays] == nil else {
      throw refused("The listing that should stay was taken out itself. Bring it back first.")
    }
  }

  private func remark(_ listing: String, _ text: String) throws {
    try Self.line(listing, "The listing")
    try Self.line(text, "The remark", most: 500)
  }

  private func distinct(_ pair: ListingPair) throws {
    for id in [pair.one, pair.other] { try Self.line(id, "The listing") }
    if pair.one == pair.other { throw refused("A listing is not another one than itself.") }
  }

  private func gap(_ gap: Gap, _ until: String) throws {
    for part in [gap.topic, gap.place, gap.language].compactMap({ $0 }) {
      try Self.line(part, "The need", most: 100)
    }
    try Self.day(until, "The day")
  }

  private func signature(_ what: String, _ signature: Signature) throws {
    try Self.id(what, signature.what)
    try Self.line(signature.role, "The role that signs", most: 100)
    try Self.line(signature.code, "The code", most: 20)
    try past(signature.day, "The day of signing")
  }

  private func telephone(_ day: String, _ counts: TelephoneDay) throws {
    try past(day, "The day")
    guard counts.rings >= 0, counts.lost >= 0 else { throw refused("Type whole numbers.") }
    if counts.lost > counts.rings {
      throw refused("More were lost than rang. Lost calls are a part of the rings.")
    }
  }

  private func past(_ day: String, _ what: String) throws {
    try Self.day(day, what)
    if day > today { throw refused("\(what) has not come yet.") }
  }

  private func refused(_ sentence: String) -> HouseProblem { .refused(sentence) }
}

extension HouseCheck {
  /// A day of the calendar.
  static func day(_ text: String, _ what: String) throws {
    if SourceDate.isValid(text, fullDay: true) { return }
    throw HouseProblem.refused("\(what) is no day. Type year, month and day, as in 2026-03-01.")
  }

  /// The id of a thing and the one it carries.
  static func id(_ id: String, _ own: String) throws {
    try line(id, "The id", most: 200)
    if id != own { throw HouseProblem.refused("The entry has another id than the change.") }
  }

  /// One line that is not empty.
  static func line(_ text: String, _ what: String, most: Int = 300) throws {
    if text.allSatisfy(\.isWhitespace) { throw HouseProblem.refused("\(what) is empty.") }
    try self.text(text, what, most: most)
    if text.contains(where: \.isNewline) {
      throw HouseProblem.refused("\(what) has a line break. Type it as one line.")
    }
  }

  /// A text without signs that nobody can see; lines may end in it.
  static func text(_ text: String, _ what: String, most: Int) throws {
    let letters = text.unicodeScalars
    if letters.count > most {
      throw HouseProblem.refused("\(what) is too long. It may have \(most) letters.")
    }
    if letters.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" }) {
      throw HouseProblem.refused("\(what) has a sign that cannot be shown. Type it anew.")
    }
  }
}
