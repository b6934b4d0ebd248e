import HelplineModel
import TerminalUI

/// Everyday words: what callers say here, and what it means.
enum WordPages {
  /// The list; its first line adds a phrase.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.words", title: desk.say("start.words", "Everyday words"),
      does: desk.say("key.open", "open")
    ) { _, desk in
      [adding(desk)] + desk.book.words.sorted { $0.phrase < $1.phrase }.map { row($0, desk) }
    }
  }

  private static func adding(_ desk: Desk) -> ListRow {
    ListRow(text: desk.say("word.add", "Add what callers say"), role: .aloud) { desk in
      [.push(form(desk))]
    }
  }

  private static func row(_ word: HouseWord, _ desk: Desk) -> ListRow {
    let language = word.language.map { [desk.ports.reference.languageName($0)] } ?? []
    return ListRow(text: "“\(word.phrase)”", trailing: meaning(word.value, desk), below: language) {
      desk in
      [
        .push(
          MenuScreen(
            id: "coordinator.word", title: "“\(word.phrase)”",
            intro: [Line(meaning(word.value, desk))],
            items: [
              MenuItem(desk.say("word.drop", "Take it away")) { desk in
                HouseWork.make(.word(word, isThere: false), desk)
              }
            ]))
      ]
    }
  }

  /// "crime: stalking", "services: a place for tonight".
  private static func meaning(_ value: String, _ desk: Desk) -> String {
    guard !value.isEmpty else { return "" }
    let kind =
      value.hasPrefix("topic.")
      ? desk.say("sug.services", "services") : FactNames.kind(value, desk)
    return "\(kind): \(FactNames.name(value, desk))"
  }

  private static func form(_ desk: Desk) -> FormScreen<HouseWord> {
    FormScreen(
      id: "coordinator.form", title: desk.say("word.new", "What callers say"),
      value: HouseWord(phrase: "", value: ""), fields: { fields($0, $1) },
      shows: { [preview($0, $1)] },
      problem: { word, desk in
        if word.phrase.isEmpty { return desk.say("word.needs.phrase", "it needs a word") }
        if word.value.isEmpty { return desk.say("word.needs.value", "it needs a meaning") }
        return desk.book.words.contains(word) ? desk.say("word.there", "it is there already") : nil
      },
      save: { word, desk in HouseWork.make(.word(word, isThere: true), desk) })
  }

  private static func fields(_ word: HouseWord, _ desk: Desk) -> [FormField<HouseWord>] {
    [
      .text(
        "phrase", desk.say("word.phrase", "They say"),
        desk.say("word.phrase.why", "A word or a few, as callers here say it."), word.phrase
      ) { word, typed in
        word.phrase = typed
        return nil
      },
      FormField(
        id: "value", label: desk.say("word.value", "It means"),
        purpose: desk.say("word.value.why", "Type to find a crime, a fact or a kind of service."),
        shown: meaning(word.value, desk),
        choices: { typed, _, desk in
          values(desk).filter { Finding.fits($0.name, typed) }.map { value in
            FormChoice(value.name) { $0.value = value.id }
          }
        }), language(word, desk),
    ]
  }

  private static func language(_ word: HouseWord, _ desk: Desk) -> FormField<HouseWord> {
    let none = desk.say("word.language.none", "not said")
    return FormField(
      id: "language", label: desk.say("word.language", "In which language"),
      purpose: desk.say("word.language.why", "Type a language; it is found in any case."),
      shown: word.language.map { desk.ports.reference.languageName($0) } ?? none,
      choices: { typed, _, desk in
        if typed.isEmpty { return [FormChoice(none) { $0.language = nil }] }
        return desk.ports.reference.languages(typed, limit: 8).map { language in
          FormChoice(language.name) { $0.language = language.code }
        }
      })
  }

  private static func values(_ desk: Desk) -> [(id: String, name: String)] {
    let shared = desk.ports.knowledge.shared
    let ids = shared.crimeTypes.map { "crime.\($0.id)" } + shared.words.names.keys
    return ids.map { (id: $0, name: meaning($0, desk)) }.sorted { $0.name < $1.name }
  }

  /// What a volunteer who types it is offered, now and then.
  private static func preview(_ word: HouseWord, _ desk: Desk) -> Part {
    guard !word.phrase.isEmpty else { return Part("preview", lines: []) }
    let now = desk.words().values(for: word.phrase, limit: 3, in: desk.wordLanguages)
      .map { meaning($0, desk) }
    var lines = [
      Line(
        now.isEmpty ? desk.say("word.nothing", "nothing") : now.joined(separator: " · "),
        label: desk.say("word.now", "Now"))
    ]
    if !word.value.isEmpty {
      lines.append(
        Line(meaning(word.value, desk), label: desk.say("word.then", "Then"), role: .aloud))
    }
    return Part(
      "preview",
      heading: desk.say(
        "word.preview", "A volunteer who types “{phrase}” is offered", ["phrase": word.phrase]),
      lines: lines)
  }
}
