import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

struct ScenarioFuzzTests {
  /// `LIFELINE_FUZZ_ROUNDS` makes a campaign of it.
  private static let rounds =
    ProcessInfo.processInfo.environment["LIFELINE_FUZZ_ROUNDS"].flatMap(Int.init) ?? 200

  private static let around = ScenarioSurroundings(
    ScenarioFixture.library.shared, codes: ReferenceCodes(root: ShippedContentTests.resources))

  private static func problems(of scenario: ScenarioFixture) -> [ContentProblem] {
    guard let folder = ScenarioFolder(at: scenario.folder) else { return [] }
    return ScenarioCheck.report(on: [folder], around: around).problems
  }

  @Test("damaged scenarios give problems, each with a file and a cure", arguments: [116_006])
  func damaged(_ seed: UInt64) throws {
    var vandal = Vandal(random: Seeded(seed: seed))
    let scenario = try ScenarioFixture()
    var named = 0
    for round in 0..<Self.rounds {
      let file = round % 2 == 0 ? ScenarioFixture.logic : ScenarioFixture.english
      let sound = try ScenarioFixture.template(file)
      try scenario.write(file, Data(vandal.damage(Array(sound.utf8))))
      let problems = Self.problems(of: scenario)
      named += problems.isEmpty ? 0 : 1
      for problem in problems {
        #expect(problem.file.hasPrefix(scenario.folder), "\(seed), round \(round): \(problem)")
        #expect(!problem.text.isEmpty && !problem.advice.isEmpty, "\(seed), round \(round)")
      }
      if !scenario.isSafeToPlay { Issue.record("a way leads nowhere: \(seed), round \(round)") }
      try scenario.write(file, Data(sound.utf8))
    }
    #expect(named > Self.rounds / 4 && named < Self.rounds)
  }

  /// Far more than anybody writes, of what costs most.
  @Test(arguments: [
    "  - {id: a, replies: [{id: b, to: c, marks: {x: 9}}]}\n", "  - a\n",
    "  - {id: n, ending: good, opens: [q]}\n",
  ])
  func `a huge scenario is refused within bounds`(piece: String) throws {
    let scenario = try ScenarioFixture()
    let count = 400_000 / piece.utf8.count
    let head = try ScenarioFixture.template(ScenarioFixture.logic)
      .components(separatedBy: "nodes:\n")[0]
    let text = head + "nodes:\n" + String(repeating: piece, count: count)
    try scenario.write(ScenarioFixture.logic, Data(text.utf8))
    let problems = try scenario.problems()
    #expect(problems.contains { $0.text.contains("\(count) entries") }, "\(problems.prefix(3))")
    #expect(problems.count < 1_000)
  }
}

extension ScenarioFixture {
  /// Whether nobody is left at a node that is not there.
  fileprivate var isSafeToPlay: Bool {
    guard let folder = ScenarioFolder(at: folder),
      let played = ScenarioReader.read(folder).scenario?.playable
    else { return true }
    let ids = Set(played.nodes.map(\.id))
    let targets = played.nodes.flatMap { $0.replies + $0.acts }.map(\.to)
    return (targets + played.triggers.map(\.to) + [played.first]).allSatisfy(ids.contains)
  }
}
