import ArgumentParser
import Foundation
import HelplineContent
import HelplineImport
import HelplineModel
import HelplineStore

/// What the services screen shows.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Finds services as the services screen does.",
    discussion: """
      What is written on a command line can be seen by others (ps) and stays in the history of the
      shell: write no name and nothing a caller said. In a call use the services screen, F3.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "Words.")
  var words: [String] = []
  @Option(help: "Area the service serves: ISO country or NUTS code.")
  var serves: String?
  @Option(help: "Area its office stands in.")
  var located: String?
  @Option(name: .customLong("speaks"), help: "Language of the caller, ISO 639.")
  var speaks: String?
  @Option(help: "Topic, for example domestic_violence.")
  var need: [String] = []
  @Option(name: .customLong("for"), help: "woman, man or other.")
  var forWhom: String?
  @Option(help: "Age in years.")
  var age: Int?
  @Option(help: "now, or a moment such as 2026-11-21T20:00 or 2026-11-21T20:00+01:00.")
  var openAt: String?
  @Flag(help: "Only what costs nothing.")
  var free = false
  @Option(help: "phone, chat, email or in_person.")
  var channel: String?
  @Option(help: "How many rows.")
  var limit = 20
  @Flag(help: "See samples too; for practice and tests only.")
  var samples = false
  @Flag(help: "One JSON document.")
  var json = false

  func run() throws {
    try Output.run(json: json) {
      let workplace = try Workplace(common)
      let directory = try workplace.directory()
      var query = try self.query(workplace)
      let house = workplace.house.rules
      query.ownLine = house.value("own_listing") ?? house.value("country")
      let answer = directory.live.search(query)
      let services = answer.hits.compactMap { hit in
        directory.live.service(hit.id).map { (hit, $0) }
      }
      defer { Self.mend(directory) }
      if json { return try Output.json(document(query, answer, services)) }
      for (_, service) in services {
        let numbers = service.phones.map(Self.number).joined(separator: " / ")
        Output.line("\(service.id)\t\(service.name)\t\(numbers)\t\(Self.truth(service))")
      }
      Output.message("\(answer.total) found")
      for relax in answer.relax { Output.message("without \(relax.filter): \(relax.total)") }
    }
  }

  /// Says that the answer may lack services where part of the index is damaged, and lets it be made again.
  private static func mend(_ directory: DirectoryStore) {
    let met = directory.news()
    guard !met.isEmpty else { return }
    met.forEach(Output.message)
    directory.finishBuilding()
    directory.news().forEach(Output.message)
  }

  private func query(_ workplace: Workplace) throws -> DirectoryQuery {
    var query = DirectoryQuery()
    query.words = words.joined(separator: " ")
    query.serves = serves
    query.located = located
    query.language = speaks ?? common.language
    query.topics = need
    query.age = age
    query.freeOnly = free
    query.channel = channel
    query.limit = limit
    query.samples = samples
    query.moment = Int(Date().timeIntervalSince1970)
    if let forWhom {
      guard let whom = ForWhom(rawValue: forWhom) else {
        throw Failure(code: 64, sentence: "“\(forWhom)” is not known. Use woman, man or other.")
      }
      query.forWhom = whom
    }
    if let openAt { try setMoment(openAt, &query) }
    return query
  }

  private func setMoment(_ text: String, _ query: inout DirectoryQuery) throws {
    query.openOnly = true
    if text == "now" { return }
    guard let moment = WrittenMoment.seconds(text, in: .current) else {
      throw Failure(
        code: 64,
        sentence: "“\(text)” is no moment. Write now, or a day and time such as 2026-11-21T20:00 "
          + "(the clock of this machine) or 2026-11-21T20:00+01:00.")
    }
    query.moment = moment
  }

  /// A published number; one that is never read aloud is marked as on the listing's page.
  static func number(_ phone: Phone) -> String {
    phone.handlerOnly ? "FOR HANDLERS ONLY " + phone.number : phone.number
  }

  /// How sure one can be of a listing, in one word group.
  static func truth(_ service: Service) -> String {
    if service.truth.conflict != nil { return "sources disagree" }
    if let day = service.truth.rungOn { return "number rung on \(day)" }
    return service.truth.dated.map { "from a source of \($0.prefix(4)), not rung" }
      ?? "undated source, not rung"
  }

  /// The answer with the keys of commands.md; each listing in HSDS names, with why it is there.
  private struct Document: Encodable {
    var query: String
    var total: Int
    var counts: [String: Int]
    var relax: [Relax]
    var services: [Row]
  }

  /// A filter to let go, and what that would give.
  private struct Relax: Encodable {
    var filter: String
    var total: Int
  }

  /// A listing with why it matched.
  private struct Row: Encodable {
    var hit: ServiceHit
    var service: Service

    enum Key: String, CodingKey { case why, mismatch }

    func encode(to encoder: any Encoder) throws {
      var keys = encoder.container(keyedBy: Key.self)
      try keys.encode(hit.why, forKey: .why)
      try keys.encode(hit.mismatch, forKey: .mismatch)
      try ServiceJSON.document(service).encode(to: encoder)
    }
  }

  private func document(
    _ query: DirectoryQuery, _ answer: DirectoryAnswer, _ services: [(ServiceHit, Service)]
  ) -> Document {
    Document(
      query: query.words, total: answer.total, counts: answer.counts,
      relax: answer.relax.map { Relax(filter: $0.filter, total: $0.total) },
      services: services.map { Row(hit: $0, service: $1) })
  }
}
