import HelplineModel

/// The single fields of the wrap-up.
extension WrapUpFields {
  static func values(
    _ label: String, _ ids: [String], _ value: String?, _ desk: Desk,
    clear: @escaping @Sendable (inout CallDraft) -> Void
  ) -> Item {
    var choices = ids.map { id in
      Choice(name: FactNames.name(id, desk), change: Change(draft: { $0.facts.put(id) }))
    }
    choices.append(
      Choice(name: desk.say("wrap.not_said", "not said"), change: Change(draft: clear)))
    return Item(
      label: label, value: value.map { FactNames.name($0, desk) } ?? "",
      empty: desk.say("wrap.not_said", "not said"), choices: choices)
  }

  static func kind(_ draft: CallDraft, _ desk: Desk) -> Item {
    Item(
      label: desk.say("wrap.kind", "Kind"), value: KindText.text(draft.kind, desk),
      choices: ContactKind.allCases.map { kind in
        Choice(name: KindText.text(kind, desk), change: Change(draft: { $0.kind = kind }))
      })
  }

  static func crime(_ facts: CallFacts, _ desk: Desk) -> Item {
    let names = facts.crimes.map { FactNames.name("crime.\($0)", desk) }
    var choices = desk.ports.knowledge.shared.crimeTypes.map { crime in
      Choice(name: crime.short, change: Change(draft: { $0.facts.crimes = [crime.id] }))
    }
    choices.append(
      Choice(
        name: desk.say("wrap.not_said", "not said"), change: Change(draft: { $0.facts.crimes = [] })
      ))
    return Item(
      label: desk.say("wrap.crime", "Crime"), value: names.joined(separator: ", "),
      empty: desk.say("wrap.not_said", "not said"), choices: choices)
  }

  static func region(_ facts: CallFacts, _ desk: Desk) -> Item {
    let code = RecordMaker.coarse(facts.livesIn ?? facts.isNowIn)
    let clear = Choice(
      name: desk.say("wrap.not_said", "not said"),
      change: Change(draft: {
        $0.facts.livesIn = nil
        $0.facts.isNowIn = nil
      }))
    let home = Place(country: desk.homeCountry, name: desk.countryName(desk.homeCountry))
    let country = Choice(name: home.name, change: Change(draft: { $0.facts.livesIn = home }))
    return Item(
      label: desk.say("wrap.region", "Region"),
      value: code.map { desk.ports.reference.regionName($0) } ?? "",
      empty: desk.say("wrap.not_said", "not said"), choices: [country, clear], typed: .region)
  }

  static func language(_ draft: CallDraft, _ desk: Desk) -> Item {
    let facts = draft.facts
    let language = facts.language.map { desk.ports.reference.languageName($0) }
    let need = facts.interpreter.map { FactNames.name("interpreter.\($0.rawValue)", desk) }
    let choices = InterpreterNeed.allCases.map { need in
      Choice(
        name: FactNames.name("interpreter.\(need.rawValue)", desk),
        change: Change(draft: { $0.facts.interpreter = need }))
    }
    let none = Choice(
      name: desk.say("wrap.no_interpreter", "no interpreter"),
      change: Change(draft: { $0.facts.interpreter = nil }))
    return Item(
      label: desk.say("wrap.language", "Language"),
      value: [language, need].compactMap { $0 }.joined(separator: ", "),
      empty: desk.say("wrap.not_said", "not said"), choices: choices + [none], typed: .language)
  }

  static func danger(_ draft: CallDraft, _ desk: Desk) -> Item {
    let cards = desk.ports.knowledge.shared.dangerCards.filter { draft.dangerUsed.contains($0.id) }
      .map(\.title)
    let rang = draft.emergencyCall.map { EmergencyCallText.text($0, desk) }
    var choices = EmergencyCall.allCases.map { call in
      Choice(
        name: EmergencyCallText.text(call, desk), change: Change(draft: { $0.emergencyCall = call })
      )
    }
    choices.append(
      Choice(
        name: desk.say("wrap.no_danger", "no danger card used"),
        change: Change(draft: {
          $0.dangerUsed = []
          $0.emergencyCall = nil
        })))
    return Item(
      label: desk.say("wrap.danger", "Danger card"),
      value: (cards + [rang].compactMap { $0 }).joined(separator: ", "),
      empty: desk.say("wrap.none", "none"), choices: choices)
  }

  static func given(_ draft: CallDraft, _ desk: Desk) -> Item {
    let names = draft.given.map { desk.listingName($0.service) }
    let gaps = draft.gaps.map {
      desk.say("wrap.gap", "gap: {gap}", ["gap": GapText.text($0, desk)])
    }
    var choices = draft.given.map { referral in
      Choice(
        name: desk.say(
          "wrap.untake", "Take back: {name}",
          ["name": desk.listingName(referral.service)]),
        change: Change(draft: { $0.given.removeAll { $0.service == referral.service } }))
    }
    choices.append(Choice(name: desk.say("wrap.leave", "Leave as it is"), change: Change()))
    return Item(
      label: desk.say("wrap.given", "Given"), value: (names + gaps).joined(separator: ", "),
      empty: desk.say("wrap.nothing", "nothing"), choices: choices)
  }

  static func channel(_ draft: CallDraft, _ desk: Desk) -> Item {
    Item(
      label: desk.say("wrap.channel", "Came by"), value: channelName(draft.channel, desk),
      choices: Channel.allCases.map { channel in
        Choice(name: channelName(channel, desk), change: Change(draft: { $0.channel = channel }))
      })
  }

  static func channelName(_ channel: Channel, _ desk: Desk) -> String {
    switch channel {
    case .phone: desk.say("channel.phone", "phone")
    case .relay: desk.say("channel.relay", "relay")
    case .email: desk.say("channel.email", "e-mail")
    case .chat: desk.say("channel.chat", "chat")
    case .walkIn: desk.say("channel.walk_in", "walk-in")
    }
  }

  static func sameMatter(_ draft: CallDraft, _ desk: Desk) -> Item {
    let yes = desk.say("wrap.repeat.yes", "repeat of the same matter")
    let no = desk.say("wrap.repeat.no", "no")
    return Item(
      label: desk.say("wrap.repeat", "Repeat"), value: draft.repeatOfSameMatter ? yes : no,
      choices: [
        Choice(name: yes, change: Change(draft: { $0.repeatOfSameMatter = true })),
        Choice(name: no, change: Change(draft: { $0.repeatOfSameMatter = false })),
      ])
  }
}
