import HelplineContent
import HelplineModel

/// A clearly invented country: numbers of the unassigned +999 range, which cannot ring.
enum Testland {
  static let code = "XT"

  static let regions = [
    ExtraRegion(code: "XT", name: "Testland", country: code),
    ExtraRegion(code: "XT1", name: "Test County", country: code),
  ]

  static let towns = [ExtraPlace(name: "Testville", country: code, region: "XT1")]

  static let services: [Service] = [
    service("night-door", "Night Door (invented)", topics: ["shelter", "domestic_violence"]) {
      $0.about = "A place for tonight for women and their children."
      $0.hours = Hours(rows: [HoursRow(days: 127, from: 0, to: 1440)], text: "day and night")
      $0.audience = .women
      $0.addressIsSecret = true
      $0.howToGetHelp = "They ask whether you are safe, then about a room."
      $0.languages = [
        SpokenLanguage(code: "en", mode: .spoken), SpokenLanguage(code: "any", mode: .interpreter),
      ]
    },
    service("stalking-line", "Stalking Line (invented)", topics: ["stalking", "general"]) {
      $0.hours = Hours(rows: [HoursRow(days: 31, from: 540, to: 1140)], text: "weekdays, 9 to 7")
      $0.howToGetHelp = "A woman asks what happened; no name is needed."
      $0.languages = [
        SpokenLanguage(code: "en", mode: .spoken), SpokenLanguage(code: "pl", mode: .interpreter),
      ]
    },
    service("mens-room", "Men's Room (invented)", topics: ["domestic_violence", "stalking"]) {
      $0.audience = .men
      $0.languages = [SpokenLanguage(code: "pl", mode: .spoken)]
    },
    service("law-desk", "Law Desk (invented)", topics: ["legal", "stalking"]) {
      $0.cost = .paid
      $0.costNote = "five test coins a question"
      $0.languages = [SpokenLanguage(code: "en", mode: .spoken)]
    },
    service("own", "Testland 116 006 (invented)", topics: ["general", "stalking"]) {
      $0.isHelplineItself = true
    },
  ]

  /// Two that have one number.
  static let perhapsTwice = ListingPair("testland:night-door", "testland:mens-room")

  private static func service(
    _ id: String, _ name: String, topics: [String], _ fill: (inout Service) -> Void
  ) -> Service {
    var service = Service(id: "testland:\(id)", publisher: "testland", name: name)
    service.topics = topics
    service.phones = [Phone(number: "+999 000 00\(10 + name.count)", kind: "helpline")]
    service.serves = [code]
    service.country = code
    service.cost = .free
    service.truth.sources = ["https://example.org/testland"]
    service.truth.dated = "2026"
    fill(&service)
    return service
  }

  /// The shipped knowledge with the invented country added.
  struct Knowledge: KnowledgePort {
    var shared: SharedKnowledge { World.library.shared }
    var countries: [(code: String, name: String)] {
      World.library.countries + [(code: Testland.code, name: "Testland")]
    }
    func country(_ code: String) -> Country? {
      code == Testland.code ? Testland.country : World.library.country(code)
    }
    var scenarios: [ScenarioGlance] { World.library.scenarios }
    func scenario(_ id: String) -> Scenario? { World.library.scenario(id) }
    var courses: [Course] { World.library.courses }
    var dangerDrill: [DrillSentence] { World.library.dangerDrill }
  }

  static let country = Country(
    id: code, name: "Testland", native: "Testland", languages: ["en"], timeZone: "Europe/Dublin",
    inEU: true, boundByVictimsDirective: true,
    numbers: [
      Statement(
        id: "xt.112", text: "Emergency in Testland",
        standing: .fact(sources: ["https://example.invalid/testland"], dated: nil), number: "112")
    ],
    emergency: ["silent_112": [fact("silent", "Silent 112: press 5 in Testland")]],
    stages: [
      JusticeStage(
        id: "report", title: "Telling the test police",
        statements: [
          fact("report.happens", "Any test station takes a report.", about: "happens"),
          fact("report.who_knows", "The desk officer of the station.", about: "who_knows"),
        ])
    ])

  private static func fact(_ id: String, _ text: String, about: String? = nil) -> Statement {
    Statement(
      id: "xt.\(id)", text: text,
      standing: .fact(sources: ["https://example.org/testland"], dated: "2026"), about: about)
  }
}
