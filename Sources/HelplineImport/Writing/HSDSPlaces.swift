import HelplineModel

/// A place at which a service can be met; nothing at all where the address is secret.
struct HSDSServiceAtLocation: Encodable, Sendable {
  var id: String
  var location: HSDSLocation
  var phones: [HSDSPhone] = []
  var schedules: [HSDSSchedule] = []
  var serviceAreas: [HSDSArea] = []

  enum CodingKeys: String, CodingKey {
    case id, location, phones, schedules
    case serviceAreas = "service_areas"
  }

  /// The sites, then the lines of the address that belong to none of them.
  static func list(_ service: Service, _ names: HSDSNames) -> [HSDSServiceAtLocation] {
    let sites = service.sites.enumerated().map { index, site in
      place(site, "\(service.id)/sites/\(index + 1)", service, names)
    }
    let known = Set(service.sites.flatMap { HSDSLocation.lines($0.address) })
    let rest = HSDSLocation.lines(service.address).filter { !known.contains($0) }
    let loose = rest.enumerated().map { index, line in
      var site = Site()
      site.address = line
      return place(site, "\(service.id)/locations/\(index + 1)", service, names)
    }
    return sites + loose
  }

  private static func place(
    _ site: Site, _ name: String, _ service: Service, _ names: HSDSNames
  ) -> HSDSServiceAtLocation {
    HSDSServiceAtLocation(
      id: names.id(name), location: HSDSLocation(site, name, country: service.country, names),
      phones: HSDSPhone.list(site.phones, of: name, names),
      schedules: site.hours.map { HSDSSchedule.list($0, of: name, names) } ?? [],
      serviceAreas: HSDSArea.list(site.serves, site.servesText, of: name, names))
  }
}

/// A place. One that is secret has neither address nor coordinates nor the way there.
struct HSDSLocation: Encodable, Sendable {
  struct Address: Encodable, Sendable {
    var id: String
    var line: String
    var city = ""
    var state = ""
    var postcode = ""
    var country: String
    var type = "physical"

    enum CodingKeys: String, CodingKey {
      case id, city, country
      case line = "address_1"
      case state = "state_province"
      case postcode = "postal_code"
      case type = "address_type"
    }
  }

  struct Accessibility: Encodable, Sendable {
    var id: String
    var description: String
  }

  var id: String
  var type = "physical"
  var name: String?
  var addresses: [Address]
  var accessibility: [Accessibility]

  enum CodingKeys: String, CodingKey {
    case id, name, addresses, accessibility
    case type = "location_type"
  }

  /// The addresses of a text, one a line.
  static func lines(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").map(String.init)
  }

  init(_ site: Site, _ name: String, country: String?, _ names: HSDSNames) {
    id = names.id(name + "/location")
    self.name = site.name
    // Published addresses are kept as one text: which part of it is the town is not known any more.
    addresses = Self.lines(site.address).enumerated().map { index, line in
      Address(
        id: names.id(name, "addresses", index), line: line,
        postcode: index == 0 ? site.postcode ?? "" : "", country: country ?? "")
    }
    accessibility = [site.access].compactMap { $0 }.map {
      Accessibility(id: names.id(name + "/accessibility"), description: $0)
    }
  }
}
