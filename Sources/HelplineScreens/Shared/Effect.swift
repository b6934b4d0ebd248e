import HelplineModel

/// What the program has to do outside the screens, as data.
public enum Effect: Equatable, Sendable {
  /// Puts the draft on disk; must be there within a second.
  case saveDraft(CallDraft)
  /// Takes the draft away.
  case removeDraft(String)
  /// Saves a record.
  case saveRecord(CallRecord)
  /// Takes a record away again (undo within a minute).
  case removeRecord(String)
  /// Opens a draft of the present code.
  case openDraft(String)
  /// Saves an unfinished call unseen.
  case saveUnseen(String)
  /// Hands a listing to the coordinator's queue: id of the listing, reason id.
  case flagListing(String, reason: String)
  /// The code asks the coordinator to ring; code and day only, gone when done.
  case askForRing(String)
  /// Clears the screen and what was scrolled away.
  case clearScreen
  /// Ends the shift of a code: clears drafts and screen.
  case closeShift(String)
  /// Lets a draft go, so that the code that wrote it can open it later.
  case letGo(String)
  /// Another person sits down; an empty code leaves the seat to nobody.
  case takeShift(String)
  /// The code of the person becomes known while a call without a code is running.
  case claimSeat(String)
  /// Remembers a setting: `theme`, `clock`.
  case remember(String, String)
  /// Hands something about a caller on to the next shift; nil takes the card away.
  case handover(id: String, HandoverCard?)
  /// Counts a call that leaves no record, for the next shift; takes it back when its close is undone.
  case countQuiet(ContactKind, back: Bool)
  /// Opens the coordinator's screens with the passphrase of the key or the PIN.
  case unlock(String)
  /// Sets the first PIN of the coordinator's screens.
  case setCoordinatorPIN(String)
  /// Makes the key that records are sealed to, under a passphrase.
  case setRecordKey(String)
  /// Closes the coordinator's screens.
  case lock
  /// Changes the house book.
  case house(HouseChange)
  /// Takes a change of the house book back, by its number in the journal.
  case undoHouse(Int)
  /// Somebody who asked to be rung was rung: the request goes without a trace.
  case ringDone(RingRequest)
  /// Counts for the records screen.
  case report(ReportQuery)
  /// Writes a report as a file: `html`, `csv`, `json` or `markdown`.
  case writeReport(ReportQuery, format: String)
  /// Writes a sheet of paper as a page to print.
  case writePaper(PaperKind)
  /// What practice may do outside the screens.
  case practice(PracticeEffect)
  /// Leaves the program.
  case quit
}

/// What practice does outside the screens; all of it in its own store, never beside live records.
public enum PracticeEffect: Equatable, Sendable {
  /// Keeps a run under the code at the desk, 90 days long; the same id again replaces it.
  case keep(PracticeRun)
  /// Forgets the runs of the code at the desk: that one, or all with nil.
  case forget(String?)
  /// Reads the runs of the code at the desk.
  case showRuns
  /// Writes a debrief as a file for the trainee: plain text, and a name without a person in it.
  case writeDebrief(String, name: String)
  /// Keeps that the code at the desk has passed the quiz before its first live call.
  case passedQuiz
  /// Keeps where a practice evening stands, so that a killed program comes back to it.
  case keepCourse(CourseProgress)
  /// Reads where a practice evening stood.
  case showCourse
  /// Speaks the caller's line in a language (ISO 639), in place of what is being spoken.
  case speak(String, language: String)
  /// Stops speaking.
  case beQuiet
}

/// What the coordinator's screens stand on, once they are open.
public struct CoordinatorDesk: Equatable, Sendable {
  /// Whether a key is set, so that records are sealed.
  public var hasKey = false
  /// Needs no listing met, with how often as shown (`7`, `<5`), not yet dealt with.
  public var gaps: [CountedGap] = []
  /// Ids of the listings given most in the last 12 months, most first, for what to verify next.
  public var mostGiven: [String] = []

  /// An open desk.
  public init() {}
}

/// What the runner tells the screens.
public enum Answer: Sendable {
  /// A draft that was opened.
  case draft(CallDraft)
  /// Unfinished calls on this machine.
  case unfinished([UnfinishedCall])
  /// How many calls this code saved today.
  case ownToday(Int)
  /// Whether running calls reach the disk; the problem is one sentence that says what to do.
  case saving(problem: String?)
  /// The record of the call just closed could not be saved; its draft is still there.
  case recordNotSaved(String)
  /// The house book as it is now.
  case book(HouseBook)
  /// What the go-live check found.
  case readiness(Readiness)
  /// Handover cards, counts of calls without a record, and the codes that have a seat.
  case shift([HandoverCard], [QuietCount], seats: [String])
  /// Whether records are sealed to a key.
  case sealing(Bool)
  /// What is wrong on this machine, each one sentence; what is known already is not said twice.
  case warnings([String])
  /// Who or what may be looking on, each one sentence.
  case watchers([String])
  /// The coordinator's screens are open, or closed with nil.
  case coordinator(CoordinatorDesk?)
  /// The secret did not fit, or none is set yet.
  case refused(String)
  /// The counts that were asked for.
  case report(Report)
  /// What practice asked for.
  case practice(PracticeAnswer)
  /// Something went wrong: one sentence that says what to do.
  case problem(String)
  /// Something worth saying.
  case note(String)
}

/// What the runner tells the practice floor.
public enum PracticeAnswer: Sendable {
  /// What this desk's seat hears of the others.
  case seat(SeatNews)
  /// Runs of the code at the desk, oldest first.
  case runs([PracticeRun])
  /// Whether the code at the desk has passed the quiz; asked for when a code sits down.
  case quizPassed(Bool)
  /// Where a practice evening stood, nil where none was kept.
  case course(CourseProgress?)
  /// One sentence.
  case note(String)
  /// The trainer has reset all seats of this machine: practice begins anew.
  case reset
  /// Nothing can be spoken here: one sentence that says what to do. The words are shown again.
  case noSpeech(String)
}
