import HelplineModel
import HelplinePractice

/// This desk's seat at a practice call that several play.
struct PracticeSeat: Sendable {
  /// Where it is.
  let role: SeatRole
  /// How it stands to the host; the host itself is always there.
  var link: SeatLink
  /// Who is there, as the host knows it.
  var present: [SeatRole] = []
  /// The call: the trainer's own, or as the host said it last.
  var host = HostState()
  /// The trainee's side: the trainee's own, or as it was said last.
  var trainee = TraineeState()
  /// What was said and done at this seat before this program sat down; whoever sits here now says whether it
  /// is theirs.
  var kept: TraineeState?
  /// The call as the trainee left the role; nil where its run is not kept.
  var lookedBack: PracticeDesk?
  /// The run that the trainee did not want kept; looking back at it once more keeps nothing.
  var unwanted: String?
  /// The call that the trainer has chosen while the trainee still looks back at the one before.
  var next: HostState?
  /// Set for a screen that is drawn for whoever sits here and mirrored to nobody.
  var isForOwnEyes = false
  /// What stands in the middle of the cockpit.
  var page = CockpitScreen.Page.play
  /// The second rater's marks: the rater's own, or as they were said last.
  var rater = RaterState()

  /// A seat at which nothing has happened yet.
  init(_ role: SeatRole) {
    self.role = role
    link = role == .trainer ? .joined : .waiting
  }

  /// The screen of this seat.
  var screen: any ScreenState {
    switch role {
    case .trainer: CockpitScreen()
    case .trainee: TraineeScreen()
    case .watcher, .rater: WatchScreen()
    }
  }

  /// The same seat for whoever sits down at it next.
  var left: PracticeSeat {
    var seat = PracticeSeat(role)
    (seat.link, seat.present) = (link, present)
    if role == .trainer { seat.host.watching = host.watching } else { seat.host = host }
    return seat
  }

  /// Whether a call is played and looked at without keys: this seat does not go dark by itself.
  var isInUse: Bool {
    let hasLeft = trainee.call == host.call && [.passed, .stopped, .done].contains(trainee.stand)
    return !host.call.isEmpty && !host.isOver && !hasLeft
  }

  /// How many look at the trainee's screen.
  var watchers: Int { role == .trainee && link == .joined ? 1 + host.watching.count : 0 }

  /// What it says while nobody practises at it.
  var saysNothing: SeatMessage? {
    switch role {
    case .trainer: SeatMessage(host: HostState())
    case .trainee: SeatMessage(trainee: TraineeState())
    case .rater: SeatMessage(rater: RaterState())
    case .watcher: nil
    }
  }

  /// Whether the trainee's seat shows itself again, whatever was open: another call, or the end of this one.
  func leadsHome(from before: PracticeSeat) -> Bool {
    guard role == .trainee else { return false }
    return trainee.call != before.trainee.call
      || host.call == before.host.call && host.isOver != before.host.isOver
  }

  // MARK: what it hears

  /// What this seat hears of the others, as far as no call is moved by it.
  mutating func hear(_ news: SeatNews) {
    switch news {
    case .link(let link): self.link = link
    case .present(let roles):
      present = roles
      host.watching = roles.filter { $0 != .trainee }
    case .host(let state): host = state.inBounds
    case .trainee(let state): trainee = state.inBounds
    case .rater(let state), .keptRater(let state): rater = state.inBounds
    case .kept, .keptTrainee, .note: break
    }
  }

  /// The marks of the second rater for this call.
  var otherMarks: [RubricDimension: Int] { rater.call == host.call ? rater.marks : [:] }
}
