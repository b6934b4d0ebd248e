import HelplineContent
import HelplineModel

/// Stages, turns, time limits and native terms of a country.
extension Handouts {
  /// A stage of the road, with the time limits that run there.
  func stage(_ id: String, _ country: Country) -> Handout {
    let stage = country.stages.first { $0.id == id }
    var statements = stage?.statements ?? []
    if id == "compensation" { statements += country.compensation }
    let limits = country.deadlines.filter { $0.stage == id }
    var blocks = grouped(statements, country)
    if !limits.isEmpty { blocks += [.heading("Time limits")] + limits.map { .item(item($0)) } }
    return Handout(
      id: "\(country.id).\(id)", title: "\(stage?.title ?? id) · \(country.name)", blocks: blocks)
  }

  /// A turn a case can take.
  func path(_ id: String, _ country: Country) -> Handout {
    let path = country.paths.first { $0.id == id }
    return Handout(
      id: "\(country.id).\(id)",
      title: "\(path?.title ?? id.replacing("_", with: " ")) · \(country.name)",
      blocks: grouped(path?.statements ?? [], country))
  }

  // MARK: time limits

  /// Length, for whom, what it stands still for; as one line.
  func limit(_ deadline: Deadline) -> String {
    [what(deadline) + ": " + deadline.limit.text, forWhom(deadline)].compactMap(\.self)
      .joined(separator: "; ")
  }

  /// What it is for, as the beginning of a line.
  func what(_ deadline: Deadline) -> String {
    deadline.what.prefix(1).uppercased() + deadline.what.dropFirst()
  }

  /// Crimes and people it is for, and when it stands still; nil where it is for all and never does.
  func forWhom(_ deadline: Deadline) -> String? {
    func names(_ ids: [String]) -> String {
      ids.map { id in library.shared.crimeTypes.first { $0.id == id }?.short ?? id }
        .joined(separator: ", ")
    }
    let parts: [String?] = [
      deadline.forChildren ? "for people who were children when it happened" : nil,
      deadline.crimes.isEmpty ? nil : "for \(names(deadline.crimes))",
      deadline.exceptCrimes.isEmpty ? nil : "not for \(names(deadline.exceptCrimes))",
      deadline.pauses.map { "stands still \($0)" },
    ]
    let found = parts.compactMap(\.self)
    return found.isEmpty ? nil : found.joined(separator: "; ")
  }

  /// Who decides on a claim after the day; nobody here does.
  func late(_ deadline: Deadline) -> String {
    deadline.late ?? "Ask anyway: the office in charge decides on late claims."
  }

  private func item(_ deadline: Deadline) -> HandoutItem {
    let owner = deadline.whose.map { ["whose: \(HandoutNames.whose($0))"] } ?? []
    return HandoutItem(
      nil, limit(deadline),
      asides: owner + ["late claims: \(late(deadline))"] + words.asides(deadline.limit),
      sources: words.sources(deadline.limit))
  }

  /// A time limit by itself.
  func handout(_ deadline: Deadline, _ country: Country) -> Handout {
    var items = [words.item(deadline.limit, label: "How long")]
    if let owner = deadline.whose {
      items.append(HandoutItem("Whose", HandoutNames.whose(owner)))
    }
    if let forWhom = forWhom(deadline) { items.append(HandoutItem("Holds", forWhom)) }
    items.append(HandoutItem("Late claims", late(deadline)))
    return Handout(
      id: deadline.id, title: "\(what(deadline)) · \(country.name)",
      blocks: items.map(HandoutBlock.item) + counting(country))
  }

  /// How the country counts days.
  func counting(_ country: Country) -> [HandoutBlock] {
    guard !country.counting.statements.isEmpty else { return [] }
    return [.heading("How days are counted")]
      + country.counting.statements.map { .item(words.item($0)) }
  }

  // MARK: terms

  /// A native term by itself.
  func handout(_ term: GlossaryTerm, _ country: Country) -> Handout {
    let further = [
      term.forms.isEmpty
        ? nil : HandoutItem("Also written", term.forms.joined(separator: ", ")),
      term.notToBeMixedUpWith.map { HandoutItem("Not to be mixed up", $0) },
    ]
    return Handout(
      id: term.id, title: "\(term.term) · \(country.name)",
      blocks: ([words.item(term.meaning, label: "Means")] + further.compactMap(\.self))
        .map(HandoutBlock.item))
  }

  /// A native term as a line of a glossary.
  func item(_ term: GlossaryTerm) -> HandoutItem {
    var item = words.item(term.meaning, label: term.term)
    item.language = term.language
    if !term.forms.isEmpty {
      item.asides.insert("also written \(term.forms.joined(separator: ", "))", at: 0)
    }
    if let other = term.notToBeMixedUpWith { item.asides.append("not to be mixed up: \(other)") }
    return item
  }
}
