import HelplineModel
import TerminalUI

/// A telephone line in words: on the listing's page, and aloud.
struct PhoneText {
  private let phone: Phone
  private let desk: Desk

  init(_ phone: Phone, _ desk: Desk) {
    self.phone = phone
    self.desk = desk
  }

  /// The number as its country writes it, else as published.
  var number: String {
    let number = phone.national ?? phone.number
    guard let inner = phone.extensionNumber else { return number }
    return desk.say("phone.extension", "{number}, then {n}", ["number": number, "n": inner])
  }

  /// What kind of line it is, as the label in front of it.
  var label: String {
    if phone.fromAbroad { return desk.say("read.abroad", "Abroad") }
    switch phone.kind {
    case "text": return desk.say("phone.text", "Text to")
    case "textphone": return desk.say("phone.textphone", "Textphone")
    case "video": return desk.say("phone.video", "Video")
    case "fax": return desk.say("phone.fax", "Fax")
    default: return desk.say("read.number", "Number")
    }
  }

  /// What speaks against the number, as a sentence; nil where nothing does.
  var doubt: String? {
    switch phone.doubt {
    case .impossible:
      desk.say(
        "phone.impossible", "As published this number cannot exist: ring it before giving it.")
    case .unreadable:
      desk.say("phone.unreadable", "As published: which number is meant is not clear.")
    // Nearly every older listing is without one; a mark on all of them would be none.
    case .countryUnknown, nil: nil
    }
  }

  /// That a number to dial from abroad may fail: free ones reach nobody from many networks, whatever their plan
  /// says. One that was published for calls from abroad is taken at its word.
  private var mayFailAbroad: String? {
    guard phone.international != nil, !phone.fromAbroad, desk.ports.numbers.isFreephone(phone)
    else { return nil }
    return desk.say("phone.abroad.free", "free number: may not work from abroad")
  }

  /// Languages of this line, where it has its own.
  private var languages: String? {
    phone.languages.isEmpty ? nil : ListingText.languages(phone.languages, desk)
  }

  /// The lines of the listing's page: number, from abroad, note, doubt.
  var pageLines: [Line] {
    if phone.handlerOnly, desk.seat != nil {
      // Others look at this screen.
      return [Line(desk.say("phone.covered", "for handlers only: not shown here"), label: label)]
    }
    var words = [number]
    if phone.handlerOnly {
      words.insert(desk.say("phone.private", "FOR HANDLERS ONLY"), at: 0)
    }
    if phone.national != nil, phone.national != phone.number {
      words.append(desk.say("phone.published", "published as {n}", ["n": phone.number]))
    }
    if let abroad = phone.international {
      words.append(desk.say("phone.abroad", "from abroad {n}", ["n": abroad]))
      if let mayFailAbroad { words.append(mayFailAbroad) }
    } else if phone.isShortCode {
      words.append(desk.say("phone.short", "not from abroad"))
    }
    words += [languages, phone.note].compactMap { $0 }
    var lines = [Line(words.joined(separator: " · "), label: label)]
    if let doubt { lines.append(Line(doubt, role: .caution, continues: true)) }
    return lines
  }

  /// The lines of the read-aloud card; `abroad` says that the caller rings from another country.
  func cardLines(abroad: Bool) -> [Line] {
    var lines = [
      Line(ReadAloudScreen.spaced(number), label: label, role: .aloud)
    ]
    if abroad, !phone.fromAbroad {
      lines.append(
        phone.international.map {
          Line(
            ReadAloudScreen.spaced($0), label: desk.say("read.abroad", "Abroad"), role: .aloud)
        }
          ?? Line(
            phone.isShortCode
              ? desk.say("read.abroad.short", "from abroad this number does not work")
              : desk.say("read.abroad.unknown", "from abroad: number not known"),
            label: desk.say("read.abroad", "Abroad"), role: .caution))
      if let mayFailAbroad {
        lines.append(Line(mayFailAbroad, role: .caution, continues: true))
      }
    }
    lines += [languages, phone.note].compactMap { $0 }.map { Line($0, continues: true) }
    if let doubt { lines.append(Line(doubt, role: .caution, continues: true)) }
    return lines
  }
}
