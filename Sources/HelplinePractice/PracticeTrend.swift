import HelplineModel

extension PracticeRun {
  /// What a call leaves when it is looked back at.
  ///
  /// - Parameter day: `YYYY-MM-DD`.
  public init(
    _ call: PracticeCall, id: String, day: String, language: String, ownWords: [Int: String] = [:]
  ) {
    let debrief = PracticeDebrief(call)
    let marks = debrief.points.compactMap { point in point.mark.map { (point.dimension, $0) } }
    self.init(
      id: id, day: day, scenario: call.scenario.id, version: call.scenario.version,
      language: language, ending: call.ending, progress: call.progress,
      marks: Dictionary(marks) { first, _ in first }, notSafeYet: debrief.notSafeYet,
      waiting: debrief.waiting, ownWords: ownWords)
  }
}

/// How somebody's marks went on over several runs, skill by skill. No sum, no rank, nobody else's.
public struct PracticeTrend: Equatable, Sendable {
  /// One skill.
  public struct Skill: Equatable, Sendable {
    /// What is looked at.
    public var dimension: RubricDimension
    /// 0 to 3 of each run that said something of it, oldest first.
    public var marks: [Int]
  }

  /// The skills that some run said something of, in the order of the rubric.
  public var skills: [Skill]

  /// The trend over runs, oldest first.
  public init(_ runs: [PracticeRun]) {
    skills = RubricDimension.allCases.compactMap { dimension in
      let marks = runs.compactMap { $0.marks[dimension] }
      return marks.isEmpty ? nil : Skill(dimension: dimension, marks: marks)
    }
  }
}
