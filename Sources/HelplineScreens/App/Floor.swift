import HelplineModel
import HelplinePractice
import TerminalUI

/// One of the two floors of the program, live or practice: its desk and its screens. An event in, effects
/// out, a description of the screen on demand.
struct Floor: Sendable {
  /// What the screens share.
  private(set) var desk: Desk
  /// Screens from bottom to top; the bottom one is the shift sheet, or where practice begins.
  private(set) var stack: [any ScreenState]
  /// A step asked for the other floor.
  private var change: FloorChange?
  private var hiding = Hiding()
  private var dangerOpenedAt = 0
  private var scroll = 0

  /// A second Ctrl-E within this time is ignored, in milliseconds.
  static let dangerGuard = 1500

  /// Blank until Enter, or until the shift's PIN.
  var isHidden: Bool { hiding.isOn }

  /// A floor with its bottom screen.
  init(desk: Desk, bottom: any ScreenState = ShiftScreen()) {
    self.desk = desk
    stack = [bottom]
    hiding.touched(at: desk.now)
  }

  /// Whether a debrief or the own runs are open, whatever stands on them: nobody else sees those.
  var looksBack: Bool { stack.contains { [DebriefPage.name, RunsScreen.name].contains($0.id) } }

  /// The screen on top.
  var top: any ScreenState { stack.last ?? ShiftScreen() }

  /// The change to the other floor that was asked for; asked once.
  mutating func takeChange() -> FloorChange? {
    defer { change = nil }
    return change
  }

  /// What happened on the desk from outside the keys.
  mutating func arrange(_ edit: (inout Desk) -> Void) { edit(&desk) }

  /// Opens screens above the bottom one.
  mutating func open(_ screens: [any ScreenState]) { stack = [stack[0]] + screens }

  /// Takes an event at a moment (milliseconds since 1970); gives what has to be done outside.
  mutating func handle(_ event: InputEvent, at now: Int) -> [Effect] {
    desk.now = now
    desk.wipeOldScratch()
    if case .resize(let size) = event {
      desk.size = size
      return []
    }
    if FrameSetter(size: desk.size).isTooSmall { return [] }
    hiding.touched(at: now)
    if isHidden { return unhide(event) }
    desk.message = nil
    let (call, practice) = (desk.live, desk.practice?.call.progress)
    let card = openCard
    let effects = act(event)
    observe(since: call, card)
    return effects + desk.speaking(since: practice)
  }

  private mutating func act(_ event: InputEvent) -> [Effect] {
    switch event {
    case .key(.control("x")): return hide()
    case .key(.control("e")): return carryOut(danger())
    default: return carryOut(offer(event)) + closeDoorLeftBehind()
    }
  }

  /// What was done in the real screens counts in a practice call.
  private mutating func observe(since before: CallDraft?, _ cardBefore: String?) {
    let opened = openCard == cardBefore ? nil : openCard
    if let opened, stack.contains(where: { $0 is DrillScreen }) { desk.drilled(opened) }
    guard desk.practice != nil else { return }
    desk.observe(since: before)
    if let opened { desk.count(ScenarioAct(.dangerOpened, what: opened)) }
  }

  /// The danger card in front.
  private var openCard: String? { (top as? DangerCardScreen)?.cardID }

  /// The clock has moved on: the corner and old scratch text care.
  mutating func tick(at now: Int) {
    desk.now = now
    desk.wipeOldScratch()
  }

  /// A desk nobody sits at hides.
  mutating func hideIfDue(at now: Int) -> [Effect] { hidesIn(at: now) == 0 ? hide() : [] }

  /// In a call the screen never hides by itself: listening has no keys. The wrap-up is no call any more; a
  /// seat of practice is looked at without keys, too.
  private var hidesByItself: Bool {
    !isHidden && !top.staysInSight(desk)
      && (desk.live == nil || desk.seat?.isInUse == false || stack.contains { $0 is WrapUpScreen })
  }

