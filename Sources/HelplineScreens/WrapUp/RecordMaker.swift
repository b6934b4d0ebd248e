import HelplineModel

/// Makes a record out of a call: categories only, the place made coarse, no time that could tell who it was.
public enum RecordMaker {
  /// The record of a whole call.
  static func record(_ draft: CallDraft, _ desk: Desk) -> CallRecord {
    var record = bare(draft.kind, desk)
    record.lengthBand = band(desk.now / 60_000 - draft.startedMinute)
    fill(&record, draft)
    return record
  }

  /// The record of a contact that keeps nothing but its kind.
  static func bare(_ kind: ContactKind, _ desk: Desk) -> CallRecord {
    var record = CallRecord(
      id: desk.ports.newID(), day: desk.localTime.day, hourBand: desk.localTime.band, kind: kind)
    record.code = desk.code.isEmpty ? nil : desk.code
    record.contentVersion = version(desk)
    return record
  }

  /// The record of an unfinished call saved without being looked at; its moment is the call's beginning.
  public static func unseen(_ draft: CallDraft, id: String, began: LocalTime) -> CallRecord {
    var record = CallRecord(id: id, day: began.day, hourBand: began.band, kind: draft.kind)
    fill(&record, draft)
    return record
  }

  private static func fill(_ record: inout CallRecord, _ draft: CallDraft) {
    let facts = draft.facts
    record.channel = draft.channel
    record.region = coarse(facts.livesIn ?? facts.isNowIn)
    record.role = facts.role
    record.crimes = facts.crimes
    record.language = facts.language
    record.interpreter = facts.interpreter
    record.reported = facts.reported
    record.stage = facts.stage
    record.when = facts.when
    record.relation = facts.relation
    record.age = facts.age
    record.gender = draft.gender ?? facts.forWhom
    record.safe = facts.safe
    record.dangerUsed = draft.dangerUsed
    record.emergencyCall = draft.emergencyCall
    record.given = draft.given
    record.gaps = draft.gaps
    record.told = draft.told
    record.repeatOfSameMatter = draft.repeatOfSameMatter
    record.callBackPromised = draft.callBackPromised
  }

  /// NUTS 2 at the finest (four characters), else the country.
  static func coarse(_ place: Place?) -> String? {
    guard let place else { return nil }
    return place.region.map { String($0.prefix(4)) } ?? place.country
  }

  private static func band(_ minutes: Int) -> String {
    switch minutes {
    case ..<5: "under-5"
    case ..<15: "5-15"
    case ..<30: "15-30"
    case ..<60: "30-60"
    default: "over-60"
    }
  }

  private static func version(_ desk: Desk) -> String {
    String(
      desk.news.knowledge.filter { $0.isLetter || $0.isNumber || "_-.:".contains($0) }.prefix(80))
  }
}
