import HelplineModel
import Testing

@Suite("House listings")
struct HouseListingsTests {
  private func service(_ id: String, _ number: String = "000 111") -> Service {
    var service = Service(id: id, publisher: "test", name: "Test refuge")
    service.phones = [Phone(number: number)]
    return service
  }

  private func rang(_ outcome: Rung.Outcome, on day: String = "2026-03-01") -> HouseChange {
    .rung(listing: "test:1", Rung(day: day, code: "JM", outcome: outcome))
  }

  private func book(_ changes: [HouseChange]) -> HouseBook {
    var book = HouseBook()
    for change in changes { book.make(change, by: "KO", on: "2026-03-01") }
    return book
  }

  @Test func `the house's version stands in the place of theirs, new ones at the end`() {
    let book = book([
      .listing(id: "test:1", service("test:1", "000 222")),
      .listing(id: "house:9", service("house:9")),
    ])
    let standing = book.standing([service("test:1"), service("test:2")])
    #expect(standing.map(\.id) == ["test:1", "test:2", "house:9"])
    #expect(standing[0].phones[0].number == "000 222")
    #expect(book.standing("test:1", published: nil)?.phones[0].number == "000 222")
    #expect(book.standing("test:3", published: nil) == nil)
  }

  @Test func `only the right answer makes a number rung`() {
    #expect(book([rang(.right)]).standing([service("test:1")])[0].truth.rungOn == "2026-03-01")
    #expect(book([rang(.right)]).standing([service("test:1")])[0].truth.rungBy == "JM")
    for outcome in [Rung.Outcome.wrong, .noAnswer] {
      let book = book([rang(.right), rang(outcome, on: "2026-03-05")])
      #expect(book.standing([service("test:1")])[0].truth.rungOn == nil)
    }
  }

  @Test func `a later answer counts against an earlier day in the listing, an older one does not`()
  {
    var published = service("test:1")
    (published.truth.rungOn, published.truth.rungBy) = ("2026-02-01", "MB")
    #expect(book([rang(.wrong)]).standing([published])[0].truth.rungBy == nil)
    let older = book([rang(.wrong, on: "2026-01-01")]).standing([published])[0]
    #expect(older.truth.rungOn == "2026-02-01")
  }

  @Test func `a call to the number before says nothing about the number now`() {
    let changed = HouseChange.listing(id: "test:1", service("test:1", "000 222"))
    let published = service("test:1")
    let before = book([rang(.right), changed]).standing([published])[0]
    #expect(before.truth.rungOn == nil)
    let after = book([changed, rang(.right)]).standing([published])[0]
    #expect(after.truth.rungOn == "2026-03-01")
  }

  @Test func `the day a number was rung goes with the number, not with its grouping`() {
    var published = service("test:1")
    published.truth.rungOn = "2026-02-01"
    var copy = published
    copy.phones = [Phone(number: "000111")]
    #expect(
      book([.listing(id: "test:1", copy)]).standing([published])[0].truth.rungOn == "2026-02-01")
    copy.phones = [Phone(number: "000 222")]
    #expect(book([.listing(id: "test:1", copy)]).standing([published])[0].truth.rungOn == nil)
  }

  @Test func `taking the change back brings the call back`() {
    let published = service("test:1")
    var book = book([rang(.right), .listing(id: "test:1", service("test:1", "000 222"))])
    book.make(book.journal[1].inverse, by: "KO", on: "2026-03-02", undoes: 2)
    #expect(book.standing([published])[0].truth.rungOn == "2026-03-01")
  }

  @Test func `closed ones are known by their status`() {
    var closed = service("test:1")
    closed.status = "Defunct"
    let book = book([.listing(id: "test:1", closed), .listing(id: "test:2", service("test:2"))])
    #expect(book.closed == ["test:1"])
  }
}
