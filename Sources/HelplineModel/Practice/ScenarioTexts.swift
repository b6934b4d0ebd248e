/// Every word of a scenario in one language, by id.
public struct ScenarioTexts: Equatable, Sendable {
  /// What is said of a step: the reply's words, one line of feedback, its reason.
  public struct Reply: Equatable, Sendable {
    /// The handler's words; empty for an act.
    public var say: String
    /// One line of feedback.
    public var feedback: String
    /// Its reason.
    public var why: String

    /// The texts of a step.
    public init(say: String = "", feedback: String, why: String) {
      self.say = say
      self.feedback = feedback
      self.why = why
    }
  }

  /// The sheet for whoever plays the caller.
  public struct Persona: Equatable, Sendable {
    /// Who rings.
    public var who: String
    /// Where from, and what is heard.
    public var place: String
    /// In which mood.
    public var mood: String
    /// What the caller wants.
    public var wants: String
    /// How to play it.
    public var play: String

    /// A sheet.
    public init(who: String, place: String, mood: String, wants: String, play: String) {
      self.who = who
      self.place = place
      self.mood = mood
      self.wants = wants
      self.play = play
    }
  }

  /// What the debrief asks.
  public struct Debrief: Equatable, Sendable {
    /// The first question.
    public var feel: String
    /// What may have gone well.
    public var well: [String]
    /// Turning points to look at.
    public var turning: [String]
    /// Things to try next.
    public var next: [String]
    /// Leaving the role.
    public var leave: String

    /// A debrief.
    public init(feel: String, well: [String], turning: [String], next: [String], leave: String) {
      self.feel = feel
      self.well = well
      self.turning = turning
      self.next = next
      self.leave = leave
    }
  }

  /// Its title.
  public var title: String
  /// The content notice, read before it begins.
  public var notice: String
  /// The persona sheet.
  public var persona: Persona
  /// Hidden fact → the caller's words.
  public var hidden: [String: String]
  /// Node → the caller's line.
  public var caller: [String: String]
  /// Reply → its texts.
  public var replies: [String: Reply]
  /// `node.act` → its texts.
  public var acts: [String: Reply]
  /// Trigger → what happens.
  public var triggers: [String: String]
  /// Rule → as it stands in the debrief, required and forbidden ones.
  public var rules: [String: String]
  /// What is to be found, in words.
  public var task: String?
  /// Ending node → how the call ended.
  public var endings: [String: String]
  /// The debrief.
  public var debrief: Debrief
  /// Who has signed replies, feedback and debrief in this language; nil while nobody has.
  public var review: Review?

  /// The texts of a language.
  public init(
    title: String, notice: String, persona: Persona, hidden: [String: String] = [:],
    caller: [String: String], replies: [String: Reply], acts: [String: Reply] = [:],
    triggers: [String: String] = [:], rules: [String: String] = [:], task: String? = nil,
    endings: [String: String], debrief: Debrief, review: Review? = nil
  ) {
    self.title = title
    self.notice = notice
    self.persona = persona
    self.hidden = hidden
    self.caller = caller
    self.replies = replies
    self.acts = acts
    self.triggers = triggers
    self.rules = rules
    self.task = task
    self.endings = endings
    self.debrief = debrief
    self.review = review
  }
}
