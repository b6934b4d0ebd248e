import Foundation
import HelplineModel

/// Where a service stands and where it is for.
extension ServiceBuilder {
  /// Address, country, codes of offices and area; nothing of a secret place but its country.
  func locate(_ service: inout Service, _ record: ServiceRecord, _ split: PlaceSplit) {
    let open = split.open.flatMap(\.addresses).filter { !$0.isEmpty }
    let all = open + split.hidden.flatMap(\.addresses)
    service.country =
      countryCode(record.country) ?? all.lazy.compactMap { countryCode($0.country) }.first
      ?? defaults.country
    let offices = open.filter { !$0.isPostal }
    let shown = (offices.isEmpty ? open : offices).prefix(10).compactMap(addressText)
    service.address = CleanText.block(shown.joined(separator: "\n"))
    service.located = located(offices, service.country)
    let coverage = Coverage(
      record.areas + (record.areas.isEmpty ? record.places.flatMap(\.areas) : []),
      country: service.country, areaCodes)
    service.servesText = coverage.text
    // An area that only one of the offices has is that office's, not the service's.
    let isShared = !record.areas.isEmpty || record.places.count == 1
    service.serves = isShared ? coverage.codes : []
  }

  /// The offices, each with what is its own.
  func addSites(_ service: inout Service, _ record: ServiceRecord, _ split: PlaceSplit) {
    let hidden = split.hidden.map { site($0, isSecret: true, service) }
    let open = split.open.map { site($0, isSecret: false, service) }
    service.sites = (open + hidden).filter(\.holdsAnything).prefix(200).map { $0 }
  }

  private func site(_ place: PlaceRecord, isSecret: Bool, _ service: Service) -> Site {
    var site = Site()
    site.id = CleanText.line(place.id, limit: 200)
    site.name = CleanText.line(place.name)
    site.addressIsSecret = isSecret
    if !isSecret {
      let full = place.addresses.filter { !$0.isEmpty }
      let offices = full.filter { !$0.isPostal }
      let shown = (offices.isEmpty ? full : offices).prefix(3)
      site.address = CleanText.block(shown.compactMap(addressText).joined(separator: "\n"))
      site.postcode = CleanText.line(shown.lazy.compactMap(\.postcode).first, limit: 20)
      site.located = located(offices, service.country)
      site.access = CleanText.block(joined(place.access))
    }
    let coverage = Coverage(place.areas, country: service.country, areaCodes)
    site.serves = coverage.codes
    site.servesText = coverage.text
    site.hours = hours(of: place, service)
    // Doubts about these lines were said with the service's.
    var quiet = ImportReport()
    site.phones = phones(place.phones, at: SourcePlace(file: "", row: 0), &quiet)
    return site
  }

  private func located(_ offices: [AddressRecord], _ country: String?) -> [String] {
    let found = offices.compactMap { $0.city.flatMap { areaCodes.named($0, country) } }
    return Array(Set(found)).sorted()
  }

  private func addressText(_ address: AddressRecord) -> String? {
    let country = address.country.flatMap { $0.count > 3 ? $0 : nil }
    // Our own writer puts the whole address into one line.
    let postcode = address.postcode.flatMap { code in
      address.lines.contains { ($0 + ",").contains(", \(code),") } ? nil : code
    }
    let parts =
      address.lines + [address.city, address.region, postcode, country].compactMap { $0 }
    return CleanText.line(parts.joined(separator: ", "), limit: 500)
  }

  private func countryCode(_ text: String?) -> String? {
    guard let text, text.utf8.count == 2, text.utf8.allSatisfy({ $0 | 0x20 > 0x60 && $0 < 0x7B })
    else { return nil }
    return AreaCodes.country(of: text.uppercased())
  }

  /// Last of all, so that no text put in before escapes.
  func hideSecrets(_ service: inout Service, _ record: ServiceRecord, _ split: PlaceSplit) {
    let organisation = record.organisation?.secretAddress
    let isHidden = split.isSecret || !split.hidden.isEmpty
    guard isHidden || organisation != nil || service.sites.contains(where: \.addressIsSecret) else {
      return
    }
    if split.isSecret {
      service.addressIsSecret = true
      service.address = nil
      service.located = []
      service.channels.removeAll { $0 == "in_person" }
    }
    for index in service.sites.indices where split.isSecret || service.sites[index].addressIsSecret
    {
      service.sites[index].hidePlace()
    }
    SecretTexts(split.hidden, and: organisation.map { [$0] } ?? []).conceal(in: &service)
  }
}

extension PlaceRecord {
  /// Somewhere to walk in.
  var isOffice: Bool { !isVirtual && addresses.contains { !$0.isPostal && !$0.isEmpty } }
}

extension Site {
  /// Whether anything is known of it; a bare link to a place is no office.
  fileprivate var holdsAnything: Bool {
    name != nil || address != nil || addressIsSecret || !serves.isEmpty || servesText != nil
      || hours != nil || !phones.isEmpty || access != nil
  }
}
