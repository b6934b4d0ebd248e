import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

/// What a trainer hears of a course's file.
struct CourseTests {
  private static let library = ContentLibrary(roots: [ShippedContentTests.resources])

  private static let good = """
    id: own
    title: "An evening of our own"
    rounds:
      - {scenario: silent-call}
      - {scenario: burglary-anger, call: 10, debrief: 5, break: 15, must_be_safe: true}

    """

  /// What is wrong with a file, and the course it gave.
  private func read(
    _ text: String, name: String = "own"
  ) throws -> (course: Course?, problems: [String]) {
    let content = try ContentFixture([:])
    try content.write("\(name).yaml", text)
    let path = "\(content.root)/\(name).yaml"
    let reading = try #require(Self.library.readCourse(path))
    return (reading.course, reading.problems.map { $0.description.replacing(path, with: "own") })
  }

  @Test func `the shipped course has its rounds, and nothing is wrong with it`() throws {
    let reading = try #require(Self.library.readCourse("first-evening"))
    #expect(reading.problems.map(\.description) == [])
    let course = try #require(reading.course)
    #expect(course.rounds.count >= 3 && course.rounds.contains { $0.mustBeSafe })
    #expect(Self.library.courses.contains(course))
    for id in course.scenarios { #expect(Self.library.scenario(id) != nil, "\(id)") }
  }

  @Test func `minutes left out are eight and seven, a break is none`() throws {
    let (course, problems) = try read(Self.good)
    #expect(problems == [])
    #expect(
      course?.rounds == [
        Course.Round(scenario: "silent-call"),
        Course.Round(
          scenario: "burglary-anger", call: 10, debrief: 5, pause: 15, mustBeSafe: true),
      ])
  }

  @Test(arguments: [
    (
      "silent-call}", "silent-cal}",
      "own:4: own, scenario: There is no scenario silent-cal: silent-call?"
    ),
    (
      "call: 10", "call: 100",
      "own:5: own, call: call is \"100\". Write a whole number from 1 to 60."
    ),
    ("call: 10", "cal: 10", "own:5: own, cal: There is no field cal: call? Write call:"),
    ("must_be_safe: true", "must_be_safe: perhaps", "Write true or false."),
    ("id: own", "id: other", "own:1: other, id: id is \"other\" in the file own.yaml."),
    ("title: \"An evening of our own\"\n", "", "title: title is missing."),
    ("break: 15", "break: 0", "break is \"0\"."),
  ])
  func `each slip is one problem with file, line and what to do`(
    _ from: String, _ to: String, _ expected: String
  ) throws {
    let (_, problems) = try read(Self.good.replacing(from, with: to))
    #expect(problems.count == 1, "\(problems)")
    #expect(problems.first?.contains(expected) == true, "\(problems)")
  }

  @Test func `a file without rounds, or of another shape, is no course`() throws {
    #expect(try read("id: own\ntitle: \"A\"\nrounds: []\n").course == nil)
    #expect(try read("- one\n- two\n").course == nil)
    #expect(try read("id: own\ntitle: \"A\"\nrounds: []\n").problems.count == 1)
    #expect(Self.library.readCourse("/nowhere/at-all.yaml") == nil)
  }

  @Test func `a course whose file has no plain name is told so`() throws {
    let (_, problems) = try read(Self.good.replacing("id: own", with: "id: My Own"), name: "My Own")
    #expect(problems.count == 1 && problems[0].contains("is no name for the file of a course"))
  }

  @Test func `the example of the readme is read without a complaint`() throws {
    let readme = try String(
      contentsOfFile: "\(ShippedContentTests.resources)/README.md", encoding: .utf8)
    let section = readme.components(separatedBy: "\n## ").first { $0.hasPrefix("shared/courses/") }
    let example = try #require(
      section?.components(separatedBy: "```yaml\n").last?.components(separatedBy: "```").first)
    let (course, problems) = try read(example, name: "first-evening")
    #expect(problems == [] && course?.rounds.count == 2)
  }

  @Test(.enabled(if: ScenarioDocumentsTests.hasValidator, "python3-jsonschema is not installed"))
  func `what the check refuses the schema refuses too, and the shipped course keeps to it`() throws
  {
    let complaints = { (text: String) in
      try ScenarioDocumentsTests().complaints(
        "course.json", SafeYAML.tree(Data(text.utf8), file: "own.yaml"))
    }
    let path = "\(ShippedContentTests.resources)/shared/courses/first-evening.yaml"
    #expect(try complaints(String(contentsOfFile: path, encoding: .utf8)) == [])
    #expect(try complaints(Self.good) == [])
    for (from, to) in [("call: 10", "call: 100"), ("call: 10", "cal: 10"), ("id: own\n", "")] {
      #expect(try complaints(Self.good.replacing(from, with: to)) != [], "\(to)")
    }
  }

  @Test func `the check of all content walks the courses`() throws {
    #expect(Self.library.checkCourses(nil)?.checked.contains("first-evening") == true)
    #expect(Self.library.checkCourses(nil)?.problems == [])
    #expect(Self.library.checkCourses("no-such") == nil)
  }
}
