import HelplineModel

/// Has the numbers of a listing read, and says which of them are shown with a mark.
enum NumberDoubts {
  /// Reads all lines of a listing. Once its secrets are out of it, so that no warning holds one.
  static func read(
    _ service: inout Service, _ defaults: ImportDefaults, at place: SourcePlace,
    _ report: inout ImportReport
  ) {
    guard let read = defaults.number else { return }
    let country = service.country
    service.phones = service.phones.map { read($0, country) }
    for index in service.sites.indices {
      service.sites[index].phones = service.sites[index].phones.map { read($0, country) }
    }
    let isSecret = service.addressIsSecret || service.sites.contains(where: \.addressIsSecret)
    for phone in service.phones + service.sites.flatMap(\.phones) {
      if let reason = reason(phone, country, isSecret: isSecret || phone.handlerOnly) {
        report.warn(place, field: "phone", reason)
      }
    }
  }

  /// Why a line carries a mark. A published number is no secret unless the place is one.
  private static func reason(_ phone: Phone, _ country: String?, isSecret: Bool) -> String? {
    let number = isSecret ? "A number" : "“\(phone.number)”"
    let shown = "it is shown as published, with a mark."
    switch phone.doubt {
    case .impossible:
      // What begins with a plus names its country itself.
      let here = phone.number.contains("+") ? "" : country.map { " in \($0)" } ?? ""
      return "\(number) cannot exist\(here); \(shown)"
    case .unreadable: return "\(number) cannot be read as one number; \(shown)"
    case .countryUnknown:
      return "Nothing says which country a number belongs to; \(shown)"
    case nil: return nil
    }
  }
}
