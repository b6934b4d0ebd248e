import HelplineModel

/// What practice may do outside the screens: nothing that touches live records, counts or tells anybody; what it
/// keeps lies in its own store (`PracticeEffect`).
enum PracticeEffects {
  /// Whether an effect of a practice call is carried out. No default: every new effect has to be decided.
  static func mayLeave(_ effect: Effect) -> Bool {
    switch effect {
    case .clearScreen, .remember, .practice, .quit: true
    case .saveDraft, .removeDraft, .saveRecord, .removeRecord, .openDraft, .saveUnseen,
      .flagListing, .askForRing, .closeShift, .letGo, .takeShift, .claimSeat, .handover,
      .countQuiet, .unlock, .setCoordinatorPIN, .setRecordKey, .lock, .house, .undoHouse, .ringDone,
      .report, .writeReport, .writePaper:
      false
    }
  }

  /// Whether a handler waits for what an effect does: where practice keeps it back, that is said.
  static func isPromise(_ effect: Effect) -> Bool {
    switch effect {
    case .flagListing, .askForRing, .handover, .unlock, .setCoordinatorPIN, .setRecordKey, .house,
      .undoHouse, .ringDone, .report, .writeReport, .writePaper, .openDraft, .saveUnseen:
      true
    case .clearScreen, .remember, .practice, .quit, .saveDraft, .removeDraft, .saveRecord,
      .removeRecord, .closeShift, .letGo, .takeShift, .claimSeat, .countQuiet, .lock:
      false
    }
  }
}
