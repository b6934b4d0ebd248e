/// What one file gave.
struct FileTree: Equatable, Sendable {
  var file: String
  var tree: ContentNode
}

/// The trees of some files, and the problems of those that could not be read.
struct FileTrees: Equatable, Sendable {
  var trees: [FileTree] = []
  var problems: [ContentProblem] = []

  init() {}

  /// Reads each file for itself: a broken one never stops the others.
  init(reading files: [ContentFile]) {
    for file in files {
      do {
        trees.append(FileTree(file: file.name, tree: try file.tree()))
      } catch let problem as ContentProblem {
        problems.append(problem)
      } catch {
        problems.append(
          ContentProblem(
            file: file.name, text: "The file cannot be read.", advice: "Write it anew.",
            leftOut: true))
      }
    }
  }
}

/// A value read from files, what was wrong, and where ids stand.
struct Reading<Value> {
  var value: Value
  var problems: [ContentProblem] = []
  var sites: [Site] = []

  init(_ value: Value) { self.value = value }

  mutating func take(_ log: ReadLog) {
    problems += log.problems
    sites += log.sites
  }
}
