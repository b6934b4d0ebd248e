import HelplineContent
import HelplineModel
import HelplinePractice
import TerminalUI
import Testing

@testable import HelplineScreens

/// A trainee practises between calls; the telephone rings.
@Suite("The practice call")
struct ThePracticeCall {
  /// The first shipped scenario with this title, taken.
  private func practising(_ title: String = "silent") throws -> TestDesk {
    let desk = try TestDesk()
    desk.press("F6").isAt("practice").type(title).press("Enter").isAt("practice.notice")
    return desk.press("Enter").isAt("practice.call")
  }

  @Test func `every part of the frame says PRACTICE, and nothing says LIVE`() throws {
    let desk = try practising()
    for place in ["", "F3", "F4", "F5", "Ctrl-E"] {
      if !place.isEmpty { desk.press(place) }
      let screen = desk.screen
      #expect(screen[0].contains("PRACTICE"), "\(place): \(screen[0])")
      #expect(screen.joined(separator: " ").contains("PRACTICE: no real call"))
      #expect(screen.suffix(2).joined().contains("PRACTICE"), "\(place)")
      #expect(!screen[0].contains("LIVE"))
      if !place.isEmpty { desk.press("Esc") }
    }
  }

  @Test func `nothing of a practice call is carried out, saved or counted`() throws {
    let desk = try practising()
    let before = desk.effects.count
    desk.press("2").put("stalk", as: "crime").press("F4", "Enter", "Enter", "Esc")
    desk.press("1", "1", "1", "1", "1", "1", "1", "1")
    let kept = desk.effects.dropFirst(before).filter { effect in
      if case .practice = effect { return false }
      return effect != .clearScreen
    }
    #expect(kept.isEmpty, "\(kept)")
    #expect(desk.records.isEmpty && desk.drafts.isEmpty)
  }

  @Test func `F2 parks practice and opens a live call in one key; F6 leads back to it`() throws {
    let desk = try practising()
    desk.press("1", "F2").isAt("call")
    #expect(desk.live != nil && !desk.desk.isPractice)
    #expect(desk.screen[0].contains("LIVE"))
    desk.press("F6").isAt("call").sees("a live call is running")
    desk.end("hang-up").press("F6").isAt("practice.call")
  }

  @Test func `what is done in the real screens counts`() throws {
    let desk = try practising()
    desk.press("Tab", "Enter").choose("not safe").isAt("practice.call")
    #expect(desk.desk.practice?.call.acts.contains(ScenarioAct(.safeAsked)) == true)
  }

  @Test func `a card to read aloud says first not to ring the number`() throws {
    let desk = try practising()
    desk.press("F3").type("women").choose("Women's Aid").choose("Read aloud").isAt("read_aloud")
    desk.sees("PRACTICE: do not ring this number.")
    desk.press("1")
    #expect(desk.desk.practice?.call.acts.contains { $0.kind == .listingGiven } == true)
  }

  @Test func `own words are scored by nobody but a trainer`() throws {
    let desk = try practising()
    let count = desk.desk.practice?.call.replies.count ?? 0
    desk.press(String(count + 1)).type("I am here.").press("Enter").sees(
      "which of these comes nearest?")
    desk.press("1").hears("Your own words are for the trainer to score.")
    #expect(desk.desk.practice?.call.moments.first?.kind == .ownWords)
  }

  @Test func `a danger card counts once when it is opened, whatever is ticked on it`() throws {
    let desk = try practising("bank")
    let before = desk.desk.practice?.call.moments.count ?? 0
    desk.press("Ctrl-E").choose("money going now").isAt("danger.card").press(
      "↓", "Enter", "↓", "Enter")
    let call = try #require(desk.desk.practice?.call)
    #expect(call.acts.count { $0.kind == .dangerOpened } == 1)
    #expect(call.moments.count { $0.kind == .act } <= 1 && call.moments.count <= before + 1)
  }

  @Test func `what was done in the real screens stays done after two steps back`() throws {
    let desk = try practising()
    desk.press("1", "Tab", "Enter").choose("not safe").press("1").press("F10").choose("Two steps")
    #expect(desk.desk.practice?.call.acts.contains(ScenarioAct(.safeAsked)) == true)
    #expect(desk.facts.safe == .notSafe)
    #expect(!desk.outline.contains { $0.hasPrefix("Trainer:") })
  }

  @Test func `what was scratched down in one practice call is gone in the next`() throws {
    let desk = try practising()
    desk.press("F10").choose("Scratch pad").type("kettle").press("Esc")
    #expect(desk.notes.count > 0)
    desk.press("F10").choose("Stop this practice call").type("silent").press("Enter", "Enter")
    #expect(desk.notes.count == 0)
  }

  @Test func `two steps back, and another reply`() throws {
    let desk = try practising()
    desk.press("1").press("F10").choose("Two steps back")
    #expect(desk.desk.practice?.call.moments.isEmpty == true)
  }

  @Test func `every shipped scenario plays to an ending and a debrief`() throws {
    for one in World.library.scenarios {
      let desk = try TestDesk()
      desk.press("F6").type(one.titles["en"] ?? "").press("Enter", "Enter").isAt("practice.call")
      for step in 0..<60 where desk.desk.practice?.call.ending == nil {
        let replies = desk.desk.practice?.call.replies.count ?? 1
        desk.press(String(1 + (step * 7 + 3) % max(1, replies)))
      }
      #expect(desk.desk.practice?.call.ending != nil, "\(one.id)")
      desk.press("2").isAt("practice.debrief").hears("How the caller was")
      desk.press("1").isAt("practice")
    }
  }
}
