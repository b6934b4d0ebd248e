import Foundation
import Testing

@testable import HelplineContent

/// A copy of the shipped template in a folder of its own; gone with the value.
final class ScenarioFixture {
  static let logic = "scenario.yaml"
  static let english = "texts.en.yaml"
  /// The shipped knowledge: what scenarios point to.
  static let library = ContentLibrary(roots: [ShippedContentTests.resources])

  private let content: ContentFixture
  private let name: String

  init(name: String = "template-scenario") throws {
    content = try ContentFixture([:])
    self.name = name
    for file in [Self.logic, Self.english] {
      let text = try Self.template(file).replacing("id: template-scenario", with: "id: \(name)")
      try content.write("\(name)/\(file)", text)
    }
  }

  var folder: String { "\(content.root)/\(name)" }

  static func template(_ file: String) throws -> String {
    try String(
      contentsOfFile: "\(ShippedContentTests.resources)/template-scenario/\(file)", encoding: .utf8)
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
  }

  func write(_ file: String, _ bytes: Data) throws { try content.write("\(name)/\(file)", bytes) }

  func remove(_ file: String) throws { try content.remove("\(name)/\(file)") }

  /// Changes one place; gives the line it begins on.
  @discardableResult
  func change(_ file: String, _ from: String, _ to: String) throws -> Int {
    let text = try text(file)
    let range = try #require(text.range(of: from), "the template has changed: \(from)")
    let same = zip(from, to).prefix { $0 == $1 }.map(\.0)
    try write(file, Data(text.replacingCharacters(in: range, with: to).utf8))
    return text[..<range.lowerBound].count { $0 == "\n" } + same.count { $0 == "\n" } + 1
  }

  /// What the check says.
  func problems() throws -> [ContentProblem] {
    try #require(Self.library.checkScenario(at: folder)).problems
  }
}
