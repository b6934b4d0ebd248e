import HelplineModel

/// Rights, and what a country adds to them.
extension Handouts {
  /// A right in plain words; with a country also what that adds and limits.
  func handout(_ right: Right, in country: Country? = nil) -> Handout {
    // Where the act does not bind, that comes before what it says.
    var items = (country.map { bound(right, $0) } ?? []) + [words.item(right.plain)]
    func add(_ label: String, _ text: String?, asides: [String] = []) {
      if let text, !text.isEmpty { items.append(HandoutItem(label, text, asides: asides)) }
    }
    add("You could say", right.say.map { "“\($0)”" }, asides: [StandingWords.ours])
    add("When", right.phases.map(HandoutNames.phase).joined(separator: ", "))
    add("Whose", right.who)
    add("Limits", right.limits)
    add("Not known here", right.unknown)
    add("Article", [right.act, right.article].filter { !$0.isEmpty }.joined(separator: ", "))
    if let country {
      items += added(right, country)
    } else if !right.notBound.isEmpty {
      let names = right.notBound.map(countryName).joined(separator: ", ")
      items.append(HandoutItem("Not bound by the act", names))
    }
    return Handout(id: right.id, title: right.title, blocks: items.map(HandoutBlock.item))
  }

  /// Where the act does not bind the country; outside the Union nothing says whether it holds all the same.
  private func bound(_ right: Right, _ country: Country) -> [HandoutItem] {
    guard !right.binds(country) else { return [] }
    return [
      HandoutItem(
        "Caution",
        country.inEU
          ? "\(country.name) is not bound by this act."
          : "\(country.name) is no member state of the Union: whether anything of this act holds "
            + "there is not known here.")
    ]
  }

  private func added(_ right: Right, _ country: Country) -> [HandoutItem] {
    let label = "In \(country.name)"
    let limits = country.deadlines.filter { $0.rights.contains(right.id) }.map { deadline in
      HandoutItem(
        "Time limit in \(country.name)", limit(deadline), asides: words.asides(deadline.limit),
        sources: words.sources(deadline.limit))
    }
    return (country.adds[right.id] ?? []).map { words.item($0, label: label) } + limits
  }
}
