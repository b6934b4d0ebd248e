import ArgumentParser
import HelplineContent
import HelplineImport
import HelplineModel
import HelplineStore

/// Anything with an id, as a text to be handed on.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows anything with an id as a text that can be handed to a caller.",
    discussion: """
      lifeline-facts:ie-womens-aid  a listing
      right.support                 a right, with its article
      IE.report, AT.closed_case     a stage of the road of a case, a turn of it
      at.deadline.reasons           a time limit
      at.term.privatbeteiligter     a native term
      IE.legal-aid                  a part of a country
      crime.stalking                a kind of crime
      report_helper                 a card to be read
      suicide, safe                 a danger card, a phase of the call

      Nothing of a call is in it, no house rule, and no line for handlers only.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "The id.")
  var id: String
  @Flag(help: "One JSON document; a listing in HSDS names.")
  var json = false
  @Flag(help: "Markdown.")
  var markdown = false

  func run() throws {
    try Output.run(json: json) {
      let workplace = try Workplace(common)
      if let service = try workplace.directory().live.service(id) {
        return try show(service, workplace)
      }
      guard let found = Handouts(workplace).find(id) else {
        throw Failure(
          code: 66,
          sentence: "Nothing has the id “\(id)”. lifeline search finds listings; "
            + "lifeline show --help says which ids there are.")
      }
      try show(found)
    }
  }

  private func show(_ handout: Handout) throws {
    if json { return try Output.json(Document(handout)) }
    Output.line(markdown ? HandoutMarkdown.make(handout) : HandoutText.make(handout))
  }

  private func show(_ service: Service, _ workplace: Workplace) throws {
    if json {
      return Output.line(String(decoding: try ServiceJSON.encode(service), as: UTF8.self))
    }
    let words = StandingWords(today: Day(Session.today) ?? Day(number: 0))
    try show(ListingHandout(service, workplace.reference, words).handout)
  }

  /// A handout as JSON: in pieces, and whole as text.
  private struct Document: Encodable {
    var id: String
    var title: String
    var text: String
    var blocks: [HandoutBlock]

    init(_ handout: Handout) {
      (id, title, blocks) = (handout.id, handout.title, handout.blocks)
      text = HandoutText.make(handout)
    }
  }
}
