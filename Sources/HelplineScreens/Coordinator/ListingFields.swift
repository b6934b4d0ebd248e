import HelplineModel

/// The fields of a listing, one a line, in the order in which a coordinator knows them.
enum ListingFields {
  typealias Field = FormField<Service>
  typealias Choice = FormChoice<Service>

  /// All of them; `before` is the listing as it was, nil for a new one.
  static func all(_ service: Service, _ desk: Desk, before: Service?) -> [Field] {
    names(service, desk) + numbers(service, desk, before: before) + reach(service, desk)
      + people(service, desk) + place(service, desk) + time(service, desk, before: before)
      + moment(service, desk) + source(service, desk) + [remark(service, desk)]
  }

  private static func names(_ service: Service, _ desk: Desk) -> [Field] {
    [
      .text(
        "name", desk.say("field.name", "Name"),
        desk.say("field.name.why", "As the service calls itself."), service.name
      ) { service, typed in
        service.name = typed
        return nil
      },
      .text(
        "about", desk.say("field.about", "What it is"),
        desk.say("field.about.why", "One sentence that a volunteer can say to a caller."),
        service.about
      ) { service, typed in
        service.about = typed.isEmpty ? nil : typed
        return nil
      },
      .text(
        "organisation", desk.say("field.organisation", "Run by"),
        desk.say("field.organisation.why", "The organisation, if it has another name."),
        service.organisation
      ) { service, typed in
        service.organisation = typed.isEmpty ? nil : typed
        return nil
      },
      topics(service, desk),
    ]
  }

  private static func topics(_ service: Service, _ desk: Desk) -> Field {
    let names = service.topics.map { FactNames.name("topic.\($0)", desk) }
    return Field(
      id: "topics", label: desk.say("field.topics", "For what"),
      purpose: desk.say(
        "field.topics.why", "Topics by which it is found. Enter adds one or takes it away."),
      shown: names.joined(separator: ", "),
      caution: names.isEmpty
        ? desk.say("field.topics.none", "without a topic it is found by its name only") : nil,
      isMany: true
    ) { typed, service, desk in
      let all = desk.ports.knowledge.shared.words.names.filter { $0.key.hasPrefix("topic.") }
        .sorted { $0.value < $1.value }
      return all.filter { Finding.fits($0.value, typed) }.map { topic in
        toggle(String(topic.key.dropFirst(6)), topic.value, \.topics, service, desk)
      }
    }
  }

  /// Adds what is not there and takes away what is.
  static func toggle<Item: Equatable & Sendable>(
    _ item: Item, _ name: String, _ list: any (WritableKeyPath<Service, [Item]> & Sendable),
    _ service: Service, _ desk: Desk, detail: String = ""
  ) -> Choice {
    let isThere = service[keyPath: list].contains(item)
    return Choice(
      isThere ? "✓ \(name)" : name,
      detail: isThere ? desk.say("field.there", "Enter takes it away") : detail
    ) { service in
      if isThere {
        service[keyPath: list].removeAll { $0 == item }
      } else {
        service[keyPath: list].append(item)
      }
    }
  }

  // MARK: numbers

  private static func numbers(_ service: Service, _ desk: Desk, before: Service?) -> [Field] {
    let other = ListingForm.isOtherNumber(service, before)
    var fields: [Field] = []
    for (index, phone) in service.phones.enumerated() {
      fields.append(number(index, phone, in: service, other: other, desk))
      fields.append(note(index, phone, desk))
      fields.append(readers(index, phone, desk))
      fields.append(languages(index, phone, desk))
    }
    return fields + [anotherNumber(service, desk)]
  }

  private static func number(
    _ index: Int, _ phone: Phone, in service: Service, other: Bool, _ desk: Desk
  ) -> Field {
    .text(
      "phone.\(index)",
      phone.handlerOnly
        ? desk.say("field.phone.ours", "Number, ours only") : desk.say("field.phone", "Number"),
      desk.say("field.phone.why", "As published, with its blanks. Empty takes it away."),
      phone.number,
      caution: caution(index, phone, service, other: other, desk)
    ) { service, typed in
      guard service.phones.indices.contains(index) else { return nil }
      if typed.isEmpty {
        service.phones.remove(at: index)
        return nil
      }
      guard isNumber(typed) else {
        return desk.say("field.phone.no", "A telephone number has at least two digits.")
      }
      service.phones[index].number = typed
      return nil
    }
  }

  /// That another number was not rung, and what speaks against it.
  private static func caution(
    _ index: Int, _ phone: Phone, _ service: Service, other: Bool, _ desk: Desk
  ) -> String? {
    var words: [String] = []
    if other, index == 0 {
      words.append(
        desk.say("field.phone.other", "another number than before: it counts as not rung"))
    }
    if let doubt = doubt(phone, service, desk) { words.append(doubt) }
    return words.isEmpty ? nil : words.joined(separator: " · ")
  }

  /// What speaks against a number by the numbering plan of its country.
  private static func doubt(_ phone: Phone, _ service: Service, _ desk: Desk) -> String? {
    PhoneText(desk.ports.numbers.read(phone, country: service.country), desk).doubt
  }

