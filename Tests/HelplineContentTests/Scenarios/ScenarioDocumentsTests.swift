import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

/// What `Resources/README.md` and `Resources/schema/` say of scenarios, held against the reader.
struct ScenarioDocumentsTests {
  private static let resources = ShippedContentTests.resources

  /// The examples of the readme's section, in their order.
  private static func examples() throws -> [String] {
    let readme = try String(contentsOfFile: "\(resources)/README.md", encoding: .utf8)
    let section = try #require(
      readme.components(separatedBy: "\n## ").first { $0.hasPrefix("shared/scenarios/<id>/") })
    return section.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }

  @Test func `the examples of the readme are read without a complaint about any field`() throws {
    let examples = try Self.examples()
    #expect(examples.count == 2)
    let scenario = try ScenarioFixture(name: "burglary-anger")
    for (file, text) in zip([ScenarioFixture.logic, ScenarioFixture.english], examples) {
      try scenario.write(file, Data(text.utf8))
    }
    let folder = try #require(ScenarioFolder(at: scenario.folder))
    let reading = ScenarioReader.read(folder)
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.scenario?.texts["en"]?.debrief.next == ["…"])
  }

  @Test func `the readme names every dimension and every act`() throws {
    let readme = try String(contentsOfFile: "\(Self.resources)/README.md", encoding: .utf8)
    let names = RubricDimension.allCases.map(\.rawValue) + ScenarioAct.Kind.allCases.map(\.rawValue)
    for name in names { #expect(readme.contains(name), "\(name)") }
  }

  @Test
  func
    `a scenario written by following the readme, with two mistakes, gets two errors that say what to do`()
    throws
  {
    let scenario = try ScenarioFixture(name: "first-own")
    let line = try scenario.change(
      ScenarioFixture.logic, "to: colder, marks: {empathy: 1}", "to: coldr, marks: {empathy: 1}")
    let reply = try scenario.change(
      ScenarioFixture.english, "    why: \"Blame closes people, however kindly it is meant.\"\n", ""
    )
    let problems = try scenario.problems().map { problem in
      problem.description.replacing(scenario.folder, with: "first-own")
    }
    #expect(
      problems == [
        "first-own/scenario.yaml:\(line): open-when, to: There is no node coldr: colder? "
          + "Write colder, if that is what is meant.",
        "first-own/texts.en.yaml:\(reply - 2): open-watch, why: why is missing. Add why: to the entry.",
      ])
  }

  // MARK: the schemas

  private static let python = "/usr/bin/python3"
  private static let script = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    asked = jsonschema.Draft202012Validator(schema)
    for error in asked.iter_errors(json.load(sys.stdin)):
        print("/".join(map(str, error.path)) + ": " + error.message[:200])
    """

  /// What a schema complains of in a file.
  func complaints(_ schema: String, _ tree: ContentNode) throws -> [String] {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments =
      ["60", Self.python, "-W", "ignore", "-c", Self.script, "\(Self.resources)/schema/\(schema)"]
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: JSONSerialization.data(withJSONObject: tree.json(nil), options: .fragmentsAllowed)
    )
    try input.fileHandleForWriting.close()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "python3 ended with \(process.terminationStatus)")
    return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  static var hasValidator: Bool {
    FileManager.default.isExecutableFile(atPath: python)
      && FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/jsonschema")
  }

  @Test(.enabled(if: hasValidator, "python3-jsonschema is not installed"))
  func `every shipped scenario and the template keep to the schemas`() throws {
    let shipped = ContentRoots(roots: [Self.resources]).scenarioFolders()
    let template = try #require(ScenarioFolder(at: "\(Self.resources)/template-scenario"))
    for folder in shipped + [template] {
      #expect(try complaints("scenario.json", folder.logic.tree()) == [], "\(folder.shown)")
      for (language, file) in folder.texts() {
        #expect(
          try complaints("scenario-texts.json", file.tree()) == [], "\(folder.shown) \(language)")
      }
    }
  }

  @Test(
    .enabled(if: hasValidator, "python3-jsonschema is not installed"),
    arguments: [
      ("scenario.json", "minutes: 8", "minutes: 80"),
      ("scenario.json", "difficulty: 1", "level: 1"),
      ("scenario.json", "{empathy: 3}", "{empathy: 4}"),
      ("scenario.json", "{empathy: 3}", "{empty: 3}"),
      ("scenario.json", "ending: good", "ending: goood"),
      ("scenario.json", "{trust_below: 2}", "{}"),
      ("scenario.json", "{act: safe_asked, ", "{"),
      ("scenario.json", "{id: tonight, replies: [keys-tonight]}", "{id: tonight}"),
      ("scenario-texts.json", "The caller feels like a form.", "The caller feels like 1 form."),
      (
        "scenario-texts.json",
        "\"Nobody had asked that, and it was what kept the caller out of the house.\"", "\"\""
      ),
      ("scenario-texts.json", "  wants:", "  wishes:"),
    ])
  func `what the check refuses the schema refuses too`(
    _ schema: String, _ from: String, _ to: String
  ) throws {
    let file = schema == "scenario.json" ? ScenarioFixture.logic : ScenarioFixture.english
    let scenario = try ScenarioFixture()
    try scenario.change(file, from, to)
    let text = try scenario.text(file)
    #expect(try complaints(schema, SafeYAML.tree(Data(text.utf8), file: file)) != [])
    #expect(try scenario.problems() != [])
  }
}

extension ContentNode {
  private static let numbers: Set<String> = [
    "version", "difficulty", "minutes", "trust", "distress", "danger", "after_replies",
    "trust_below", "distress_above", "danger_above", "call", "debrief", "break",
  ]

  /// As a reader of YAML that knows numbers gives it.
  fileprivate func json(_ field: String?, inMarks: Bool = false) -> Any {
    switch value {
    case .empty: return NSNull()
    case .text(let text):
      if field == "must" || field == "must_be_safe" { return text == "true" }
      let isNumber = inMarks || field.map(Self.numbers.contains) ?? false
      return isNumber ? Int(text).map { $0 as Any } ?? text : text
    case .list(let elements): return elements.map { $0.json(nil) }
    case .map(let pairs):
      return Dictionary(
        uniqueKeysWithValues: pairs.map { pair in
          (pair.key, pair.value.json(pair.key, inMarks: field == "marks"))
        })
    }
  }
}
