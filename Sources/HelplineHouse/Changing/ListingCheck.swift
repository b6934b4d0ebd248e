import Foundation
import HelplineModel

/// Whether a listing can be given to anybody.
struct ListingCheck {
  let service: Service

  init(_ service: Service) { self.service = service }

  func check(_ id: String) throws {
    guard !service.name.isEmpty else {
      throw HouseProblem.refused("The listing has no name. Type the name of the service.")
    }
    try HouseCheck.line(service.name, "The name", most: 500)
    try HouseCheck.id(id, service.id)
    guard !service.publisher.isEmpty, id.hasPrefix(service.publisher + ":") else {
      throw HouseProblem.refused("The id of the listing does not begin with its publisher.")
    }
    guard canBeReached || service.isClosed else {
      throw HouseProblem.refused(
        "Nobody could reach this service. Type a number, a web address, an e-mail or an address.")
    }
    try phones()
    try ages()
    try place()
    try days()
  }

  private var canBeReached: Bool {
    let phones = service.phones + service.sites.flatMap(\.phones)
    let ways = [service.web, service.email, service.address, service.howToGetHelp]
    return !phones.isEmpty || ways.contains { $0 != nil } || service.addressIsSecret
  }

  private func phones() throws {
    for phone in service.phones {
      try HouseCheck.line(phone.number, "The number", most: 100)
      guard phone.number.contains(where: \.isNumber) else {
        throw HouseProblem.refused("A telephone number has no digit. Type the number, or none.")
      }
    }
  }

  private func ages() throws {
    let ages = [service.minimumAge, service.maximumAge].compactMap { $0 }
    guard ages.allSatisfy({ (0...150).contains($0) }) else {
      throw HouseProblem.refused("An age is given in years. Type a number up to 150, or none.")
    }
    if let youngest = service.minimumAge, let oldest = service.maximumAge, youngest > oldest {
      throw HouseProblem.refused("The youngest age is above the oldest.")
    }
  }

  private func place() throws {
    if service.addressIsSecret, service.address != nil {
      throw HouseProblem.refused("A secret address is never written down. Leave it empty.")
    }
    if service.sites.contains(where: { $0.addressIsSecret && ($0.address ?? $0.postcode) != nil }) {
      throw HouseProblem.refused("A secret address is never written down. Leave it empty.")
    }
  }

  private func days() throws {
    let days = [
      (service.truth.rungOn, "The day the number was rung"),
      (service.truth.editedOn, "The day it was written"),
      (service.statusUntil, "The last day it is closed"),
      (service.alertUntil, "The last day of the note"),
    ]
    for case (let day?, let what) in days { try HouseCheck.day(day, what) }
  }
}
