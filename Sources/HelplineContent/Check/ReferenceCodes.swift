/// The codes of the reference tables, for finding codes that name nothing.
struct ReferenceCodes {
  /// Countries (ISO 3166-1) and regions (NUTS 2024); nil where the tables are not there.
  let areas: Set<String>?
  /// Languages (ISO 639); nil where the table is not there.
  let languages: Set<String>?

  /// The codes of the tables, with the countries and regions that content folders add.
  init(root: String?, added: Set<String> = []) {
    let countries = Self.firstColumn(root, "countries.tsv")
    let regions = Self.firstColumn(root, "regions.tsv")
    areas = countries.flatMap { found in regions.map { found.union($0).union(added) } }
    languages = Self.firstColumn(root, "languages.tsv")
  }

  /// Whether a country or region has this code; without tables its shape has to do.
  func isArea(_ code: String) -> Bool {
    if let areas { return areas.contains(code) }
    return (2...5).contains(code.utf8.count) && ContentRoots.isCode(String(code.prefix(2)))
  }

  /// Whether a language has this code; `any` is an interpreter for all of them.
  func isLanguage(_ code: String) -> Bool {
    if code == "any" { return true }
    if let languages { return languages.contains(code) }
    return (2...3).contains(code.utf8.count)
      && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func firstColumn(_ root: String?, _ name: String) -> Set<String>? {
    guard let root else { return nil }
    let file = ContentFile(path: "\(root)/reference/\(name)", name: name)
    guard let bytes = try? file.bytes() else { return nil }
    let lines = bytes.split(separator: 0x0A).dropFirst()
    return Set(lines.map { String(decoding: $0.prefix { $0 != 0x09 }, as: UTF8.self) })
  }
}
