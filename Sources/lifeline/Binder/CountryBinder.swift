import HelplineContent
import HelplineModel

/// Everything a country's folder and the shared knowledge say for a desk without a computer.
struct CountryBinder {
  private let country: Country
  private let shared: SharedKnowledge
  private let handouts: Handouts
  private let listings: [Handout]
  private let words: StandingWords

  /// The page; `listings` are those of the country, as they may leave.
  static func page(_ country: Country, _ handouts: Handouts, listings: [Handout]) -> String {
    let binder = CountryBinder(
      country: country, shared: handouts.library.shared, handouts: handouts, listings: listings,
      words: handouts.words)
    return BinderPage.make(
      title: "\(country.name): binder for 116 006", front: binder.front, sections: binder.sections)
  }

  private var front: [String] {
    [
      "Printed on \(words.today.text); knowledge of Lifeline \(Lifeline.version).",
      "Nothing of a call is in here. A fact has its source as a number in square brackets, and that "
        + "source's date; “\(StandingWords.ours)” is no rule and no promise; what is not known here is "
        + "said so.",
      "Older than a year or without a date: \(StandingWords.confirm). Throw this binder away when a "
        + "newer one is printed.",
    ]
  }

  private var sections: [BinderSection] {
    let parts = CountryPart.self
    return [
      part(parts.numbers), part(parts.helpline), part(parts.emergency), part(parts.duties), danger,
      rights, justice, deadlines, part(parts.protection), compensation, part(parts.legalAid),
      part(parts.restorative), part(parts.complaints), part(parts.support), borders, crimes,
      glossary, services,
    ]
  }

  private func part(_ part: CountryPart) -> BinderSection {
    section(part.rawValue, part.title, handouts.blocks(part, country))
  }

  private func section(_ id: String, _ title: String, _ blocks: [HandoutBlock]) -> BinderSection {
    BinderSection(id: id, title: title, handouts: [Handout(id: id, title: "", blocks: blocks)])
  }

  // MARK: shared knowledge

  private var danger: BinderSection {
    BinderSection(
      id: "danger", title: "Danger cards", handouts: shared.dangerCards.map(handouts.handout))
  }

  /// The eleven of the first contact, then the others.
  private var rights: BinderSection {
    let first = shared.rights.filter { $0.letter != nil }
      .sorted { ($0.letter ?? "") < ($1.letter ?? "") }
    let others = shared.rights.filter { $0.letter == nil }
    return BinderSection(
      id: "rights", title: "Rights",
      handouts: (first + others).map { handouts.handout($0, in: country) })
  }

  private var crimes: BinderSection {
    BinderSection(
      id: "crimes", title: "What happened: kinds of crime",
      handouts: shared.crimeTypes.map { handouts.handout($0, in: country) })
  }

  private var borders: BinderSection {
    let own = Handout(
      id: "cross-border", title: country.name, blocks: handouts.blocks(.crossBorder, country))
    return BinderSection(
      id: "cross-border", title: CountryPart.crossBorder.title + ", and reporting",
      handouts: [own] + shared.infoCards.map { handouts.handout($0, in: country) })
  }

  // MARK: the country

  private var justice: BinderSection {
    let road = JusticeStage.order.filter { $0 != "compensation" }.map { id in
      let stage = country.stages.first { $0.id == id }
      return Handout(
        id: id, title: stage?.title ?? id,
        blocks: handouts.grouped(stage?.statements ?? [], country))
    }
    let turns = country.paths.map { path in
      Handout(id: path.id, title: path.title, blocks: handouts.grouped(path.statements, country))
    }
    return BinderSection(id: "justice", title: "The road of a case", handouts: road + turns)
  }

  private var compensation: BinderSection {
    let stage = country.stages.first { $0.id == "compensation" }
    return section(
      "compensation", "Compensation",
      handouts.grouped((stage?.statements ?? []) + country.compensation, country))
  }

  private var deadlines: BinderSection {
    guard !country.deadlines.isEmpty else {
      return section("deadlines", "Time limits", handouts.notCovered(country))
    }
    let rows = country.deadlines.map { deadline in
      let forWhom = handouts.forWhom(deadline)
      return [
        HandoutItem(nil, handouts.what(deadline), asides: forWhom.map { [$0] } ?? []),
        words.item(deadline.limit),
        HandoutItem(nil, deadline.whose.map(HandoutNames.whose) ?? "–"),
        HandoutItem(nil, handouts.late(deadline)),
      ]
    }
    let table = HandoutBlock.table(
      columns: ["What", "Limit", "Whose", "Who decides on late claims"], rows: rows)
    return section("deadlines", "Time limits", [table] + handouts.counting(country))
  }

  private var glossary: BinderSection {
    let terms = country.glossary.sorted { $0.term.lowercased() < $1.term.lowercased() }
    return section(
      "glossary", "Words on letters",
      terms.isEmpty
        ? [.text("No native terms are collected for \(country.name) yet.")]
        : terms.map { .item(handouts.item($0)) })
  }

  private var services: BinderSection {
    let none = Handout(
      id: "", title: "", blocks: [.text("No service is listed for \(country.name) yet.")])
    return BinderSection(
      id: "services", title: "Services", handouts: listings.isEmpty ? [none] : listings)
  }
}
