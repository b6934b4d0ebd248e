import HelplineHouse
import Testing

@Suite struct HouseFolderTests {
  @Test func `the coordinator's files lie in a folder of their own`() {
    #expect(HouseFolder(dataFolder: "/data").path == "/data/house")
  }
}
