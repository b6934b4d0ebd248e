import Foundation
import HelplineModel

/// What a walk over all content found.
public struct ContentReport: Codable, Equatable, Sendable {
  /// Everything that is wrong, by file and line.
  public var problems: [ContentProblem]
  /// What each country has, by code.
  public var coverage: ContentCoverage
}

/// Walks all content and says what is wrong with file, entry and field.
public enum ContentCheck {
  /// Checks content folders (the first holds everything, later ones add or replace countries) and, where a
  /// path is given, the filled house rules.
  public static func run(roots: [String], houseRules: String? = nil) -> ContentReport {
    var walk = ContentWalk(roots: ContentRoots(roots: roots))
    walk.readHouse(filledAt: houseRules)
    walk.readShared()
    walk.readWords()
    walk.readPaper()
    walk.readDrill()
    walk.readCountries()
    return walk.report()
  }
}

/// One walk over the folders.
private struct ContentWalk {
  let roots: ContentRoots
  var problems: [ContentProblem] = []
  var sites: [Site] = []
  var fields: [HouseField]?
  var shared = SharedKnowledge()
  var words: [(language: String, file: String, words: [String: [String]])] = []
  var countries: [(country: Country, file: String)] = []
  var services: [Service] = []
  var coverage = ContentCoverage(countries: [])

  init(roots: ContentRoots) { self.roots = roots }

  mutating func readHouse(filledAt path: String?) {
    guard let form = roots.houseForm else { return }
    let files = FileTrees(reading: [form])
    let reading = HouseFilesReader.form(files)
    take(reading)
    if !files.trees.isEmpty { fields = reading.value }
    for field in reading.value { checkField(field, file: form.name) }
    for file in files.trees { checkTree(file) }
    guard let path, roots.exists(path) else { return }
    let filled = FileTrees(reading: [ContentFile(path: path, name: path)])
    take(HouseFilesReader.values(filled, for: reading.value))
  }

  private mutating func checkField(_ field: HouseField, file: String) {
    if field.kind == "choice", field.choices.isEmpty {
      problems.append(
        ContentProblem(
          file: file, entry: field.id, field: "choices", text: "The choice has no choices.",
          advice: "Add choices: with values and wordings."))
    }
  }

  mutating func readShared() {
    let files = FileTrees(reading: roots.sharedFiles())
    let reading = SharedReader.read(files, missing: roots.missingShared())
    shared = reading.value
    take(reading)
    for file in files.trees { checkTree(file) }
  }

  /// English is read with the shared files; what is wrong with it is said there.
  mutating func readWords() {
    for (language, file) in roots.wordFiles() {
      let files = FileTrees(reading: [file])
      let reading = WordsReader.read(files)
      words.append((language, file.name, reading.value))
      guard language != "en" else { continue }
      take(reading)
      for file in files.trees { checkTree(file) }
    }
  }

  mutating func readPaper() {
    let files = FileTrees(reading: roots.paperFiles())
    guard !files.trees.isEmpty || !files.problems.isEmpty else { return }
    let reading = PaperReader.read(files)
    take(reading)
    problems += PaperReader.missing(reading.value)
    for file in files.trees { checkTree(file) }
  }

  mutating func readCountries() {
    for folder in roots.countryFolders().values.sorted(by: { $0.code < $1.code }) {
      let files = FileTrees(reading: folder.files)
      let reading = CountryFilesReader.read(files, code: folder.code, shown: folder.shown)
      take(reading)
      let listings = readListings(folder)
      for file in files.trees { checkTree(file) }
      if let country = reading.value {
        countries.append((country, folder.file("country.yaml").name))
      }
      let has = CountryCoverage(code: folder.code, trees: files.trees + listings.trees)
      coverage.countries.append(has)
      problems += PartsCheck.problems(of: folder) + PartsCheck.problems(of: files.trees, has)
    }
  }

  private mutating func readListings(_ folder: CountryFolder) -> FileTrees {
    let file = folder.file(ContentRoots.listingsName)
    guard roots.exists(file.path) else { return FileTrees() }
    let files = FileTrees(reading: [file])
    let reading = ListingFilesReader.read(files, country: folder.code)
    services += reading.value
    take(reading)
    for file in files.trees {
      checkTree(file)
      problems += HoursCheck.problems(of: file.tree, file: file.file)
    }
    return files
  }

  private mutating func take<Value>(_ reading: Reading<Value>) {
    problems += reading.problems
    sites += reading.sites
  }

  private mutating func checkTree(_ file: FileTree) {
    var check = TreeCheck(file: file.file, houseFields: fields.map { Set($0.map(\.id)) })
    check.check(file.tree)
    problems += check.problems
  }

  /// The drill has a sentence for each danger card.
  mutating func readDrill() {
    guard let file = roots.dangerDrill else { return }
    take(DrillReader.read(file, cards: shared.dangerCards.map(\.id)))
  }

  /// The table tells of the folder it lies in, whatever lies over that.
  private var tableProblems: [ContentProblem] {
    guard let root = roots.roots.first else { return [] }
    let own = roots.roots.count == 1 ? coverage : ContentCoverage(root: root)
    return CoverageTable.problems(of: own, root: root)
  }

  func report() -> ContentReport {
    let index = ContentIndex(sites)
    var all = problems + index.problems
    all += SharedCheck.problems(
      of: shared, words: words.map { ($0.file, $0.words) }, index: index)
    let regions = ContentLibrary(roots: roots.roots).addedRegions.map(\.code)
    let added = Set(regions).union(roots.countryFolders().keys)
    let codes = ReferenceCodes(root: roots.roots.first, added: added)
    for file in words where file.language == "any" || !codes.isLanguage(file.language) {
      all.append(WordsCheck.noLanguage(file.language, file: file.file))
    }
    let check = CountryCheck(
      index: index, crimes: Set(shared.crimeTypes.map(\.id)),
      rights: Set(shared.rights.map(\.id)), codes: codes)
    for (country, file) in countries { all += check.problems(of: country, file: file) }
    for service in services { all += check.problems(of: service) }
    let around = ScenarioSurroundings(shared, codes: codes)
    let scenarios = roots.scenarioFolders()
    all += ScenarioCheck.report(on: scenarios, around: around).problems
    all += roots.courseReport(scenarios.map(\.id)).problems
    all += tableProblems
    let sorted = Set(all).sorted { one, other in
      (one.file, one.line ?? 0, one.field ?? "", one.text)
        < (other.file, other.line ?? 0, other.field ?? "", other.text)
    }
    return ContentReport(problems: sorted, coverage: coverage)
  }
}
