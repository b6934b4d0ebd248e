import HelplineModel

/// The parts of a country that are lists of statements, by the names of their files.
enum CountryPart: String, CaseIterable {
  case numbers, helpline, emergency, duties, protection, support, restorative, complaints
  case legalAid = "legal-aid"
  case crossBorder = "cross-border"

  /// Its heading.
  var title: String {
    switch self {
    case .numbers: "112 and other numbers"
    case .helpline: "116 006"
    case .emergency: "When 112 is rung"
    case .duties: "Duties to report"
    case .protection: "Protection"
    case .support: "Support"
    case .restorative: "Restorative justice"
    case .complaints: "Complaints"
    case .legalAid: "Legal aid"
    case .crossBorder: "More than one country"
    }
  }
}

extension Handouts {
  /// A part of a country.
  func handout(_ part: CountryPart, _ country: Country) -> Handout {
    Handout(
      id: "\(country.id).\(part.rawValue)", title: "\(part.title) · \(country.name)",
      blocks: blocks(part, country))
  }

  func blocks(_ part: CountryPart, _ country: Country) -> [HandoutBlock] {
    switch part {
    case .numbers: grouped(country.numbers, country)
    case .helpline: helpline(country)
    case .emergency:
      lists(country.emergency, About.emergency, country)
    case .duties:
      [.text("The rules of this house stand above these.")]
        + lists(country.duties, About.duties, country)
    case .protection: grouped(country.protection, country)
    case .support: grouped(country.support, country)
    case .restorative: grouped(country.restorative, country)
    case .complaints: grouped(country.complaints, country)
    case .legalAid: grouped(country.legalAid, country)
    case .crossBorder: grouped(country.crossBorder, country)
    }
  }

  /// The state of the line with its date, then what else is known.
  private func helpline(_ country: Country) -> [HandoutBlock] {
    let line = country.helpline
    let date = line.asOf.map { "as of \($0)" } ?? "date not known"
    let who = line.operatorName.map { "; run by \($0)" } ?? ""
    return [.text("116 006: \(HandoutNames.helpline(line.state)), \(date)\(who).")]
      + line.statements.map { .item(words.item($0)) }
  }

  private func lists(
    _ lists: [String: [Statement]], _ order: [String], _ country: Country
  ) -> [HandoutBlock] {
    let names = order + lists.keys.filter { !order.contains($0) }.sorted()
    return names.flatMap { name -> [HandoutBlock] in
      let items = (lists[name] ?? []).map { HandoutBlock.item(words.item($0)) }
      let none = [HandoutBlock.text("Not covered yet for \(country.name).")]
      return [.heading(HandoutNames.list(name))] + (items.isEmpty ? none : items)
    }
  }
}
