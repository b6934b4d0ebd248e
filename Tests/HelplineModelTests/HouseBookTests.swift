import HelplineModel
import Testing

@Suite("House book")
struct HouseBookTests {
  private func book(_ changes: [HouseChange]) -> HouseBook {
    var book = HouseBook()
    for change in changes { book.make(change, by: "KO", on: "2026-03-01") }
    return book
  }

  private func notice(_ text: String) -> HouseChange {
    .notice(id: "n1", Notice(id: "n1", text: text, from: "2026-03-01"))
  }

  @Test func `what is taken away and put back stands where it stood`() {
    let words = ["b", "a", "c"].map { HouseWord(phrase: $0, value: "crime.stalking") }
    var book = book(words.map { .word($0, isThere: true) })
    let before = book
    let change = HouseChange.word(words[1], isThere: false)
    let inverse = book.inverse(of: change)
    book.apply(change)
    book.apply(inverse)
    #expect(book == before)
    #expect(book.words.map(\.phrase) == ["a", "b", "c"])
  }

  @Test func `two changes of one thing have one subject, two things have two`() {
    #expect(notice("One").subject == notice("Two").subject)
    let gap = Gap(topic: "shelter", place: "IE06")
    #expect(HouseChange.gap(gap, settledUntil: nil).subject == ("gap", "shelter/IE06/"))
    let flags = HouseChange.flags(listing: "a:1", [])
    #expect(HouseChange.rung(listing: "a:1", nil).subject != flags.subject)
  }

  @Test func `an entry can be taken back while the thing is as it left it`() {
    let book = book([notice("One")])
    #expect(book.undoAnswer(1) == .possible(book.journal[0]))
    #expect(book.undoAnswer(2) == .unknown)
  }

  @Test func `a later change of the same thing is named`() {
    let book = book([notice("One"), notice("Two"), .rule(id: "greeting", value: "x")])
    #expect(book.undoAnswer(1) == .changedSince(book.journal[1]))
    #expect(book.undoAnswer(3) == .possible(book.journal[2]))
  }

  @Test func `a change from elsewhere is told apart from one in the journal`() {
    var book = book([notice("One")])
    book.apply(notice("By hand"))
    #expect(book.undoAnswer(1) == .changedSince(nil))
  }

  @Test func `what was taken back is not taken back again`() throws {
    var book = book([notice("One")])
    let entry = try #require(book.undoable.first)
    book.make(entry.inverse, by: "MB", on: "2026-03-02", undoes: entry.number)
    #expect(book.notices.isEmpty && book.undoable.isEmpty)
    #expect(book.undoAnswer(1) == .done && book.undoAnswer(2) == .isUndo)
  }

  @Test func `a notice is shown from its first day to its last`() {
    let notice = Notice(id: "n", text: "x", from: "2026-03-02", until: "2026-03-04")
    let days = ["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"]
    #expect(days.map(notice.isShown) == [false, true, true, false])
    #expect(Notice(id: "n", text: "x", from: "").isShown(on: "2020-01-01"))
  }

  @Test func `words of the house are added to the shipped ones, each once`() {
    let shipped = EverydayWords(words: ["crime.stalking": ["follows me"]], names: ["a": "b"])
    let words = shipped.adding([
      HouseWord(phrase: "Follows ME", value: "crime.stalking"),
      HouseWord(phrase: "at my gate", value: "crime.stalking"),
      HouseWord(phrase: "tap-tap", value: "crime.fraud"),
    ])
    #expect(words.words["crime.stalking"] == ["follows me", "at my gate"])
    #expect(words.words["crime.fraud"] == ["tap-tap"] && words.names == shipped.names)
  }
}
