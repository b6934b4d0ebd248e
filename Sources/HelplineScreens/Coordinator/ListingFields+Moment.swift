import HelplineModel

/// What holds for a time only, and what handlers alone should know.
extension ListingFields {
  static func moment(_ service: Service, _ desk: Desk) -> [Field] {
    var fields = [state(service, desk)]
    if ListingState(service, desk) == .paused { fields.append(until(service, desk)) }
    fields.append(alert(service, desk))
    if service.alert != nil { fields.append(alertUntil(service, desk)) }
    return fields
  }

  private static func state(_ service: Service, _ desk: Desk) -> Field {
    let names: [(ListingState, String)] = [
      (.open, desk.say("field.state.open", "volunteers see it")),
      (.paused, desk.say("listing.is.paused", "closed for a time")),
      (.closed, desk.say("field.state.closed", "closed for good: volunteers do not see it")),
    ]
    let now = ListingState(service, desk)
    return .options(
      "state", desk.say("field.state", "State"),
      desk.say("field.state.why", "Whether callers are sent there now."),
      names.first { $0.0 == now }?.1 ?? "",
      names.map { state, name in
        Choice(name) { service in
          (service.status, service.statusUntil) = (state.status, nil)
        }
      })
  }

  /// The last day it is closed.
  static func until(_ service: Service, _ desk: Desk) -> Field {
    .day(
      "state.until", desk.say("field.until", "Closed until"),
      desk.say("field.until.why", "The last day; from the next day on it is open again by itself."),
      service.statusUntil, desk: desk, offered: [7, 14, 30],
      orNone: desk.say("field.until.open", "nobody knows")
    ) { $0.statusUntil = $1 }
  }

  private static func alert(_ service: Service, _ desk: Desk) -> Field {
    .text(
      "alert", desk.say("field.alert", "Note of the moment"),
      desk.say("field.alert.why", "What the service itself says for now; shown to volunteers."),
      service.alert
    ) { service, typed in
      service.alert = typed.isEmpty ? nil : typed
      if typed.isEmpty { service.alertUntil = nil }
      return nil
    }
  }

  private static func alertUntil(_ service: Service, _ desk: Desk) -> Field {
    .day(
      "alert.until", desk.say("field.alert.until", "Note until"),
      desk.say("field.alert.until.why", "The last day the note is shown."),
      service.alertUntil, desk: desk, offered: [0, 7, 30],
      orNone: desk.say("notice.open", "until taken away")
    ) { $0.alertUntil = $1 }
  }

  /// It stands beside the listing and outlives every import.
  static func remark(_ service: Service, _ desk: Desk) -> Field {
    .text(
      "remark", desk.say("field.remark", "Remark"),
      desk.say(
        "field.remark.why", "For handlers only: never read aloud, never passed on. No names."),
      service.remark
    ) { service, typed in
      service.remark = typed.isEmpty ? nil : typed
      return nil
    }
  }
}
