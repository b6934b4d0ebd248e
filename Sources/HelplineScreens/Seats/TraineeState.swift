import HelplineModel

/// What a trainee said in own words.
public struct SaidWords: Codable, Equatable, Sendable {
  /// How many moments the call had then.
  public var moment: Int
  /// The words.
  public var text: String
  /// The number of the line that was heard last.
  public var after = 0
}

/// The trainee's side of a practice call, whole: what the host is told, and what a trainee's seat that was
/// killed takes back from it.
///
/// What it shows of a screen is a `PracticeMirror`, which nothing but a practice floor can make.
public struct TraineeState: Codable, Equatable, Sendable {
  /// How far the trainee is with this call.
  public enum Stand: String, Codable, Sendable {
    /// No call is chosen.
    case waiting
    /// Reads what it is about.
    case reading
    /// Has taken it.
    case playing
    /// Passed on it; no reason is asked.
    case passed
    /// Said stop.
    case stopped
    /// Looks back at it, or has done so.
    case done
  }

  /// Id of the run.
  var call = ""
  /// How far the trainee is.
  var stand = Stand.waiting
  /// What was said, oldest first.
  var words: [SaidWords] = []
  /// The way of the host's that `acts` belong to.
  var way = 0
  /// What was done in the real screens, in the order done, each once.
  var acts: [ScenarioAct] = []
  /// The practice call as it was put down.
  var draft: CallDraft?
  /// The screen as it is; nil while the trainee is away from practice.
  var screen: PracticeMirror?

  /// As many words and acts at most.
  static let limit = 500
}
