import HelplineContent
import HelplineImport
import HelplineModel
import HelplineNumbers

/// A listing as it may leave the desk: never a line or remark for handlers only, never a secret address.
struct ListingHandout {
  private let service: Service
  private let reference: ReferenceTables
  private let words: StandingWords

  init(_ service: Service, _ reference: ReferenceTables, _ words: StandingWords) {
    self.service = service.leaving().standing(on: words.today.text)
    self.reference = reference
    self.words = words
  }

  var handout: Handout {
    let rows: [(String, String?)] = [
      ("Hours", service.hours.text ?? StandingWords.unknown), ("Cost", cost),
      ("Languages", languages), ("For", forWhom), ("Serves", serves), ("Web", service.web),
      ("E-mail", service.email), ("Address", service.address),
      ("How to get help", service.howToGetHelp), ("Now", now),
    ]
    let blocks = rows.compactMap { label, text in
      text.flatMap { $0.isEmpty ? nil : HandoutBlock.item(HandoutItem(label, $0)) }
    }
    let about = (service.about ?? service.description).map { [HandoutBlock.text($0)] } ?? []
    return Handout(
      id: service.id, title: service.name,
      blocks: about + service.phones.map { .item(line($0)) } + blocks + [.item(truth)])
  }

  private func line(_ phone: Phone) -> HandoutItem {
    let number = phone.number + (phone.extensionNumber.map { ", then \($0)" } ?? "")
    let abroad = phone.international.flatMap { $0 == phone.number ? nil : "from abroad \($0)" }
    // Free numbers reach nobody from many networks, but for those published for it.
    let mayFail = abroad != nil && !phone.fromAbroad && NumberReader().isFreephone(phone)
    let doubt: String? =
      switch phone.doubt {
      case .impossible: "as published this number cannot exist: ring it before giving it"
      case .unreadable: "as published: which number is meant is not clear"
      case .countryUnknown, nil: nil
      }
    let asides = [
      abroad, mayFail ? "free number: may not work from abroad" : nil,
      phone.isShortCode ? "not from abroad" : nil, phone.note, doubt,
    ]
    return HandoutItem(label(phone), number, asides: asides.compactMap(\.self))
  }

  private func label(_ phone: Phone) -> String {
    if phone.fromAbroad { return "Number from abroad" }
    switch phone.kind {
    case "text": return "Text to"
    case "textphone": return "Textphone"
    case "video": return "Video"
    case "fax": return "Fax"
    default: return "Number"
    }
  }

  private var cost: String {
    let name =
      switch service.cost {
      case .free: "free"
      case .paid: "not free"
      case .freeAtHome: "free inside the country"
      case .unknown: StandingWords.unknown
      }
    guard let note = service.costNote else { return name }
    return note.lowercased().hasPrefix(name) ? note : "\(name); \(note)"
  }

  private var languages: String {
    let names = service.languages.map { language in
      let name = language.code == "any" ? "any language" : reference.languageName(language.code)
      switch language.mode {
      case .spoken: return name
      case .interpreter: return "\(name) (interpreter)"
      case .onRequest: return "\(name) (on request)"
      case .sign: return "\(name) (sign language)"
      }
    }
    return names.isEmpty
      ? service.languagesText ?? StandingWords.unknown : names.joined(separator: ", ")
  }

  private var forWhom: String {
    let who: String? =
      switch service.audience {
      case .any: "everybody"
      case .women: "women"
      case .men: "men"
      case .unknown: nil
      }
    let parts = [
      who, service.minimumAge.map { "from age \($0)" }, service.maximumAge.map { "to age \($0)" },
      service.eligibility, service.byReferralOnly == true ? "only when referred" : nil,
      service.policeReportNeeded == true ? "asks for a report to the police first" : nil,
      service.papersAsked == true ? "asks for papers" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  private var serves: String {
    let names = service.allServes.map(reference.regionName)
    return names.isEmpty
      ? service.servesText ?? StandingWords.unknown : names.joined(separator: ", ")
  }

  /// What is said of the moment.
  private var now: String {
    let paused = service.isPaused(on: words.today.text) ? "not in service for now" : nil
    return [paused, service.alert].compactMap(\.self).joined(separator: "; ")
  }

  /// Where it comes from, how old that is, and whether somebody here rang the number.
  private var truth: HandoutItem {
    let truth = service.truth
    let asides = [
      truth.conflict.map { "sources disagree: \($0)" },
      truth.publisherCheckedOn.map { "checked by its publisher on \($0)" },
      truth.rungOn == nil && words.isOld(truth.dated) ? StandingWords.confirm : nil, truth.note,
    ]
    return HandoutItem(
      "How sure", SearchCommand.truth(service), asides: asides.compactMap(\.self),
      sources: truth.sources)
  }
}
