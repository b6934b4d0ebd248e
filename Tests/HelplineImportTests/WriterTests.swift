import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `A listing written as HSDS can be read again` {
  private func again(_ service: Service) throws -> Service {
    let bytes = Array(try ServiceJSON.encode(service))
    return try #require(try imported(bytes, name: "again.json").services.first)
  }

  @Test(arguments: ["ohana", "hsds3", "hsds1", "oruk", "json/page.json"])
  func `names, lines, hours, languages, areas and dates survive`(path: String) throws {
    for service in try fixture(path).services {
      let copy = try again(service)
      #expect(copy.name == service.name)
      #expect(copy.organisation == service.organisation)
      #expect(copy.phones.map(\.number) == service.phones.filter { !$0.handlerOnly }.map(\.number))
      #expect(copy.hours.rows == service.hours.rows)
      #expect(copy.hours.text == service.hours.text)
      #expect(copy.languages == service.languages)
      #expect(copy.serves == service.serves)
      #expect(copy.address == service.address)
      #expect(copy.addressIsSecret == service.addressIsSecret)
      #expect(copy.truth.dated == service.truth.dated)
      #expect(copy.truth.note == service.truth.note)
    }
  }

  @Test func `a line for the handler only is left out unless asked for`() throws {
    let service = try fixture("hsds3").listing("s2")
    let plain = String(decoding: try ServiceJSON.encode(service), as: UTF8.self)
    let all = String(
      decoding: try ServiceJSON.encode(service, including: [.handlerLines]), as: UTF8.self)
    #expect(!plain.contains("020 7946 0000"))
    #expect(all.contains("020 7946 0000"))
  }

  @Test func `a day a person rang is told, without the person, and never read as ours`() throws {
    var service = Service(id: "a:b", publisher: "a", name: "C")
    service.truth.rungOn = "2025-01-02"
    service.truth.rungBy = "seat-K7"
    let json = String(decoding: try ServiceJSON.encode(service, pretty: false), as: UTF8.self)
    #expect(json.contains("\"rung_on\":\"2025-01-02\""))
    #expect(!json.contains("assured_date"))
    #expect(!json.contains("seat-K7"))
    #expect(try again(service).truth == Truth())
  }

  @Test func `the same listing gives the same bytes`() throws {
    let service = try fixture("ohana").listing("501")
    #expect(try ServiceJSON.encode(service) == ServiceJSON.encode(service))
  }
}
