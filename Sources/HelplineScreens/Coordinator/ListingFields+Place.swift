import HelplineModel

/// Where and when a listing helps, and where all of it comes from.
extension ListingFields {
  static func place(_ service: Service, _ desk: Desk) -> [Field] {
    [
      areas(
        "serves", desk.say("field.serves", "Serves"),
        desk.say("field.serves.why", "The area it is for: type a town, a region or a country."),
        \.serves, service, desk),
      areas(
        "located", desk.say("field.located", "Office in"),
        desk.say("field.located.why", "The region its office stands in; never the street."),
        \.located, service, desk), secret(service, desk),
    ] + (service.addressIsSecret ? [] : [address(service, desk)])
  }

  private static func areas(
    _ id: String, _ label: String, _ purpose: String,
    _ list: any (WritableKeyPath<Service, [String]> & Sendable), _ service: Service, _ desk: Desk
  ) -> Field {
    let names = service[keyPath: list].map { desk.ports.reference.regionName($0) }
    return Field(
      id: id, label: label, purpose: purpose, shown: names.joined(separator: ", "), isMany: true
    ) { typed, service, desk in
      if typed.isEmpty {
        return service[keyPath: list].map {
          toggle($0, desk.ports.reference.regionName($0), list, service, desk)
        }
      }
      return desk.ports.reference.places(typed, near: desk.homeCountry, limit: 8).map { match in
        let code = match.place.region ?? match.place.country
        return toggle(code, areaName(match, code, desk), list, service, desk, detail: match.detail)
      }
    }
  }

  /// "Dublin: Eastern and Midland": a town is kept as its region, and that is said.
  private static func areaName(_ match: PlaceMatch, _ code: String, _ desk: Desk) -> String {
    let region = desk.ports.reference.regionName(code)
    return region == match.place.name ? region : "\(match.place.name): \(region)"
  }

  private static func secret(_ service: Service, _ desk: Desk) -> Field {
    .options(
      "secret", desk.say("field.secret", "Address secret"),
      desk.say(
        "field.secret.why", "A refuge's address is never stored: volunteers read “ask the line”."),
      service.addressIsSecret
        ? desk.say("field.secret.yes", "yes: it is not stored") : desk.say("field.secret.no", "no"),
      [
        Choice(
          desk.say("field.secret.choose", "Secret: what was typed as address is thrown away")
        ) { service in
          service.addressIsSecret = true
          service.address = nil
        },
        Choice(desk.say("field.secret.open", "Not secret: the address may be said")) { service in
          service.addressIsSecret = false
        },
      ])
  }

  private static func address(_ service: Service, _ desk: Desk) -> Field {
    .text(
      "address", desk.say("field.address", "Address"),
      desk.say("field.address.why", "As published. Leave it empty where it must not be known."),
      service.address
    ) { service, typed in
      service.address = typed.isEmpty ? nil : typed
      return nil
    }
  }

  // MARK: time and source

  static func time(_ service: Service, _ desk: Desk, before: Service?) -> [Field] {
    let words = FormField<Service>.text(
      "hours", desk.say("field.hours", "Hours"),
      desk.say("field.hours.why", "In words, as the service says them."), service.hours.text,
      caution: contradicts(service, before)
        ? desk.say("field.hours.old", "“open now” still goes by the hours of before: see below")
        : nil
    ) { service, typed in
      service.hours.text = typed.isEmpty ? nil : typed
      return nil
    }
    return [words] + clock(service, desk, before: before)
  }

  private static func contradicts(_ service: Service, _ before: Service?) -> Bool {
    guard let before, !service.hours.rows.isEmpty else { return false }
    return service.hours.text != before.hours.text && service.hours.rows == before.hours.rows
  }

  /// Hours by the clock stay as they are; they can only be taken away, where the words say otherwise now.
  private static func clock(_ service: Service, _ desk: Desk, before: Service?) -> [Field] {
    guard let rows = before?.hours.rows, !rows.isEmpty else { return [] }
    let isKept = !service.hours.rows.isEmpty
    return [
      .options(
        "hours.clock", desk.say("field.clock", "Open now"),
        desk.say("field.clock.why", "Whether “open now” is worked out from the hours of before."),
        isKept
          ? desk.say(
            "field.clock.kept", "goes by the clock: {state}",
            [
              "state": ListingText.open(service, desk)
            ]) : desk.say("field.clock.none", "not known: only the words are shown"),
        [
          Choice(desk.say("field.clock.drop", "The hours have changed: show only the words")) {
            $0.hours.rows = []
          },
          Choice(desk.say("field.clock.keep", "The hours are the same: go by the clock")) {
            $0.hours.rows = rows
          },
        ])
    ]
  }

  static func source(_ service: Service, _ desk: Desk) -> [Field] {
    [
      .text(
        "source", desk.say("field.source", "Taken from"),
        desk.say("field.source.why", "The page it stands on, or “told by the service itself”."),
        service.truth.sources.first
      ) { service, typed in
        let others = service.truth.sources.dropFirst()
        service.truth.sources = (typed.isEmpty ? [] : [typed]) + others
        return nil
      },
      dated(service, desk),
    ]
  }

  /// A page often says only its year.
  private static func dated(_ service: Service, _ desk: Desk) -> Field {
    let today = desk.localTime.day
    let none = desk.say("field.dated.none", "the source has no date")
    return Field(
      id: "dated", label: desk.say("field.dated", "As of"),
      purpose: desk.say(
        "field.dated.why", "The day of that page or of that call; a year alone will do."),
      shown: service.truth.dated ?? none, typed: "",
      put: { service, typed in
        guard let dated = Days.read(typed, today: today) ?? yearOrMonth(typed) else {
          return desk.say(
            "field.dated.no", "Typed as {day}, {month} or {year}.",
            [
              "day": today, "month": String(today.prefix(7)), "year": String(today.prefix(4)),
            ])
        }
        service.truth.dated = dated
        return nil
      },
      choices: { typed, _, desk in
        guard typed.isEmpty else { return [] }
        return [
          Choice(desk.say("day.today", "today"), detail: today) { $0.truth.dated = today },
          Choice(none) { $0.truth.dated = nil },
        ]
      })
  }

  /// `2016` or `2016-09`.
  private static func yearOrMonth(_ typed: String) -> String? {
    let month = typed.count == 4 ? "\(typed)-01" : typed
    return Days.read("\(month)-01", today: "") == nil ? nil : typed
  }
}
