import HelplineModel
import TerminalUI
import Testing

@testable import HelplineScreens

/// One box that finds services, rights, time limits, justice, words, crimes, cards and the guide.
@Suite("Find anything")
struct FindAllTests {
  // MARK: what is found

  @Test func `one word gives every group that has it, services first`() throws {
    let desk = try TestDesk(in: Testland.code)
    desk.press("F2", "/").type("stalk").isAt("find")
    #expect(desk.groups.prefix(3) == ["services", "danger", "crimes"])
    #expect(desk.items.first?.selected == true)
    #expect(desk.lines(of: "services").first?.text == "Stalking Line (invented)")
    desk.sees("All 4 services", "Kinds of crime")
  }

  @Test func `a service by its name is opened by the first Enter, with what can be done to it`()
    throws
  {
    let desk = try TestDesk(in: Testland.code)
    desk.press("F2", "/").type("night door").press("Enter").isAt("listing")
    desk.press("1").isAt("read_aloud")
  }

  @Test(arguments: ["art 11", "article 11", " 11", "2012 29 art 11"])
  func `a right is found by its article`(_ typed: String) throws {
    let desk = try TestDesk()
    desk.press("/").type(typed)
    let eleven = try #require(World.shared.rights.first { $0.article == "11" })
    #expect(desk.lines(of: "rights").contains { $0.text == eleven.short })
    if typed != "2012 29 art 11" {
      #expect(desk.lines(of: "rights").first?.text == eleven.short)
    }
  }

  @Test func `a number that chooses nothing is an article, also in plain mode`() throws {
    let desk = try TestDesk()
    desk.press("/")
    desk.send(.choose(11))
    #expect(desk.content.box?.text == "11")
    let eleven = try #require(World.shared.rights.first { $0.article == "11" })
    #expect(desk.lines(of: "rights").first?.text == eleven.short)
  }

  @Test(arguments: ["Prüfkläger", "prufklag", "pruefklaeger", "PRÜFKLÄGERIN"])
  func `a word on a letter is found in any spelling, with what it means`(_ typed: String) throws {
    let desk = try FindWorld.desk()
    desk.press("F2", "/").type(typed)
    #expect(desk.lines(of: "words").first?.text == "Prüfkläger")
    desk.sees("Somebody who joins the test court's case.")
    desk.choose("Prüfkläger").isAt("words").sees("Not: the Prüfer.")
  }

  @Test func `words of the place where the caller lives are found too, and say of where they are`()
    throws
  {
    let desk = try FindWorld.desk()
    desk.press("F2", "/").type("lejlek").seesNot("Lejleku (invented)").press("Esc", "Esc")
    desk.put("tallinn", as: "lives in: Tallinn").press("/").type("lejlek")
    #expect(desk.lines(of: "words").first?.trailing == "Estonia")
  }

  @Test func `“how long” leads to the time limits of the case's country, each with its owner`()
    throws
  {
    let desk = try FindWorld.desk()
    desk.press("F2", "/").type("how long")
    #expect(desk.items.first?.text == "All time limits")
    #expect(desk.lines(of: "limits").contains { $0.trailing == "the prosecution's" })
    #expect(desk.lines(of: "limits").last?.trailing == "not known here")
    desk.sees("Time limits · Testland").press("Enter").isAt("clocks")
  }

  @Test func `a time limit is opened where it runs`() throws {
    let desk = try FindWorld.desk()
    desk.press("/").type("test charge").choose("Bringing a test charge").isAt("clocks")
    #expect(desk.items.first { $0.selected }?.text.contains("Nine test months") == true)
    desk.sees("the prosecution's limit, not the victim's")
  }

  @Test func `a town leads to the services for it`() throws {
    let desk = try TestDesk()
    desk.press("F2", "/").type("galway").choose("Services for Galway").isAt("services")
    desk.sees("Services · Galway")
  }

