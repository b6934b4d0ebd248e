import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `JSON of every wrapping becomes listings` {
  @Test func `one object is one listing, also with wrong types inside`() throws {
    let result = try fixture("json/one.json", zone: "Europe/Berlin")
    #expect(result.format == .hsdsJSON)
    let service = try result.listing("j1")
    #expect(service.name == "Chat & Talk")
    #expect(service.description == "Line one.\nLine two & three.")
    #expect(service.organisation == "Talkers")
    #expect(service.web == "talk.example")
    #expect(service.phones == [Phone(number: "116123", extensionNumber: "7")])
    #expect(service.hours.rows == [HoursRow(days: 1, from: 540, to: 1020)])
    #expect(service.languages == [SpokenLanguage(code: "uk", mode: .spoken)])
    #expect(service.topics == ["stalking"])
    #expect(service.truth.dated == "2024-02-03")
  }

  @Test func `hours in a zone that is not the service's stay text`() throws {
    let result = try fixture("json/one.json", zone: "America/New_York")
    let hours = try result.listing("j1").hours
    #expect(hours.rows.isEmpty)
    #expect(hours.text == "MO 09:00+01:00–17:00+01:00")
    #expect(result.warnings.contains { $0.field == "schedule" })
  }

  @Test func `a page gives its contents and nothing of its other lists`() throws {
    let result = try fixture("json/page.json")
    #expect(result.services.map(\.id) == ["test:j1", "test:j2"])
    #expect(result.rejections.map(\.row) == [3, 4])
    #expect(result.rejections.map(\.field) == ["name", ""])
    #expect(result.addsUp)
  }

  @Test func `a broken element of an array does not take the next with it`() throws {
    let result = try fixture("json/array.json")
    #expect(result.services.map(\.name) == ["First", "Third"])
    #expect(result.rejections.map(\.row) == [2])
    #expect(result.addsUp)
  }

  @Test func `services inside an organisation carry its name`() throws {
    let text = """
      {"id": "o", "name": "Mother", "legal_status": "charity",
       "services": [{"id": "a", "name": "Child", "status": "active"}]}
      """
    let result = try imported(text, name: "organization.json")
    #expect(result.services.map(\.organisation) == ["Mother"])
    #expect(result.tables["organizations"] == 1)
    #expect(result.addsUp)
  }

  @Test func `a service at a location is the service with that place`() throws {
    let text = """
      {"id": "l", "service": {"id": "a", "name": "Line", "status": "active"},
       "location": {"id": "p", "location_type": "physical",
        "addresses": [{"address_1": "1 Way", "city": "Town", "country": "IE"}]}}
      """
    let service = try #require(try imported(text, name: "sal.json").services.first)
    #expect(service.address == "1 Way, Town")
    #expect(service.country == "IE")
    #expect(service.channels == ["in_person"])
  }

  @Test func `a file that is no list of services is said to be none`() throws {
    #expect(throws: ImportError.notRecognised("notes.csv")) {
      try imported("a,b\n1,2\n", name: "notes.csv")
    }
    #expect(throws: ImportError.missing("nothing")) {
      try fixture("nothing")
    }
  }
}
