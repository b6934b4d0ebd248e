/// One change of the house book. Applying it and then its inverse leaves the book as it was.
public enum HouseChange: Codable, Equatable, Sendable {
  /// Sets a house rule, or unsets it with nil.
  case rule(id: String, value: String?)
  /// Writes a notice (by id), or takes it away with nil.
  case notice(id: String, Notice?)
  /// Writes a plan, or takes it away.
  case plan(id: String, HousePlan?)
  /// Adds a word, or takes it away.
  case word(HouseWord, isThere: Bool)
  /// Writes a listing of the house, or takes the house's own version away.
  case listing(id: String, Service?)
  /// Writes down that a number was rung, or takes that away.
  case rung(listing: String, Rung?)
  /// Takes a listing out of the directory, or brings it back with nil.
  case removed(listing: String, Removed?)
  /// Writes what handlers should know of a listing, or takes it away.
  case remark(listing: String, String?)
  /// Remembers that two listings that look alike are different, or forgets it.
  case distinct(ListingPair, isThere: Bool)
  /// Replaces all reports on a listing; an empty list deals with them.
  case flags(listing: String, [String])
  /// Deals with a need up to a day, or puts it back into the queue.
  case gap(Gap, settledUntil: String?)
  /// Signs (`what` of the signature), or takes a signature away.
  case signature(what: String, Signature?)
  /// Types in a day of the telephone system, or takes it away.
  case telephone(day: String, TelephoneDay?)
}

/// A change that was made: who, when, what, and how to take it back.
public struct HouseEntry: Codable, Equatable, Sendable, Identifiable {
  /// Counts from 1.
  public var number: Int
  /// Code of the author.
  public var code: String
  /// `YYYY-MM-DD`.
  public var day: String
  /// What was done.
  public var change: HouseChange
  /// What takes it back.
  public var inverse: HouseChange
  /// Number of the entry this one took back, nil for a change of its own.
  public var undoes: Int?

  /// The number.
  public var id: Int { number }

  /// An entry of the journal.
  public init(
    number: Int, code: String, day: String, change: HouseChange, inverse: HouseChange,
    undoes: Int? = nil
  ) {
    self.number = number
    self.code = code
    self.day = day
    self.change = change
    self.inverse = inverse
    self.undoes = undoes
  }
}

extension HouseChange {
  /// What it is about: the kind (`rule`, `notice`, `plan`, `word`, `listing`, `rung`, `removed`,
  /// `remark`, `distinct`, `flags`, `gap`, `signature`, `telephone`) and the id of the thing; two changes of one thing have the same.
  public var subject: (kind: String, id: String) {
    switch self {
    case .rule(let id, _): ("rule", id)
    case .notice(let id, _): ("notice", id)
    case .plan(let id, _): ("plan", id)
    case .word(let word, _):
      ("word", [word.value, word.phrase, word.language].compactMap(\.self).joined(separator: ": "))
    case .listing(let id, _): ("listing", id)
    case .rung(let listing, _): ("rung", listing)
    case .removed(let listing, _): ("removed", listing)
    case .remark(let listing, _): ("remark", listing)
    case .distinct(let pair, _): ("distinct", "\(pair.one) \(pair.other)")
    case .flags(let listing, _): ("flags", listing)
    case .gap(let gap, _):
      ("gap", [gap.topic, gap.place ?? "", gap.language ?? ""].joined(separator: "/"))
    case .signature(let what, _): ("signature", what)
    case .telephone(let day, _): ("telephone", day)
    }
  }
}

extension HouseBook {
  /// What would take a change back, asked before it is made.
  public func inverse(of change: HouseChange) -> HouseChange {
    switch change {
    case .rule(let id, _): .rule(id: id, value: rules.values[id])
    case .notice(let id, _): .notice(id: id, notices.first { $0.id == id })
    case .plan(let id, _): .plan(id: id, plans.first { $0.id == id })
    case .word(let word, _): .word(word, isThere: words.contains(word))
    case .listing(let id, _): .listing(id: id, listings.first { $0.id == id })
    case .rung(let listing, _): .rung(listing: listing, rung[listing])
    case .removed(let listing, _): .removed(listing: listing, removed[listing])
    case .remark(let listing, _): .remark(listing: listing, remarks[listing])
    case .distinct(let pair, _): .distinct(pair, isThere: distinct.contains(pair))
    case .flags(let listing, _):
      .flags(listing: listing, flags.filter { $0.listing == listing }.map(\.reason))
    case .gap(let gap, _):
      .gap(gap, settledUntil: settledGaps.first { $0.gap == gap }?.until)
    case .signature(let what, _): .signature(what: what, signatures.first { $0.what == what })
    case .telephone(let day, _): .telephone(day: day, telephone[day])
    }
  }

  /// Makes a change and writes it into the journal.
  ///
  /// - Parameters:
  ///   - code: the author's code.
  ///   - day: `YYYY-MM-DD`.
  ///   - undoes: number of the entry it takes back.
  public mutating func make(
    _ change: HouseChange, by code: String, on day: String, undoes: Int? = nil
  ) {
    let inverse = inverse(of: change)
    apply(change)
    let number = (journal.map(\.number).max() ?? 0) + 1
    journal.append(
      HouseEntry(
        number: number, code: code, day: day, change: change, inverse: inverse, undoes: undoes))
  }

  /// Makes a change without a word in the journal.
  public mutating func apply(_ change: HouseChange) {
    switch change {
    case .rule(let id, let value): rules.values[id] = value
    case .notice(let id, let notice): notices.put(notice, where: { $0.id == id })
    case .plan(let id, let plan): plans.put(plan, where: { $0.id == id })
    case .word(let word, let isThere): words.put(isThere ? word : nil, where: { $0 == word })
    case .listing(let id, let service): listings.put(service, where: { $0.id == id })
    case .rung(let listing, let call): rung[listing] = call
    case .removed(let listing, let note): removed[listing] = note
    case .remark(let listing, let text): remarks[listing] = text
    case .distinct(let pair, true): distinct.insert(pair)
    case .distinct(let pair, false): distinct.remove(pair)
    case .flags(let listing, let reasons):
      flags.removeAll { $0.listing == listing }
      flags += reasons.map { ListingFlag(listing: listing, reason: $0) }
    case .gap(let gap, let until):
      settledGaps.put(until.map { SettledGap(gap: gap, until: $0) }, where: { $0.gap == gap })
    case .signature(let what, let signature):
      signatures.put(signature, where: { $0.what == what })
    case .telephone(let day, let counts): telephone[day] = counts
    }
    sort()
  }

  /// The entries not taken back yet, newest first: each change once.
  public var undoable: [HouseEntry] {
    let gone = Set(journal.compactMap(\.undoes))
    return journal.reversed().filter { $0.undoes == nil && !gone.contains($0.number) }
  }
}

extension Array {
  /// Puts an element in the place of the first that fits, at the end where none does; nil removes.
  fileprivate mutating func put(_ element: Element?, where fits: (Element) -> Bool) {
    let place = firstIndex(where: fits)
    switch (place, element) {
    case (let place?, let element?): self[place] = element
    case (let place?, nil): remove(at: place)
    case (nil, let element?): append(element)
    case (nil, nil): break
    }
  }
}
