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
      isThere
        ? .word(HouseWord(phrase: word.phrase.tidied, value: word.value), isThere: true) : self
    case .listing(let id, let service): .listing(id: id, service?.tidied)
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
      id: id, text: text.tidied, from: from.tidied, until: until.tidied, isGoodNews: isGoodNews)
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
      \.truth.note,
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
    return result
  }
}

extension Phone {
  fileprivate var tidied: Phone {
    Phone(
      number: number.tidied, kind: kind.tidied, note: note.tidied,
      extensionNumber: extensionNumber.tidied, fromAbroad: fromAbroad, handlerOnly: handlerOnly)
  }
}
