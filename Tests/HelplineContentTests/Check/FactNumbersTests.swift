import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

/// Every number in a fact of a country also stands in a verified fact with the same source.
@Suite struct FactNumbersTests {
  /// Facts with a number that their source's words here do not have, and why that is none of a rule.
  private static let benign = [
    "at.emergency.who_answers.police": "112 is what its page is about",
    "at.emergency.who_answers.sim": "112 is what its page is about",
    "be.emergency.who_answers.police": "its page is named in the words of the fact",
    "de-telefonseelsorge": "its page is named in the words of the fact",
    "at.closed_case.happens.steps": "counts the two steps that its source names",
    "ch.scheme.scheme": "counts the two kinds of money that its source names",
    "ch.compensation.happens.scheme": "counts the two kinds of money that its source names",
    "no.term.sekretariatet": "counts the two bodies that its source names",
    "no.term.oslo": "counts the two bodies that its source names",
    "be.deadline.main-aid-minors": "majority, as a number for its clock",
    "dk-lev-uden-vold": "an old number that is not given, by its digits",
    "ie-crime-victims-helpline": "an old number that is not given, by its beginning",
  ]

  private static let ownTexts = [
    "text", "limit", "what", "meaning", "plain", "number", "conflict", "note", "late", "pauses",
  ]

  @Test(.enabled(if: VerifiedFacts.areHere, "the facts are not beside this checkout"))
  func `no number of a fact is one that its source does not have`() throws {
    let verified = try VerifiedFacts()
    #expect(verified.words.count > 400)
    var missing: [String: Set<String>] = [:]
    var seen = 0
    for folder in ContentRoots(roots: [ShippedContentTests.resources]).countryFolders().values {
      for file in FileTrees(reading: folder.files + [folder.file("listings.yaml")]).trees {
        for fact in Self.facts(file.tree) {
          seen += 1
          let words = verified.words(of: (fact["source"]?.elements ?? []).compactMap(\.text))
          let found = Self.missing(fact, in: words)
          if !found.isEmpty { missing[fact["id"]?.text ?? "?"] = found }
        }
      }
    }
    #expect(seen > 2_000)
    for (id, numbers) in missing where Self.benign[id] == nil {
      Issue.record("\(id): no verified fact of its source has \(numbers.sorted())")
    }
    for id in Self.benign.keys where missing[id] == nil {
      Issue.record("\(id) needs no exception any more: take it out of the list")
    }
  }

  @Test(arguments: [
    ("within 14 days", "two weeks, 15 days", ["14"]), ("within 14 days", "14 days", []),
    ("EUR 1 500", "1500 euro", []), ("EUR 1 500", "EUR 1,050", ["1500"]),
    ("three months", "3 months", []), ("three months", "2 months", ["3"]),
    ("3 months", "in 2013", ["3"]), ("one of them", "", []), ("1 month", "", ["1"]),
    ("1 month", "one month", []), ("on 1 May 2023", "2023-05-01", []),
    ("Directive 2012/29/EU does not bind", "", []), ("since 2012", "", ["2012"]),
  ])
  func `another number is found`(text: String, words: String, missing: [String]) {
    #expect(Self.numbers(in: text).subtracting(Self.numbers(ofSource: words)) == Set(missing))
  }

  @Test func `a number of a clock and of a telephone counts as one of the fact`() throws {
    let yaml = """
      id: xt.fact
      class: fact
      text: "Within 2 weeks."
      clocks: [{from: letter, within: 15 days}]
      phones: [{number: "+999 555 0102"}]
      """
    let fact = try SafeYAML.tree(Data(yaml.utf8), file: "test.yaml")
    #expect(Self.facts(fact).count == 1)
    #expect(Self.missing(fact, in: "2 weeks or 15 days; +999 555 01 02") == [])
    #expect(Self.missing(fact, in: "2 weeks or 14 days; +999 555 01 03") == ["15", "9995550102"])
  }

  private static func facts(_ node: ContentNode) -> [ContentNode] {
    var inside = node.pairs.flatMap { facts($0.value) }
    if case .list(let elements) = node.value { inside = elements.flatMap(facts) }
    return (node["class"]?.text == "fact" ? [node] : []) + inside
  }

  private static func missing(_ fact: ContentNode, in words: String) -> Set<String> {
    let own = ownTexts.compactMap { fact[$0]?.text } + scalars(fact["clocks"])
    let digits = words.filter { !" \u{A0}()/.-".contains($0) }
    let phones = (fact["phones"]?.elements ?? []).compactMap { $0["number"]?.text }
      .map { $0.filter { $0.isASCII && $0.isNumber } }
    return numbers(in: own.joined(separator: " | ")).subtracting(numbers(ofSource: words))
      .union(phones.filter { !digits.contains($0) })
  }

  private static func scalars(_ node: ContentNode?) -> [String] {
    guard let node else { return [] }
    if let text = node.text { return [text] }
    return node.isMap ? node.pairs.flatMap { scalars($0.value) } : node.elements.flatMap(scalars)
  }

  private static let named = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// In a fact "one" is mostly no number ("one of them"), in its source it can be.
  private static func numbers(ofSource text: String) -> Set<String> {
    numbers(in: text).union(text.lowercased().split { !$0.isLetter }.contains("one") ? ["1"] : [])
  }

  /// Numbers in digits, without the spaces and signs between thousands and the nought of "05", and those from
  /// two to twelve in words; without the numbers by which acts of the Union are named.
  private static func numbers(in text: String) -> Set<String> {
    func without(_ pattern: String, _ text: String) -> String {
      text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    let plain = without(
      #"(?<=\d)[ \u00A0\u202F,.](?=\d{3}(?!\d))"#, without(#"\d{4}/\d+/E[UC]"#, text))
    let digits = plain.split { !$0.isASCII || !$0.isNumber }
      .map { $0.count == 2 && $0.first == "0" ? String($0.dropFirst()) : String($0) }
    let words = plain.lowercased().split { !$0.isLetter }
      .compactMap { named.firstIndex(of: String($0)) }.filter { $0 != 1 }
    return Set(digits + words.map(String.init))
  }
}
