import HelplineModel
import TerminalUI

/// What is kept of a call, and what the law may say about it: one page for the coordinator (practitioner,
/// finding 79). Practice advice in own words, also in `Docs/Records.md`.
enum LawPage {
  /// The page.
  static func page(_ desk: Desk) -> PageScreen {
    PageScreen(
      id: "law", title: desk.say("report.law", "What is kept, and what the law may say"),
      parts: [standing(desk)]
        + sections(desk).enumerated().map { place, section in
          Part("law.\(place)", heading: section.heading, lines: section.lines.map { Line($0) })
        })
  }

  private static func standing(_ desk: Desk) -> Part {
    Part(
      "standing",
      lines: [
        Line(
          desk.say(
            "law.ask",
            "Ask your data protection adviser before you rely on this page, and tell them what "
              + "stands here."), role: .caution),
        Line(
          desk.say(
            "law.standing", "Practice advice, not yet reviewed. It names no article of any law."),
          role: .muted),
      ])
  }

  private static func sections(_ desk: Desk) -> [(heading: String, lines: [String])] {
    [
      (
        desk.say("law.kept", "What is kept"),
        [
          desk.say(
            "law.kept.1",
            "Of a call: the day, a quarter of the day, how long in bands, kind, role, crime, a coarse "
              + "region, language, services given, needs nothing met, danger cards used."),
          desk.say(
            "law.kept.2",
            "No name, number, address, voice or words of the caller: no field for them exists. While "
              + "a shift is open its records carry the code of who took them; it goes at the end."),
        ]
      ),
      (
        desk.say("law.why", "Why"),
        [
          desk.say(
            "law.why.1",
            "To plan shifts, to show funders what was done, to see which help is missing. A field "
              + "nobody uses for that should not be asked for.")
        ]
      ),
      howLong(desk), readers(desk), anonymous(desk), courts(desk),
      (
        desk.say("law.telephone", "What the telephone company knows"),
        [
          desk.say(
            "law.telephone.1",
            "The company, and often the house's own switchboard, log which number rang when. Lifeline "
              + "neither sees nor clears that: ask both what they keep, how long, and for whom."),
          desk.say(
            "law.telephone.2",
            "A bill at home may show the call. Tell callers who fear that; do not promise them that it "
              + "does not."),
        ]
      ),
    ]
  }

  private static func howLong(_ desk: Desk) -> (heading: String, lines: [String]) {
    let months = desk.house.wording("record_retention_months")
    return (
      desk.say("law.long", "How long"),
      [
        desk.say(
          "law.long.1",
          "Single records for {n} months (a house rule), then only counts by month. Back-ups and files "
            + "you wrote yourself live as long as you let them: write down who deletes them.",
          ["n": months.isEmpty ? "24" : months])
      ]
    )
  }

  private static func readers(_ desk: Desk) -> (heading: String, lines: [String]) {
    (
      desk.say("law.read", "Who can read it"),
      [
        desk.say(
          "law.read.1",
          "A call handler: the records of the own open shift. Whoever has the coordinator's key: all "
            + "records, as counts and as an export. Without a key: anybody who can use this computer "
            + "account or copies its disk, so set a key."),
        desk.say(
          "law.read.2",
          "Nobody can list calls here by person, and no report counts volunteers."),
      ]
    )
  }

  private static func anonymous(_ desk: Desk) -> (heading: String, lines: [String]) {
    (
      desk.say("law.anon", "Why it is not anonymous in law"),
      [
        desk.say(
          "law.anon.1",
          "Somebody who knows about a call, a rare crime or a small place may recognise it. Then the "
            + "record is about a person, and about crime and health: say “without name or number” to "
            + "callers, never “anonymous”."),
        desk.say(
          "law.anon.2",
          "Folding small numbers makes that harder, not impossible: several pages, or knowledge from "
            + "elsewhere, can be put together."),
        desk.say(
          "law.anon.3",
          "Callers may have the right to be told what is kept and to have it taken out. Without name or "
            + "number a record can hardly be found again: agree beforehand what you answer."),
      ]
    )
  }

  private static func courts(_ desk: Desk) -> (heading: String, lines: [String]) {
    (
      desk.say("law.court", "What a court or the police could ask for"),
      [
        desk.say(
          "law.court.1",
          "Whatever lies on the machine, on paper, in back-ups and with the telephone company, and what "
            + "people remember. What was never written cannot be handed over."),
        desk.say(
          "law.court.2",
          "Whether your line may refuse is not known here: it depends on the country and on who runs "
            + "the line. Decide before it happens who answers, and delete nothing once somebody has "
            + "asked."),
      ]
    )
  }
}
