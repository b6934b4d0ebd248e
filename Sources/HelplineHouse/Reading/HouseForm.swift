import Foundation
import HelplineContent
import HelplineModel

/// The form of the house rules and the values that words may mean, read once: both are shipped.
final class HouseForm: @unchecked Sendable {
  /// What was read of the coordinator's files.
  let cache = HouseCache()
  private let library: ContentLibrary
  private let lock = NSLock()
  private var form: (rules: HouseRules, problems: [ContentProblem])?
  private var ids: Set<String>?

  init(_ library: ContentLibrary) { self.library = library }

  /// The questions, and what is wrong with their file.
  var questions: (fields: [HouseField], problems: [ContentProblem]) {
    lock.withLock {
      let found = form ?? library.house()
      form = found
      return (found.rules.fields, found.problems)
    }
  }

  /// The ids of the values that a word may mean; empty where no knowledge is there to say.
  var values: Set<String> {
    lock.withLock {
      if let ids { return ids }
      let shared = library.shared
      var found = Set(shared.words.names.keys).union(shared.words.words.keys)
      found.formUnion(shared.crimeTypes.map { "crime.\($0.id)" })
      ids = found
      return found
    }
  }
}
