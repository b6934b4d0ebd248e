import HelplineModel

/// What the directory and the reference tables need of all countries, without decoding any of them.
extension ContentLibrary {
  /// ISO country → Olson name.
  public var timeZones: [String: String] {
    Dictionary(
      glances().compactMap { glance in glance.tree["timezone"]?.text.map { (glance.code, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Towns that a country's own file adds to the tables.
  public var addedPlaces: [ExtraPlace] {
    glances().flatMap { code, tree in
      (tree["towns"]?.elements ?? []).compactMap { town in
        town["name"]?.text.map { name in
          ExtraPlace(
            name: name, names: (town["names"]?.elements ?? []).compactMap(\.text), country: code,
            region: town["region"]?.text)
        }
      }
    }
  }

  /// Regions that a country's own file adds to the tables.
  public var addedRegions: [ExtraRegion] {
    glances().flatMap { code, tree in
      (tree["regions"]?.elements ?? []).compactMap { region -> ExtraRegion? in
        guard let id = region["code"]?.text, let name = region["name"]?.text else { return nil }
        return ExtraRegion(code: id, name: name, country: code)
      }
    }
  }
}
