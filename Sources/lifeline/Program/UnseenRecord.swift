import Foundation
import HelplineModel
import HelplineScreens

/// The record of an unfinished call that is saved without being looked at.
enum UnseenRecord {
  /// Day and band are those of the call's beginning.
  static func make(_ draft: CallDraft, id: String, now: Int) -> CallRecord {
    RecordMaker.unseen(
      draft, id: id, began: LocalTime(milliseconds: draft.startedMinute * 60_000, zone: .current))
  }
}
