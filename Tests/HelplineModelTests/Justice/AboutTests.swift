import HelplineModel
import Testing

@Suite struct AboutTests {
  @Test func `what a sentence is about is read in one order, what nobody knows last`() {
    let order = About.ordered(["report", "scheme", "who_knows", "happens", "silent_112", "zzz", ""])
    #expect(order == ["happens", "who_knows", "scheme", "report", "silent_112", "", "zzz"])
  }

  @Test func `every part keeps its own order in the order of all`() {
    #expect(Set(About.all).count == About.all.count)
    for part in [About.stage, About.emergency, About.duties] {
      #expect(About.all.filter(part.contains) == part)
    }
    #expect(Set(About.all).isSuperset(of: About.compensation + About.crossBorder))
  }
}
