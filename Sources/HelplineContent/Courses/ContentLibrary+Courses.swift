import Foundation
import HelplineModel

extension ContentLibrary {
  /// The courses there are: shipped ones, then those of the data folder; read anew each time.
  public var courses: [Course] {
    let scenarios = scenarioIDs
    return roots.courseFiles().compactMap { CourseReader.read($0, scenarios: scenarios).course }
  }

  /// A course by its id or by the path of its file, and what is wrong with it; nil when there is none.
  public func readCourse(_ name: String) -> (course: Course?, problems: [ContentProblem])? {
    let named = roots.courseFiles().first { $0.courseName == name }
    let file = named ?? ContentFile(path: name, name: name)
    guard file.isThere else { return nil }
    let reading = CourseReader.read(file, scenarios: scenarioIDs)
    return (reading.course, reading.problems)
  }

  /// Checks a course by its id or by the path of its file, or all with nil; nil when there is none.
  public func checkCourses(_ name: String?) -> PracticeReport? {
    guard let name else { return roots.courseReport(scenarioIDs) }
    guard let reading = readCourse(name) else { return nil }
    return PracticeReport(checked: [reading.course?.id ?? name], problems: reading.problems)
  }

  private var scenarioIDs: [String] { scenarios.map(\.id) }
}

extension ContentRoots {
  /// The courses of all content folders; of two with one name the first.
  func courseFiles() -> [ContentFile] {
    var seen: Set<String> = []
    return roots.enumerated().flatMap { index, root in
      yamlNames("\(root)/shared/courses").map { name in
        let path = "\(root)/shared/courses/\(name)"
        return ContentFile(path: path, name: index == 0 ? "shared/courses/\(name)" : path)
      }
    }.filter { seen.insert($0.courseName).inserted }
  }

  func courseReport(_ scenarios: [String]) -> PracticeReport {
    let files = courseFiles()
    let problems = files.flatMap { CourseReader.read($0, scenarios: scenarios).problems }
    return PracticeReport(checked: files.map(\.courseName), problems: problems)
  }
}
