import HelplineContent
import HelplineHouse
import HelplineModel

/// Makes handouts of everything that has an id in the knowledge. House values never come into one: the
/// neutral wordings stand, so that nothing for handlers only can leave.
struct Handouts {
  let library: ContentLibrary
  /// The form of the house rules without what was filled in.
  let neutral: HouseRules
  let words: StandingWords
  /// What named roles signed.
  let signatures: [Signature]

  init(_ workplace: Workplace, today: String = Session.today) {
    library = workplace.library
    neutral = HouseRules(fields: workplace.house.rules.fields)
    words = StandingWords(today: Day(today) ?? Day(number: 0))
    signatures =
      HouseFolder(dataFolder: workplace.dataFolder, library: library)
      .read().book.signatures
  }

  /// The handout of an id; nil where nothing has it.
  func find(_ id: String) -> Handout? { shared(id) ?? inCountry(id) }

  /// A kind may stand in front (`danger.suicide`, `phase.safe`); crimes always have it, because cards share
  /// their names.
  private func shared(_ id: String) -> Handout? {
    let shared = library.shared
    func named(_ kinds: String..., item: String) -> Bool {
      id == item || kinds.contains { id == "\($0).\(item)" }
    }
    if let right = shared.rights.first(where: { $0.id == id }) { return handout(right) }
    if let phase = shared.phases.first(where: { named("phase", item: $0.id) }) {
      return handout(phase)
    }
    if let card = shared.dangerCards.first(where: { named("danger", "card", item: $0.id) }) {
      return handout(card)
    }
    if let card = shared.infoCards.first(where: { named("card", item: $0.id) }) {
      return handout(card)
    }
    return shared.crimeTypes.first { id == "crime.\($0.id)" }.map { handout($0) }
  }

  /// `AT.decision`, `at.closed_case`, `at.deadline.reasons`, `at.term.…`: the code in either case.
  private func inCountry(_ id: String) -> Handout? {
    let parts = id.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let country = library.country(parts[0].uppercased()) else { return nil }
    let (name, whole) = (parts[1].lowercased(), id.lowercased())
    if JusticeStage.order.contains(name) { return stage(name, country) }
    if JusticePath.order.contains(name) { return path(name, country) }
    if let part = CountryPart(rawValue: name) { return handout(part, country) }
    if let deadline = country.deadlines.first(where: { $0.id == whole }) {
      return handout(deadline, country)
    }
    return country.glossary.first { $0.id == whole }.map { handout($0, country) }
  }

  /// A country's name, its code where it has no folder.
  func countryName(_ code: String) -> String {
    library.countries.first { $0.code == code }?.name ?? code
  }

  /// What holds where a part is missing.
  func notCovered(_ country: Country) -> [HandoutBlock] {
    let line = country.helpline
    let numbers = country.numbers.filter { $0.number == "112" }
    let first = HandoutBlock.text("Not covered yet for \(country.name). What does hold there:")
    return [first] + numbers.map { .item(words.item($0)) } + [
      .text(lawOfTheUnion(country)),
      .text(
        "116 006: \(HandoutNames.helpline(line.state))"
          + (line.asOf.map { ", as of \($0)." } ?? ", date not known.")),
      .text(
        "Who knows: the station or office on the last letter; the European e-Justice portal has pages "
          + "on the rights of victims by country."),
    ]
  }

  private func lawOfTheUnion(_ country: Country) -> String {
    if country.boundByVictimsDirective { return "The rights of EU law hold in \(country.name)." }
    return country.inEU
      ? "\(country.name) is in the EU, but the victims' rights directive does not bind it."
      : "\(country.name) is not in the EU: EU rights are not its law."
  }

  /// Statements under what they are about, in the order in which they are read; without any, that it is not
  /// covered yet.
  func grouped(_ statements: [Statement], _ country: Country) -> [HandoutBlock] {
    guard !statements.isEmpty else { return notCovered(country) }
    let abouts = Set(statements.map { $0.about ?? "" })
    // What has no heading would be read under the one before it.
    let order = (abouts.contains("") ? [""] : []) + About.ordered(abouts.subtracting([""]))
    return order.flatMap { about -> [HandoutBlock] in
      let found = statements.filter { ($0.about ?? "") == about }.map { words.item($0) }
      return (about.isEmpty ? [] : [.heading(HandoutNames.about(about))])
        + found.map(HandoutBlock.item)
    }
  }
}