  /// Milliseconds until it hides by itself; nil while it does not.
  func hidesIn(at now: Int) -> Int? { hidesByItself ? hiding.dueIn(at: now) : nil }

  /// Milliseconds until the next minute, where something counts minutes.
  func minuteIn(at now: Int) -> Int? { desk.countsMinutes ? 60_000 - now % 60_000 : nil }

  /// Milliseconds until the next second, where what is in front counts seconds.
  func secondIn(at now: Int) -> Int? {
    !isHidden && top.countsSeconds(desk) ? 1000 - now % 1000 : nil
  }

  // MARK: the other floor

  /// From now on in front: somebody sits here, whatever the clock counted meanwhile.
  mutating func comeForward(at now: Int) {
    desk.now = now
    hiding.touched(at: now)
  }

  /// From now on behind the other floor: the coordinator's door does not stay open unseen.
  mutating func goBehind() -> [Effect] { desk.coordinator == nil ? [] : closeDoor() }

  /// The runner has something to say.
  mutating func receive(_ answer: Answer) -> [Effect] {
    switch answer {
    case .draft(let draft):
      let parking = desk.parkCall()
      desk.live = draft
      desk.unfinished.removeAll { $0.id == draft.id }
      return carryOut(
        parking + [
          .reset([CallScreen()]),
          .message(desk.say("draft.opened", "The unfinished call is open again.")),
        ])
    case .unfinished(let calls): desk.unfinished = calls
    case .ownToday(let count): desk.ownToday = count
    case .saving(let problem):
      if problem != nil { desk.message = problem }
      desk.savingProblem = problem
    case .recordNotSaved(let sentence): return carryOut(desk.keepOpen(sentence))
    case .problem(let sentence), .note(let sentence): desk.message = sentence
    case .refused(let sentence):
      // Somebody else may have set the secret since this program looked.
      desk.news.coordinatorHasSecret = true
      desk.message = sentence
    case .book(let book): desk.take(book)
    case .readiness(let readiness): desk.readiness = readiness
    case .shift(let cards, let quiet, let seats):
      (desk.handover, desk.quiet, desk.seats) = (cards, quiet, seats)
    case .warnings(let sentences):
      desk.news.warnings += sentences.filter { !desk.news.warnings.contains($0) }
    case .watchers(let sentences): desk.news.watchers = sentences
    case .sealing(let isSealed): desk.news.recordsAreSealed = isSealed
    case .coordinator(let open): take(open)
    case .report(let report): desk.report = report
    case .practice(let answer): desk.take(answer)
    }
    return []
  }

  /// What the screen says at this moment.
  func content() -> ScreenContent {
    if isHidden { return hiding.content(desk) }
    var desk = desk
    desk.seat?.isForOwnEyes = looksBack
    var content = top.content(desk)
    if content.scroll == 0 { content.scroll = scroll }
    return content
  }

  /// Page keys that no screen wants read on where the screen is small.
  private mutating func readOn(_ key: Key) -> Bool {
    let setter = FrameSetter(size: desk.size)
    let content = content()
    switch key {
    case .pageDown: scroll += setter.page(content)
    case .pageUp: scroll -= setter.page(content)
    default: return false
    }
    scroll = max(0, min(scroll, setter.maximumScroll(content)))
    return true
  }

  /// Whether plain mode's empty line is an Enter here: where Enter alone goes on, not in a call.
  var plainEnterActs: Bool { top.id == "care" }

  // MARK: hide and danger

  private mutating func hide() -> [Effect] {
    hiding.begin(desk)
    // The coordinator's door closes with it; what was open behind it waits there.
    return [.clearScreen] + desk.silence + (desk.coordinator == nil ? [] : closeDoor())
  }

  /// Whoever goes on to a call or to the shift sheet has left the coordinator's screens: their door closes.
  private mutating func closeDoorLeftBehind() -> [Effect] {
    let isInside = stack.contains { $0 is CoordinatorScreen || $0 is CoordinatorPart }
    guard desk.coordinator != nil, !isInside || top is ShiftScreen || top is CallScreen else {
      return []
    }
    return closeDoor()
  }

