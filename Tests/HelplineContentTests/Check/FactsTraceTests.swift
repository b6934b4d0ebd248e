import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

/// Every fact of a country stands on a source that the facts call verified.
@Suite struct FactsTraceTests {
  /// Facts whose source is named in the facts' words and not in a field of its own.
  private static let namedInWords: Set = ["be.emergency.who_answers.police", "de-telefonseelsorge"]

  @Test func `a fact without a source, or with something else for one, is a problem`() {
    for source in ["", "source: \"\"", "source: the ministry", "source: [\"https://a b\"]"] {
      let yaml =
        "statements:\n  - id: xx.fact\n    class: fact\n    text: \"A rule.\"\n    \(source)\n"
      let tree = try? SafeYAML.tree(Data(yaml.utf8), file: "countries/XX/support.yaml")
      var check = TreeCheck(file: "countries/XX/support.yaml", houseFields: nil)
      if let tree { check.check(tree) }
      #expect(check.problems.contains { $0.field == "source" }, "\(source)")
    }
  }

  @Test(.enabled(if: VerifiedFacts.areHere, "the facts are not beside this checkout"))
  func `every fact of a country names a source that was verified`() throws {
    let verified = Set(try VerifiedFacts().words.keys)
    #expect(verified.count > 400)
    var seen = 0
    for folder in ContentRoots(roots: [ShippedContentTests.resources]).countryFolders().values {
      for file in FileTrees(reading: folder.files + [folder.file("listings.yaml")]).trees {
        seen += Self.check(file.tree, verified)
      }
    }
    #expect(seen > 1_000)
  }

  /// Looks at the facts of a tree and says how many there are.
  private static func check(_ node: ContentNode, _ verified: Set<String>) -> Int {
    var count = 0
    if node["class"]?.text == "fact" {
      count += 1
      let id = node["id"]?.text ?? "?"
      let sources = (node["source"]?.elements ?? []).compactMap(\.text)
      #expect(
        namedInWords.contains(id) || sources.contains(where: verified.contains),
        "\(id) stands on no verified source: \(sources)")
    }
    for pair in node.pairs { count += check(pair.value, verified) }
    if case .list(let elements) = node.value {
      for element in elements { count += check(element, verified) }
    }
    return count
  }
}
