import HelplineModel

/// A practice evening at the trainer's desk.
public struct CourseDesk: Sendable {
  /// What is played.
  let course: Course
  /// The language the scenarios are shown in, ISO 639; English where one has not that.
  let language: String?
  /// Read once: nothing is read from files in the middle of an evening.
  private let scenarios: [String: Scenario]
  /// Where the evening stands.
  var progress: CourseProgress

  /// An evening, going on where it was kept today.
  public init(_ course: Course, from kept: CourseProgress?, language: String?, _ desk: Desk) {
    self.course = course
    self.language = language
    let found = course.scenarios.compactMap { desk.ports.knowledge.scenario($0) }
    scenarios = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    progress = CourseProgress(course: course.id, day: desk.localTime.day)
    goOn(from: kept)
  }

  /// Goes on where it was kept, where that is this course on this day.
  mutating func goOn(from kept: CourseProgress?) {
    if let kept, kept.fits(course, day: progress.day) { progress = kept }
  }

  /// The present round.
  var round: Course.Round { course.rounds[min(progress.round, course.rounds.count - 1)] }

  /// Its scenario; nil where it cannot be read any more.
  var scenario: Scenario? { scenarios[round.scenario] }

  /// Its words.
  var texts: ScenarioTexts? { scenario?.texts(for: language) }

  /// The title of a round's scenario.
  func title(_ round: Course.Round) -> String {
    scenarios[round.scenario]?.texts(for: language)?.title ?? round.scenario
  }
}

extension AppState {
  /// Opens practice at a course, as `lifeline practice course` does.
  ///
  /// - Parameter kept: where an evening stood; it goes on there when it was this course today.
  public mutating func openCourse(_ course: Course, from kept: CourseProgress?, language: String?) {
    openPractice { desk in
      desk.course = CourseDesk(course, from: kept, language: language, desk)
      return [CourseScreen()]
    }
  }
}
