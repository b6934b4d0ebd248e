import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `What is private leaves only when it is asked for by name` {
  private static let remark = "REMARK-of-this-desk"
  private static let line = "+44 20 7946 0321"
  private static let codes = ["code-R1", "code-E2"]
  private static let secret = ["9 Hidden Way", "HID 1NG", "red door", "XT99"]

  private func planted() -> Service {
    var service = Service(id: "test:1", publisher: "test", name: "Line")
    service.remark = Self.remark
    service.phones = [Phone(number: "+44 20 7946 0001"), handlerLine()]
    (service.truth.rungOn, service.truth.rungBy) = ("2026-01-02", Self.codes[0])
    (service.truth.editedOn, service.truth.editedBy) = ("2026-01-03", Self.codes[1])
    service.address = "1 Open Street"
    service.sites = [site(isSecret: false), site(isSecret: true)]
    return service
  }

  private func handlerLine() -> Phone {
    var phone = Phone(number: Self.line, note: "back office", handlerOnly: true)
    (phone.e164, phone.national) = ("+442079460321", "020 7946 0321")
    return phone
  }

  /// Whoever filled it in put an address where none may be.
  private func site(isSecret: Bool) -> Site {
    var site = Site()
    site.addressIsSecret = isSecret
    site.phones = [handlerLine()]
    site.address = isSecret ? "9 Hidden Way\nHID 1NG" : "1 Open Street"
    site.access = isSecret ? "Ring at the red door." : "Two steps."
    site.located = isSecret ? ["XT99"] : ["XT01"]
    return site
  }

  private func everything(
    _ service: Service, _ form: ExportForm, _ fields: Set<PrivateField> = []
  ) throws -> String {
    let folder = try exported([service], as: form, including: fields)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }.joined()
  }

  @Test(arguments: ExportForm.allCases)
  func `a plain export holds no remark, no handler's line, no code of a person`(
    form: ExportForm
  ) throws {
    let text = try everything(planted(), form)
    for word in [Self.remark, Self.line, "79460321", "back office"] + Self.codes {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("2026-01-02"), "that and when it was rung is told")
  }

  @Test(arguments: ExportForm.allCases)
  func `each private field is asked for by its own name`(form: ExportForm) throws {
    let remarks = try everything(planted(), form, [.remarks])
    #expect(remarks.contains(Self.remark) && !remarks.contains(Self.line))
    let lines = try everything(planted(), form, [.handlerLines])
    #expect(lines.contains(Self.line) && !lines.contains(Self.remark))
  }

  @Test(arguments: ExportForm.allCases)
  func `a secret place leaves with nothing, whatever is asked for`(form: ExportForm) throws {
    let all = Set(PrivateField.allCases)
    var whole = planted()
    (whole.addressIsSecret, whole.address) = (true, "9 Hidden Way")
    whole.located = ["XT99"]
    for service in [planted(), whole] {
      let text = try everything(service, form, all)
      for word in Self.secret + Self.codes { #expect(!text.contains(word), "\(word)") }
    }
    #expect(try everything(planted(), form, all).contains("1 Open Street"))
    #expect(try !everything(whole, form, all).contains("1 Open Street"))
  }

  @Test func `one listing shown as JSON keeps the same rules`() throws {
    let text = String(decoding: try ServiceJSON.encode(planted()), as: UTF8.self)
    for word in [Self.remark, Self.line] + Self.codes + Self.secret {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(arguments: ExportForm.allCases)
  func `a person's mark in a foreign export is no mark here`(form: ExportForm) throws {
    let folder = try exported([planted()], as: form)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let truth = try ListingImporter.read(source: folder, publisher: "x").services.first?.truth
    #expect(truth == Truth())
  }

  @Test func `an address put under lifeline beside a secret mark never comes in`() throws {
    let own = """
      {"profile": "\(ListingAdditions.profileURI)", "id": "x:1", "address_is_secret": true,
       "address": "9 Hidden Way", "located": ["XT99"],
       "sites": [{"address": "9 Hidden Way", "access": "red door", "located": ["XT99"]}]}
      """
    let text = "{\"id\": \"1\", \"name\": \"House\", \"status\": \"active\", \"lifeline\": \(own)}"
    let result = try imported(text, name: "services.json")
    #expect(result.services.first?.addressIsSecret == true)
    let all = try result.everything()
    for word in Self.secret { #expect(!all.contains(word), "\(word)") }
  }

  @Test func `what stands under lifeline is cleaned and bounded like all else`() throws {
    let own = """
      {"profile": "\(ListingAdditions.profileURI)", "id": "x:1\\u001b[2J", "about": "a\\u001b[31mb",
       "phones": [{"number": "no digits"}, {"number": "+44 20 7946 0001", "e164": "+44x"}],
       "topics": ["legal", "Bad Topic"], "serves": ["IE06", "../etc"],
       "hours": {"rows": [{"days": 0, "from": 5000, "to": 1}], "zone": "Nowhere/At-all"},
       "languages": [{"code": "pl\\u0007", "mode": "spoken"}]}
      """
    let text = """
      {"id": "1", "name": "House", "status": "active",
       "phones": [{"number": "+44 20 7946 0001"}], "lifeline": \(own)}
      """
    let service = try #require(try imported(text, name: "services.json").services.first)
    #expect(service.about == "a[31mb")
    #expect(!service.id.unicodeScalars.contains { $0.value < 0x20 })
    #expect(service.phones.map(\.number) == ["+44 20 7946 0001"])
    #expect(service.phones.first?.e164 == nil)
    #expect(service.hours == Hours())
    #expect(service.languages.isEmpty)
  }
}
