import HelplineModel
import HelplineStore
import Testing

@Suite("No field for identity exists")
struct StoredColumnsTests {
  @Test func `the shift's tables have the columns that were allowed and no other`() throws {
    let folder = try TemporaryFolder()
    let store = try DraftStore(dataFolder: folder.path)
    try store.save(
      CallDraft(id: "aa", code: "1", startedMinute: 0, phase: "safe"), now: 0)
    #expect(
      try StoredColumns.list(file: folder.path + "/shift.sqlite")
        == [
          "draft.body", "draft.code", "draft.hour", "draft.id", "draft.updated",
          "handover.body", "handover.id", "handover.made", "quiet.count", "quiet.hour",
          "quiet.kind", "seat.code", "seat.since",
        ])
  }

  @Test func `the directory has the columns that were allowed and no other`() throws {
    let folder = try TemporaryFolder()
    let store = try DirectoryStore.open(dataFolder: folder.path)
    _ = try store.replace(publisher: "a", listings: [Listings.one("a:1", "A")], sample: false)
    #expect(
      try StoredColumns.list(file: folder.path + "/knowledge/current/directory.sqlite")
        == [
          "alike.listing", "alike.other", "alike.weight", "house_listing.body", "house_listing.id",
          "house_remark.id", "house_remark.remark", "house_removed.id",
          "house_rung.code", "house_rung.day",
          "house_rung.id", "house_rung.numbers", "house_rung.outcome", "listing.body",
          "listing.id", "listing.publisher", "listing.sample", "need_shape.helpline",
          "need_shape.listings", "need_shape.publisher", "need_shape.rung", "need_shape.serves",
          "need_shape.topics", "pause.last_day",
        ])
  }

  @Test func `a draft's body has the keys that were allowed and no other`() throws {
    // The body is the model's draft: a field added there has to be allowed here too.
    let fields = Mirror(
      reflecting: CallDraft(id: "aa", code: "1", startedMinute: 0, phase: "safe")
    ).children.compactMap(\.label)
    #expect(
      fields == [
        "id", "code", "startedMinute", "facts", "phase", "visited", "branch", "told", "given",
        "shortlist", "agreements", "gaps", "dangerUsed", "dangerLines", "emergencyCall",
        "explained", "kind", "channel", "repeatOfSameMatter", "gender", "callBackPromised",
      ])
  }
}
