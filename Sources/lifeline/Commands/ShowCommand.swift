import ArgumentParser
import HelplineContent
import HelplineImport
import HelplineModel
import HelplineStore

/// One listing, right, justice stage, phase or danger card.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows one listing, right, stage, phase or danger card by its id.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "The id: lifeline-facts:ie-womens-aid, right.support, IE.report, safe, suicide …")
  var id: String
  @Flag(help: "A listing as one JSON document in HSDS names.")
  var json = false
  @Flag(help: "Markdown.")
  var markdown = false

  func run() throws {
    try Output.run(json: json) {
      let workplace = try Workplace(common)
      if let service = try workplace.directory().live.service(id) { return try show(service) }
      guard let lines = knowledge(workplace) else {
        throw Failure(
          code: 66,
          sentence:
            "Nothing has the id “\(id)”. lifeline search finds listings; content check lists ids.")
      }
      if json { return try Output.json(["id": id, "text": lines.joined(separator: "\n")]) }
      for line in lines { Output.line(markdown ? "- \(line)" : line) }
    }
  }

  private func show(_ listing: Service) throws {
    if json { return Output.line(String(decoding: try ServiceJSON.encode(listing), as: UTF8.self)) }
    // Markdown is made to be handed on.
    let service = markdown ? listing.leaving() : listing
    if markdown { Output.line("# \(service.name)\n") }
    let rows: [(String, String?)] = [
      ("id", service.id), ("name", service.name), ("truth", SearchCommand.truth(service)),
      ("conflict", service.truth.conflict), ("about", service.about ?? service.description),
      ("topics", service.topics.joined(separator: ", ")),
      ("serves", service.serves.isEmpty ? "not known" : service.serves.joined(separator: ", ")),
      ("hours", service.hours.text ?? "not known"), ("cost", service.cost.rawValue),
      (
        "languages",
        service.languages.isEmpty
          ? "not known" : service.languages.map(\.code).joined(separator: ", ")
      ),
      ("web", service.web), ("note", service.truth.note),
      ("source", service.truth.sources.joined(separator: " ")),
    ]
    for phone in service.phones {
      Output.line(item("phone", Self.line(phone)))
    }
    for (name, value) in rows { if let value, !value.isEmpty { Output.line(item(name, value)) } }
  }

  private static func line(_ phone: Phone) -> String {
    let mark = phone.handlerOnly ? "never read aloud" : nil
    return [SearchCommand.number(phone), phone.note, mark].compactMap { $0 }.joined(separator: ", ")
  }

  private func item(_ name: String, _ value: String) -> String {
    markdown ? "- **\(name)** \(value)" : "\(name): \(value)"
  }

  private func knowledge(_ workplace: Workplace) -> [String]? {
    let shared = workplace.library.shared
    if let right = shared.rights.first(where: { $0.id == id }) {
      return [right.title, right.plain.text, "\(right.act), \(right.article)", right.unknown ?? ""]
        .filter { !$0.isEmpty }
    }
    if let phase = shared.phases.first(where: { $0.id == id }) {
      return ["\(phase.title): \(phase.aim)"] + phase.cues.map { "\($0.kind.rawValue): \($0.text)" }
    }
    if let card = shared.dangerCards.first(where: { $0.id == id }) {
      return [card.title] + (card.lines + card.questions).map { "\($0.kind.rawValue): \($0.text)" }
    }
    let parts = id.split(separator: ".").map(String.init)
    guard parts.count == 2, let country = workplace.library.country(parts[0]),
      let stage = country.stages.first(where: { $0.id == parts[1] })
    else { return nil }
    return [stage.title] + stage.statements.map(\.text)
  }
}
