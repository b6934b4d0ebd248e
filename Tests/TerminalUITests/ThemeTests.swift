import Testing

@testable import TerminalUI

@Suite("Themes")
struct ThemeTests {
  @Test(arguments: Theme.all)
  func `selected, danger, caution, read aloud and text differ without colour`(_ theme: Theme) {
    let roles: [Role] = [.selected, .danger, .caution, .aloud, .text]
    #expect(Set(roles.map { theme[$0].withoutColour }).count == roles.count)
  }

  @Test(arguments: Theme.all)
  func `reverse is for danger only`(_ theme: Theme) {
    #expect(Role.allCases.filter { theme[$0].reverse } == [.danger])
  }

  @Test(arguments: Theme.all)
  func `no theme has red beside green`(_ theme: Theme) {
    let basics = Role.allCases.compactMap { theme[$0].colour?.basic }
    #expect(!(basics.contains(1) && basics.contains(2)))
  }

  @Test func `high contrast has nothing faint`() {
    #expect(Role.allCases.allSatisfy { !Theme.highContrast[$0].dim })
  }

  @Test func `NO_COLOR means no colour, whatever theme is asked for`() {
    #expect(Theme.named("blue-orange", noColor: "1") == .monochrome)
    #expect(Theme.named("blue-orange", noColor: "") == .blueOrange)
    #expect(Theme.named("unheard-of") == .calm)
    #expect(
      Role.allCases.allSatisfy { Theme.monochrome[$0] == Theme.monochrome[$0].withoutColour })
  }

  @Test func `a colour fits the terminal`() {
    let colour = PaletteColour(rich: 166, basic: 3)
    #expect([256, 8, 16, 2, 0].map { colour.index(ofColours: $0) } == [166, 3, 3, nil, nil])
  }
}