  private static func readers(_ index: Int, _ phone: Phone, _ desk: Desk) -> Field {
    let everybody = desk.say("field.phone.all", "callers may have it")
    let handlers = desk.say("field.phone.private", "for handlers only: never read aloud")
    let set = { (isPrivate: Bool) in
      Choice(isPrivate ? handlers : everybody) { service in
        guard service.phones.indices.contains(index) else { return }
        service.phones[index].handlerOnly = isPrivate
      }
    }
    return .options(
      "phone.\(index).for", desk.say("field.phone.for", "Whose it is"),
      desk.say(
        "field.phone.for.why", "A number for handlers never stands on a card or a printed page."),
      phone.handlerOnly ? handlers : everybody, [set(false), set(true)])
  }

  private static func languages(_ index: Int, _ phone: Phone, _ desk: Desk) -> Field {
    let shown = phone.languages.isEmpty ? "" : ListingText.languages(phone.languages, desk)
    return Field(
      id: "phone.\(index).languages", label: desk.say("field.phone.languages", "Its languages"),
      purpose: desk.say(
        "field.phone.languages.why", "Only where this number speaks others than the service."),
      shown: shown, isMany: true
    ) { typed, service, desk in
      guard service.phones.indices.contains(index) else { return [] }
      let there = service.phones[index].languages
      return offered(typed, there, desk).map { language in
        let isThere = there.contains(language)
        let name = ListingText.languages([language], desk)
        return Choice(
          isThere ? "✓ \(name)" : name,
          detail: isThere ? desk.say("field.there", "Enter takes it away") : ""
        ) { service in
          if isThere {
            service.phones[index].languages.removeAll { $0 == language }
          } else {
            service.phones[index].languages.append(language)
          }
        }
      }
    }
  }

  private static func note(_ index: Int, _ phone: Phone, _ desk: Desk) -> Field {
    .text(
      "phone.\(index).note", desk.say("field.phone.note", "Note on it"),
      desk.say("field.phone.note.why", "What the service says of this number (text only, office)."),
      phone.note
    ) { service, typed in
      guard service.phones.indices.contains(index) else { return nil }
      service.phones[index].note = typed.isEmpty ? nil : typed
      return nil
    }
  }

  private static func anotherNumber(_ service: Service, _ desk: Desk) -> Field {
    .text(
      "phone.new",
      service.phones.isEmpty
        ? desk.say("field.phone", "Number") : desk.say("field.phone.more", "One more number"),
      desk.say("field.phone.new.why", "As published, with its blanks."), nil
    ) { service, typed in
      guard isNumber(typed) else {
        return desk.say("field.phone.no", "A telephone number has at least two digits.")
      }
      service.phones.append(Phone(number: typed))
      return nil
    }
  }

  private static func isNumber(_ typed: String) -> Bool { typed.count { $0.isNumber } >= 2 }

  // MARK: other ways

  private static func reach(_ service: Service, _ desk: Desk) -> [Field] {
    [
      .text(
        "web", desk.say("field.web", "Web page"),
        desk.say("field.web.why", "The address of its page."), service.web
      ) { service, typed in
        service.web = typed.isEmpty ? nil : typed
        return nil
      },
      .text(
        "email", desk.say("field.email", "E-mail"),
        desk.say("field.email.why", "The address it answers, if callers may write."), service.email
      ) { service, typed in
        guard typed.isEmpty || typed.contains("@") else {
          return desk.say("field.email.no", "An e-mail address has an @.")
        }
        service.email = typed.isEmpty ? nil : typed
        return nil
      },
      channels(service, desk),
      .text(
        "how", desk.say("field.how", "How to get help"),
        desk.say("field.how.why", "What happens when somebody rings; said to the caller."),
        service.howToGetHelp
      ) { service, typed in
        service.howToGetHelp = typed.isEmpty ? nil : typed
        return nil
      },
    ]
  }

  private static func channels(_ service: Service, _ desk: Desk) -> Field {
    Field(
      id: "channels", label: desk.say("field.channels", "Reached by"),
      purpose: desk.say("field.channels.why", "Every way a caller can reach it."),
      shown: service.channels.map { ChannelText.text($0, desk) }.joined(separator: ", "),
      isMany: true
    ) { typed, service, desk in
      ChannelText.all.map { ($0, ChannelText.text($0, desk)) }
        .filter { Finding.fits($0.1, typed) }
        .map { toggle($0.0, $0.1, \.channels, service, desk) }
    }
  }
}

/// Names of the ways a service can be reached.
enum ChannelText {
  /// Ids as listings hold them.
  static let all = ["phone", "chat", "text", "email", "in_person", "video"]

  /// The way in words.
  static func text(_ id: String, _ desk: Desk) -> String {
    switch id {
    case "phone": desk.say("listing.channel.phone", "telephone")
    case "chat": desk.say("channel.chat", "chat")
    case "text": desk.say("channel.text", "text message")
    case "email": desk.say("channel.email", "e-mail")
    case "in_person": desk.say("channel.person", "in person")
    case "video": desk.say("channel.video", "video")
    default: id.replacing("_", with: " ")
    }
  }
}