  @Test func `stages, turns and parts of a case are found by their words`() throws {
    let desk = try FindWorld.desk()
    for (typed, title) in [
      ("telling", "Telling the test police"), ("closed", "When the test case was closed"),
      ("legal aid", "Legal aid"),
    ] {
      desk.press("/").type(typed)
      #expect(desk.lines(of: "justice").first?.text == title)
      desk.choose(title).sees(title).press("Esc", "Esc", "Esc").isAt("shift")
    }
  }

  @Test func `another country's justice is found by the country's name`() throws {
    let desk = try TestDesk()
    desk.press("/").type("austria").choose("Justice in Austria").isAt("justice")
    desk.sees("Austria")
  }

  @Test func `a card, a kind of crime, a danger card and the guide open from one list`() throws {
    for (typed, group, place) in [
      ("test card", "cards", "card.test"), ("burgl", "crimes", "crime"),
      ("suicide", "danger", "danger.card"), ("silent", "guide", "guide"),
    ] {
      let desk = try FindWorld.desk()
      desk.press("F2", "/").type(typed)
      let title = try #require(desk.lines(of: group).first?.text, "\(typed) in \(group)")
      desk.choose(title).isAt(place)
    }
  }

  @Test func `words inside a text are found after names, and say so`() throws {
    let desk = try FindWorld.desk()
    desk.press("/").type("test office looks")
    #expect(desk.items.map(\.text) == ["When the test case was closed"])
    desk.sees("in its text")
  }

  @Test func `words in everyday speech find a right and a danger card`() throws {
    let desk = try TestDesk()
    desk.press("F2", "/").type("want to die")
    #expect(desk.lines(of: "danger").first?.text.contains("suicid") == true)
  }

  // MARK: what is no dead end

  @Test func `nothing found says what to try, and Enter goes on to services`() throws {
    let desk = try TestDesk()
    desk.press("F2", "/").type("qqzzxx").sees("Nothing by these words.", "services by town: F3")
    desk.press("Enter").isAt("services").sees("qqzzxx")
    desk.press("Esc").isAt("find").sees("Nothing by these words.")
  }

  @Test func `of a long group five are shown, and the next Enter shows the rest there`() throws {
    let desk = try TestDesk()
    desk.press("/").type("directive")
    let before = desk.lines(of: "rights").filter(\.isItem)
    #expect(before.count == 6)
    desk.choose("more").isAt("find")
    let after = desk.lines(of: "rights").filter(\.isItem)
    #expect(after.count > 6 && after[5].selected)
    desk.type(" ")
    #expect(desk.lines(of: "rights").filter(\.isItem).count == 6)
  }

  @Test func `Esc leads back to the words and the line, then empties the box, then to the call`()
    throws
  {
    let desk = try TestDesk()
    desk.press("F2", "/").type("rights").press("↓", "↓")
    let before = desk.screen
    desk.press("Enter", "Esc")
    if desk.place != "find" { desk.press("Esc") }
    #expect(desk.screen == before)
    desk.press("Esc").isAt("find")
    #expect(desk.content.box?.text == "")
    desk.press("Esc").isAt("call")
    #expect(desk.live?.facts == CallFacts())
  }

  // MARK: in the call and outside

  @Test func `nothing typed shows what fits the call: services, danger, rights, where the case is`()
    throws
  {
    let desk = try TestDesk(in: Testland.code)
    View.tell(desk)
    desk.put("court date", as: "trial").press("/")
    let groups = desk.groups.filter { $0 != "cards" }
    #expect(groups == ["services", "danger", "rights", "justice", "crimes", "hint"])
    desk.pick("Night Door").isAt("listing").press("Esc").isAt("find")
  }

  @Test func `digits choose only while nothing is typed`() throws {
    let desk = try TestDesk()
    desk.press("/").type("art 4").isAt("find")
    #expect(desk.content.box?.text == "art 4")
    desk.press("Esc", "1").isAt("services")
  }

