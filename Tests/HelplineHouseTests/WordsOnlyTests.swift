import HelplineModel
import Testing

@testable import HelplineHouse

struct WordsOnlyTests {
  @Test func `the words alone are read without setting a broken file aside`() throws {
    let house = try TestHouse()
    try house.edit("words.yaml", "words:\n  crime.stalking: [\"at my gate\"]\n")
    #expect(house.folder.words.map(\.phrase) == ["at my gate"])
    try house.edit("notices.yaml", "notices: [")
    let before = house.names
    #expect(house.folder.words.map(\.phrase) == ["at my gate"])
    #expect(house.names == before)
    #expect(house.folder.read().problems.count == 1)
  }
}
