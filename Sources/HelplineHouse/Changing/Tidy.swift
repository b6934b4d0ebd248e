import Foundation
import HelplineModel

extension HouseChange {
  /// Without blanks at the ends; what is empty is nothing.
  var tidied: HouseChange {
    switch self {
    case .rule(let id, let value): .rule(id: id, value: value.tidied)
    case .notice(let id, let notice): .notice(id: id, notice?.tidied)
    case .plan(let id, let plan): .plan(id: id, plan?.tidied)
    case .word(let word, let isThere):
      // A word that is there is taken away as it stands there.
      isThere ? .word(word.tidied, isThere: true) : self
    case .listing(let id, let service): .listing(id: id, service?.tidied)
    case .removed(let listing, let note): .removed(listing: listing, note?.tidied)
    case .remark(let listing, let text): .remark(listing: listing, text.tidied)
    case .flags(let listing, let reasons): .flags(listing: listing, reasons.sorted())
    case .gap(let gap, let until):
      .gap(
        Gap(topic: gap.topic, place: gap.place.tidied, language: gap.language.tidied),
        settledUntil: until.tidied)
    default: self
    }
  }
}

extension String {
  fileprivate var tidied: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

extension String? {
  fileprivate var tidied: String? {
    flatMap { text in
      let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      return trimmed.isEmpty ? nil : trimmed
    }
  }
}

extension [String] {
  fileprivate var tidied: [String] { map(\.tidied).filter { !$0.isEmpty } }
}

extension Notice {
  fileprivate var tidied: Notice {
    Notice(
      id: id, text: text.tidied, from: from.tidied, until: until.tidied, isGoodNews: isGoodNews,
      listing: listing.tidied)
  }
}

extension HouseWord {
  fileprivate var tidied: HouseWord {
    HouseWord(phrase: phrase.tidied, value: value, language: language.tidied)
  }
}

extension Removed {
  fileprivate var tidied: Removed {
    Removed(
      day: day, code: code.tidied, reason: reason, stays: stays.tidied, name: name.tidied)
  }
}

extension HousePlan {
  fileprivate var tidied: HousePlan {
    HousePlan(id: id, label: label.tidied, lines: lines.tidied, reviewOn: reviewOn.tidied)
  }
}

extension Service {
  private static var texts: [WritableKeyPath<Service, String?>] {
    [
      \.organisation, \.about, \.description, \.web, \.email, \.costNote, \.languagesText,
      \.servesText, \.address, \.eligibility, \.howToGetHelp, \.status, \.alert, \.country,
      \.hours.text, \.hours.zone, \.truth.dated, \.truth.rungOn, \.truth.rungBy, \.truth.conflict,
      \.truth.note, \.truth.editedOn, \.truth.editedBy, \.truth.publisherCheckedOn,
      \.truth.changedOn, \.alertUntil, \.textLanguage, \.organisationID,
    ]
  }
  private static var lists: [WritableKeyPath<Service, [String]>] {
    [
      \.otherNames, \.topics, \.keywords, \.channels, \.serves, \.located, \.truth.sources,
    ]
  }

  fileprivate var tidied: Service {
    var result = self
    result.name = name.tidied
    for path in Self.texts { result[keyPath: path] = self[keyPath: path].tidied }
    for path in Self.lists { result[keyPath: path] = self[keyPath: path].tidied }
    result.phones = phones.map(\.tidied).filter { !$0.number.isEmpty }
    result.sites = sites.map(\.tidied)
    // What stands beside a listing has a place of its own in the book.
    result.remark = nil
    return result
  }
}

extension Site {
  fileprivate var tidied: Site {
    var result = self
    for path in [\Site.id, \.name, \.address, \.postcode, \.servesText, \.access] {
      result[keyPath: path] = self[keyPath: path].tidied
    }
    result.located = located.tidied
    if addressIsSecret { result.hidePlace() }
    result.serves = serves.tidied
    result.phones = phones.map(\.tidied).filter { !$0.number.isEmpty }
    return result
  }
}

/// What a number was found to be is worked out anew each time it is read; the file has what was published.
extension Phone {
  fileprivate var tidied: Phone {
    var phone = Phone(
      number: number.tidied, kind: kind.tidied, note: note.tidied,
      extensionNumber: extensionNumber.tidied, fromAbroad: fromAbroad, handlerOnly: handlerOnly)
    phone.languages = languages
    return phone
  }
}
