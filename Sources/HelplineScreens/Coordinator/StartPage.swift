import HelplineModel
import TerminalUI

/// What is waiting for the coordinator, most urgent first: people, then what callers would be told wrongly.
enum StartPage {
  /// The page; its lines are made from the desk each time.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: CoordinatorScreen.name, title: desk.say("coordinator", "Coordinator"),
      does: desk.say("key.open", "open")
    ) { _, desk in rows(desk) }
  }

  private static func rows(_ desk: Desk) -> [ListRow] {
    waiting(desk) + shown(desk) + checking(desk)
  }

  private static func waiting(_ desk: Desk) -> [ListRow] {
    QueueKind.allCases.map { kind in
      let count = QueueItem.pending([kind], desk).count
      return ListRow(
        text: kind.name(desk), trailing: String(count), role: count == 0 ? .text : .caution
      ) { desk in [.push(QueueScreen(from: kind, desk))] }
    }
  }

  private static func shown(_ desk: Desk) -> [ListRow] {
    let today = desk.localTime.day
    let notices = desk.book.notices.count { $0.isShown(on: today) }
    let set = desk.house.fields.count { desk.house.value($0.id) != nil }
    let review = desk.book.plans.count { $0.reviewOn <= today }
    return [
      row(
        desk.say("start.notices", "Notices to the desk"),
        desk.say("start.notices.n", "{n} shown now", ["n": String(notices)])
      ) { NoticePages.list($0) },
      row(
        desk.say("start.rules", "House rules"),
        desk.say(
          "shift.house", "{set} of {all} set",
          ["set": String(set), "all": String(desk.house.fields.count)]),
        waits: set < desk.house.fields.count
      ) { RulePages.list($0) },
      row(
        desk.say("start.plans", "House plans for frequent callers"),
        desk.say(
          "start.plans.n", "{n}, {m} to review",
          ["n": String(desk.book.plans.count), "m": String(review)]), waits: review > 0
      ) { HousePlanPages.list($0) },
      row(
        desk.say("start.listings", "Listings: add, change, close"),
        desk.say("start.listings.n", "{n} of the house", ["n": String(desk.book.listings.count)])
      ) { ListingFinder.list($0) },
      row(
        desk.say("start.out", "Taken out of the directory"), String(desk.book.removed.count)
      ) { TakenOutPages.list($0) },
      row(ListingRulesPage.title(desk), "") { ListingRulesPage.page($0) },
      row(desk.say("start.words", "Everyday words"), String(desk.book.words.count)) {
        WordPages.list($0)
      },
    ]
  }

  private static func checking(_ desk: Desk) -> [ListRow] {
    let lacking = GoLivePage.lacking(desk)
    let alike = TwicePages.pending(desk).count
    let unsigned = desk.ports.knowledge.shared.textsToSign.count {
      !CardStanding($0, desk).isSigned
    }
    return [
      row(
        desk.say("start.verify", "Which number to ring next"),
        desk.say(
          "start.verify.n", "{n} rung in 12 months", ["n": String(VerifyPages.rung(desk))])
      ) { VerifyPages.list($0) },
      row(
        desk.say("start.twice", "Perhaps twice in the directory"),
        alike < TwicePages.limit
          ? String(alike) : desk.say("start.twice.more", "{n} or more", ["n": String(alike)]),
        waits: alike > 0
      ) { TwicePages.list($0) },
      row(
        desk.say("start.signatures", "Danger cards to sign"),
        desk.say("start.signatures.n", "{n} not signed", ["n": String(unsigned)]),
        waits: unsigned > 0
      ) { SignaturePages.list($0) },
      row(
        KnowledgePages.title(desk),
        desk.say(
          "start.knowledge.n", "{n} disagree", ["n": String(KnowledgePages.conflicts(desk))])
      ) { KnowledgePages.list($0) },
      row(
        desk.say("start.live", "Is this desk ready for live calls?"),
        GoLivePage.signature(desk) == nil
          ? desk.say("start.live.no", "not signed, {n} lacking", ["n": String(lacking)])
          : desk.say("start.live.yes", "signed, {n} lacking", ["n": String(lacking)]),
        waits: lacking > 0 || GoLivePage.signature(desk) == nil
      ) { GoLivePage.list($0) },
      row(
        desk.say("start.journal", "What was changed, and taking it back"),
        String(desk.book.journal.count)
      ) { JournalPages.list($0) },
      row(
        desk.say("start.key", "Seal the records with a key"),
        desk.coordinator?.hasKey == true
          ? desk.say("start.key.yes", "sealed") : desk.say("start.key.no", "not sealed"),
        waits: desk.coordinator?.hasKey != true
      ) { RecordKeyScreen.screen($0) },
      row(desk.say("start.records", "Records and reports"), "") { RecordsPages.own($0) },
    ]
  }

  private static func row(
    _ text: String, _ trailing: String, waits: Bool = false,
    opens: @escaping @Sendable (Desk) -> any ScreenState
  ) -> ListRow {
    ListRow(text: text, trailing: trailing, role: waits ? .caution : .text) { desk in
      [.push(opens(desk))]
    }
  }
}
