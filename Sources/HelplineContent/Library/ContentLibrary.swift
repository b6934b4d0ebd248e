import HelplineModel
import Synchronization

/// The knowledge base over content folders: each part is decoded on first use and kept.
public final class ContentLibrary: KnowledgePort {
  private struct State {
    var shared: SharedKnowledge?
    var names: [(code: String, name: String)]?
    var countries: [String: Country?] = [:]
    var problems: [ContentProblem] = []
  }

  let roots: ContentRoots
  private let compiled: CompiledContent?
  private let state = Mutex(State())

  /// A library over folders; the first holds everything, later ones add or replace whole countries.
  ///
  /// `cache` is a folder for compiled copies; nil reads the YAML each time.
  public convenience init(roots: [String], cache: String? = nil) {
    self.init(roots: roots, compiled: cache.map { CompiledContent(folder: $0) })
  }

  init(roots: [String], compiled: CompiledContent?) {
    self.roots = ContentRoots(roots: roots)
    self.compiled = compiled
  }

  /// What is valid everywhere, decoded on first use.
  public var shared: SharedKnowledge {
    state.withLock { state in
      if let found = state.shared { return found }
      let files = trees("shared", of: roots.sharedFiles())
      let reading = SharedReader.read(files, missing: roots.missingShared())
      state.problems += reading.problems
      state.shared = reading.value
      return reading.value
    }
  }

  /// Countries there are, by code and English name, by name; a country whose name cannot be read has its code.
  public var countries: [(code: String, name: String)] {
    state.withLock { state in
      if let found = state.names { return found }
      let names = countryNames()
      state.names = names
      return names
    }
  }

  /// A country's own content, decoded when first asked for; nil when there is none or it cannot be read.
  public func country(_ code: String) -> Country? {
    state.withLock { state in
      if let found = state.countries[code] { return found }
      guard ContentRoots.isCode(code), let folder = roots.countryFolders()[code] else { return nil }
      let files = trees("country-\(code)", of: folder.files)
      let reading = CountryFilesReader.read(files, code: code, shown: folder.shown)
      state.problems += reading.problems
      state.countries[code] = reading.value
      return reading.value
    }
  }

  /// What was wrong in the parts read so far.
  public var problems: [ContentProblem] { state.withLock(\.problems) }

  func trees(_ name: String, of files: [ContentFile]) -> FileTrees {
    trees(name, of: files) { FileTrees(reading: $0) }
  }

  /// The trees of some files as `reading` makes them, from the compiled copy where that is fresh.
  func trees(
    _ name: String, of files: [ContentFile], reading: ([ContentFile]) -> FileTrees
  ) -> FileTrees {
    compiled?.trees(name, of: files, reading: reading) ?? reading(files)
  }

  private func countryNames() -> [(code: String, name: String)] {
    glances().map { ($0.code, $0.tree["name"]?.text ?? $0.code) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }

  /// What is wanted of every country at start: only this goes into the compiled copy.
  private static let glanced = ["name", "timezone", "towns", "regions"]

  /// The few fields of each `country.yaml` that lists and the directory need.
  func glances() -> [(code: String, tree: ContentNode)] {
    let folders = roots.countryFolders().values.sorted { $0.code < $1.code }
    let files = folders.map { $0.file("country.yaml") }
    let read: ([ContentFile]) -> FileTrees = { files in
      var trees = FileTrees(reading: files)
      for index in trees.trees.indices {
        let tree = trees.trees[index].tree
        trees.trees[index].tree = ContentNode(
          value: .map(tree.pairs.filter { Self.glanced.contains($0.key) }), line: tree.line)
      }
      return trees
    }
    let trees = trees("countries", of: files, reading: read)
    let found = Dictionary(trees.trees.map { ($0.file, $0.tree) }) { first, _ in first }
    return folders.map { ($0.code, found["\($0.shown)/country.yaml"] ?? .nothing()) }
  }
}