  /// The key goes, and so do the counts that it opened.
  private mutating func closeDoor() -> [Effect] {
    (desk.coordinator, desk.report) = (nil, nil)
    return [.lock]
  }

  /// The coordinator's door opened or closed; opened again, it leads back to the very place.
  private mutating func take(_ open: CoordinatorDesk?) {
    desk.coordinator = open
    guard open != nil else { return desk.report = nil }
    desk.news.coordinatorHasSecret = true
    if top is CoordinatorScreen, stack.dropLast().last is CoordinatorPart { stack.removeLast() }
  }

  private mutating func unhide(_ event: InputEvent) -> [Effect] {
    guard hiding.handle(event, desk) == .leave else { return [] }
    hiding.end()
    guard !desk.isPractice else {
      change = .leaveSeat
      return []
    }
    return leaveSeat()
  }

  /// Whoever sat here is gone; what was open waits on disk for its code.
  mutating func leaveSeat() -> [Effect] {
    carryOut(desk.parkCall() + desk.change(to: "") + [.reset([])])
  }

  /// Opens danger now; again, or from something opened out of it, back to the very place.
  private mutating func danger() -> [Step] {
    if let place = stack.lastIndex(where: { $0.id == DangerScreen.name }) {
      if top.id == DangerScreen.name || top.id == DangerCardScreen.name {
        guard desk.now - dangerOpenedAt >= Self.dangerGuard else { return [] }
        stack.removeSubrange(place...)
      } else {
        stack.removeSubrange((place + 1)...)
      }
      return []
    }
    dangerOpenedAt = desk.now
    return [.push(DangerScreen())]
  }

  // MARK: events and steps

  private mutating func offer(_ event: InputEvent) -> [Step] {
    guard var screen = stack.popLast() else { return [] }
    let outcome = screen.handle(event, &desk)
    stack.append(screen)
    if case .handled(let steps) = outcome {
      scroll = 0
      return steps
    }
    guard case .key(let key) = event else { return [] }
    if key == .escape { return stack.count > 1 ? [.pop] : [] }
    if readOn(key) { return [] }
    scroll = 0
    return run(AppCommands.all(desk).first { $0.keys.contains(key) })
  }

  private mutating func run(_ command: Command?) -> [Step] {
    guard let command else { return [] }
    if let reason = command.unavailable(desk) { return [.message(reason)] }
    return command.run(&desk)
  }

  private mutating func carryOut(_ steps: [Step]) -> [Effect] {
    var effects: [Effect] = []
    for step in steps { effects += carryOut(step) }
    return effects
  }

  private mutating func carryOut(_ step: Step) -> [Effect] {
    switch step {
    case .push(let screen): stack.append(screen)
    case .pop: if stack.count > 1 { stack.removeLast() }
    case .replace(let screen): stack[stack.count - 1] = screen
    case .reset(let screens): stack = [stack[0]] + screens
    case .effect(let effect): return [effect]
    case .message(let text): desk.message = text
    case .floor(let change): self.change = change
    case .hide: return hide()
    case .danger: return carryOut(danger())
    case .command(AppCommands.menu):
      // The same key closes it again.
      if top.id == AppCommands.menu { stack.removeLast() } else { stack.append(menu()) }
    case .command(let id):
      return carryOut(run(AppCommands.all(desk).first { $0.id == id }))
    }
    return []
  }

  /// Everything there is, what this screen can do first.
  private func menu() -> MenuScreen {
    let all = AppCommands.all(desk).filter { $0.id != AppCommands.menu }
    // Danger and hide stand first on every screen, in practice the stop word with them.
    let first = desk.isPractice ? 3 : 2
    let commands = all.prefix(first) + top.commands(desk) + all.dropFirst(first)
    let items = commands.map { command in
      MenuItem(
        command.title, detail: command.keyName, unavailable: command.unavailable(desk),
        run: command.run)
    }
    return MenuScreen(id: "menu", title: desk.say("menu.title", "Menu"), items: items)
  }
}
