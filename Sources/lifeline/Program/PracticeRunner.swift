import Foundation
import HelplineModel
import HelplineScreens
import HelplineStore

/// Carries out what practice asks for: its own store, files for the trainee, sound. It has no way to records,
/// drafts or the directory.
final class PracticeRunner {
  private let dataFolder: String
  private let speaker = Speaker()
  private var opened: PracticeStore?
  /// How often practice had been reset on this folder when this program looked last.
  private var resets: Int?

  init(dataFolder: String) { self.dataFolder = dataFolder }

  /// - Parameter code: the code at the desk.
  func carryOut(_ effect: PracticeEffect, code: String) throws -> [Answer] {
    switch effect {
    case .keep(let run): try Failure.plainly { try store().keep(run, code: code) }
    case .forget(let id): try Failure.plainly { try store().forget(id, code: code) }
    case .showRuns:
      let runs = try Failure.plainly { try store().runs(code: code, today: Session.today) }
      return [.practice(.runs(runs))]
    case .writeDebrief(let text, let name): return [try write(text, name)]
    case .speak(let words, let language): return speak(words, language)
    case .beQuiet: speaker.stop()
    case .passedQuiz:
      try Failure.plainly { try store().passQuiz(code: code, today: Session.today) }
    case .keepCourse(let progress): try CourseRunner(dataFolder: dataFolder).keep(progress)
    case .showCourse:
      return [.practice(.course(CourseRunner(dataFolder: dataFolder).kept()))]
    }
    return []
  }

  /// Whether a code that sits down has passed the quiz; where the store cannot be read it has not.
  func quiz(of code: String) -> Answer {
    .practice(.quizPassed((try? store().hasPassedQuiz(code: code)) ?? false))
  }

  /// Whether somebody has reset practice since this program looked last; never at its first look.
  func wasReset() -> Bool {
    guard let now = try? store().resets() else { return false }
    defer { resets = now }
    return resets.map { $0 != now } ?? false
  }

  /// The program ends: nothing speaks on.
  func stop() { speaker.stop() }

  private func store() throws -> PracticeStore {
    if let opened { return opened }
    let store = try PracticeStore(dataFolder: dataFolder)
    opened = store
    return store
  }

  private func write(_ text: String, _ name: String) throws -> Answer {
    let path = try HomeFile.path(name)
    try PaperFile.write(text, to: path)
    return .practice(.note("Written: \(path). It is yours."))
  }

  private func speak(_ words: String, _ language: String) -> [Answer] {
    do {
      try speaker.speak(words, language: language)
      return []
    } catch {
      let failure = error as? Failure
      return [.practice(.noSpeech(failure?.sentence ?? "Speaking failed: \(error)."))]
    }
  }
}
