import HelplineModel
import TerminalUI

/// What the trainer reads of the present round: the sheets as they are printed.
enum CoursePages {
  /// The evenings there are; one that was led today goes on where it stood.
  static func list(_ desk: Desk) -> MenuScreen {
    MenuScreen(
      id: "courses", title: desk.say("course.list", "Practice evenings"),
      items: desk.ports.knowledge.courses.map { course in
        let minutes = desk.say("course.list.minutes", "{n} min", ["n": String(course.minutes)])
        return MenuItem(course.title, detail: minutes) { desk in
          desk.course = CourseDesk(course, from: nil, language: nil, desk)
          return [.push(CourseScreen()), .effect(.practice(.showCourse))]
        }
      })
  }

  static func persona(_ desk: Desk) -> [Step] {
    page("course.persona", desk) { scenario, evening in
      PracticeSheets.forms(.persona, scenario, language: evening.language, desk).first
    }
  }

  static func questions(_ desk: Desk) -> [Step] {
    page("course.questions", desk) { scenario, evening in
      evening.texts.map { ObserverSheet.questions(scenario, $0, desk) }
    }
  }

  private static func page(
    _ id: String, _ desk: Desk, _ sheet: (Scenario, CourseDesk) -> PaperSheet?
  ) -> [Step] {
    guard let evening = desk.course, let scenario = evening.scenario,
      let sheet = sheet(scenario, evening)
    else { return [] }
    return [
      .push(PageScreen(id: id, title: evening.texts?.title ?? "", parts: PaperPages.parts(sheet)))
    ]
  }
}
