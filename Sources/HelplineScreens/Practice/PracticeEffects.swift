import HelplineModel

/// What practice may do outside the screens: nothing that is kept, counted or told to anybody.
enum PracticeEffects {
  /// Whether an effect of a practice call is carried out. No default: every new effect has to be decided.
  static func mayLeave(_ effect: Effect) -> Bool {
    switch effect {
    case .clearScreen, .remember, .quit: true
    case .saveDraft, .removeDraft, .saveRecord, .removeRecord, .openDraft, .saveUnseen,
      .flagListing, .askForRing, .closeShift, .letGo, .takeShift, .claimSeat, .handover,
      .countQuiet, .unlock, .setCoordinatorPIN, .setRecordKey, .lock, .house, .undoHouse, .ringDone,
      .report, .writeReport, .writePaper:
      false
    }
  }
}