  @Test func `it works without a call and starts none by reading`() throws {
    let desk = try TestDesk()
    desk.press("/").isAt("find").type("silent")
    let title = try #require(desk.lines(of: "guide").first?.text)
    desk.choose(title).isAt("guide").press("Enter")
    #expect(desk.live == nil)
    desk.press("Esc", "Esc", "Esc").isAt("shift")
  }

  @Test func `a turn of the guide is read first and taken by the next Enter`() throws {
    let desk = try TestDesk()
    desk.press("F2", "/").type("silent")
    let title = try #require(desk.lines(of: "guide").first?.text)
    desk.choose(title).isAt("guide")
    #expect(desk.live?.branch == nil)
    desk.press("Enter").isAt("call")
    #expect(desk.live?.branch != nil)
  }

  @Test func `with a caller who can only say yes or no the answers stay in sight`() throws {
    let desk = try TestDesk()
    desk.press("F2").put("yes or no", as: "can talk").press("/").type("suicide")
    desk.sees("Can talk").hears("yes or no")
    desk.choose(try #require(desk.lines(of: "danger").first?.text)).isAt("danger.card")
    expectClosed(desk.lines(of: "lines").map(\.text).filter { $0.contains("?") })
  }

  @Test func `the menu has it, and its key stands in the call's bottom line`() throws {
    let desk = try TestDesk()
    desk.press("F10").choose("Find anything").isAt("find").press("Esc", "F2")
    #expect(desk.content.keys.contains(KeyHint("/", "find")))
    desk.press("F1").hears("Find anything.")
  }

  @Test func `its key opens it from rights and justice too, while nothing is typed there`() throws {
    for key in ["F4", "F5"] {
      let desk = try TestDesk()
      desk.press(key)
      let place = desk.place
      desk.press("/").isAt("find").press("Esc").isAt(place)
      desk.type("a/").isAt(place)
      #expect(desk.content.box?.text == "a/")
    }
  }

  @Test func `nothing that is typed is written anywhere`() throws {
    let desk = try TestDesk()
    desk.press("F2", "/").type("Zebulonova").press("Enter", "Esc", "Esc", "Esc").isAt("call")
    #expect(try !desk.written().contains("Zebulonova"))
    desk.press("/")
    #expect(desk.content.box?.text == "")
  }

  @Test func `where the case moves to another country, the list is of that country`() throws {
    let desk = try TestDesk()
    desk.press("F2", "/").type("how long").sees("Time limits · Ireland")
    desk.arrange { $0.live?.facts.happenedIn = Place(country: "AT", name: "Vienna") }
    desk.press("/").type("how long").sees("Time limits · Austria")
  }

  // MARK: at random

  @Test(arguments: 1...4)
  func `whatever is typed and pressed, one line is selected and the call stays as it is`(
    _ seed: UInt64
  ) throws {
    var random = Seeded(seed: 500 + seed)
    let desk = try FindWorld.desk()
    desk.press("F2").put("stalk", as: "crime: stalking").press("/")
    let facts = desk.facts
    let keys = ["↑", "↓", "↓", "PgDn", "PgUp", "Home", "End", "Backspace", "←", "→", "Tab"]
    let letters = Array("abcdeghilnorstuvé 14ä'/.-")
    for step in 0..<150 {
      if random.below(3) == 0 {
        desk.press(keys[random.below(keys.count)])
      } else {
        desk.type(String(letters[random.below(letters.count)]))
      }
      if desk.place != "find" { desk.press("Esc") }
      if random.below(9) == 0 { desk.press("Esc") }
      if desk.place == "call" { desk.press("/") }
      guard desk.place == "find" else { continue }
      let selected = desk.items.count { $0.selected }
      try #require(selected == 1, "seed \(seed), step \(step): \(desk.content.box?.text ?? "")")
    }
    #expect(desk.facts == facts)
  }
}

extension TestDesk {
  /// The names of the parts on the screen.
  var groups: [String] { content.parts.map(\.id) }
}
