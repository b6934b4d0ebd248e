import Foundation

/// A content folder on disk for one test; gone with the value.
final class ContentFixture {
  let root: String

  init(_ files: [String: String]) throws {
    root = NSTemporaryDirectory() + "lifeline-content-\(UUID().uuidString)"
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ name: String, _ text: String) throws {
    try write(name, Data(text.utf8))
  }

  func write(_ name: String, _ bytes: Data) throws {
    let path = "\(root)/\(name)"
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // In one step, as editors do: the new file has another inode even within a tick of the clock.
    try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(name)")
  }

  /// Small content in which nothing is wrong.
  static let sound: [String: String] = shared.merging(country) { first, _ in first }

  private static let shared: [String: String] = [
    "shared/phases.yaml": """
    phases:
      - id: safe
        title: Safe
        aim: "danger and privacy first"
        cues:
          - {id: safe.now, kind: ask, text: "Are you somewhere safe right now?"}
          - {id: safe.dont, kind: dont, text: "Don't ask for the story first."}
          - {id: safe.back, kind: do, text: "If the line drops: {call_back_rule}.", neutral: "Agree what to do if the line drops."}
        sets:
          yes_or_no:
            - {id: safe.yn, kind: ask, text: "Is somebody with you?"}
          child:
            - {id: safe.child, kind: try, text: "You did well to ring."}
    """,
    "shared/branches.yaml": """
    branches:
      - id: silent
        title: "silent"
        name: "Silent call"
        sets_facts: {talk: yes_or_no}
        order: 2
        cues: [{id: silent.wait, kind: do, text: "Give it time."}]
      - id: angry
        title: "angry"
        name: "Very angry"
        order: 1
        cues: [{id: angry.calm, kind: do, text: "Keep your voice low."}]
    """,
    "shared/danger_now.yaml": """
    where_question: "Where are you right now?"
    caller_rings: [{id: now.caller, kind: do, text: "Stay while they ring."}]
    we_ring: [{id: now.we, kind: do, text: "Ask for the place first."}]
    stay: [{id: now.stay, kind: do, text: "Stay on the line."}]
    """,
    "shared/danger/suicide.yaml": """
    id: suicide
    title: "suicide"
    order: 7
    class: advice
    fits: {crimes: [stalking], relations: [partner], when: [today], roles: [victim], talk: [freely]}
    lines:
      - {id: suicide.done, kind: ask, text: "Have you taken or done anything already?"}
      - {id: suicide.alone, kind: ask, text: "Is somebody with you?"}
      - {id: suicide.means, kind: ask, text: "Is it within reach?"}
      - {id: suicide.stay, kind: do, text: "Stay on the line."}
      - {id: suicide.help, kind: ask, text: "May I get help to you?"}
    then_topics: [emotional]
    """,
    "shared/rights/first.yaml": "rights:\n" + "abcdefghijk".map(right).joined(),
    "shared/crime-types.yaml": """
    crime_types:
      - id: stalking
        name: "Stalking and harassment"
        short: "stalking"
        needs: ["to be taken seriously"]
        topics: [stalking, general]
        danger: [suicide]
        first_facts:
          - id: crime.stalking.log
            class: advice
            topic: evidence
            text: "A list of what happened can help."
            guard: "Only where nobody else can find it."
          - {id: crime.stalking.ie, class: fact, country: IE, text: "It is a crime since 2023.", source: "https://example.org/a", dated: "2023-11"}
        red_flags: []
    """,
    "shared/reactions.yaml": """
    reactions:
      - {id: reactions.differ, about: principle, class: fact, text: "Reactions differ.", source: "https://example.org/r"}
    """,
    "shared/everyday-words.en.yaml": """
    words:
      crime.stalking: ["follows me", "is it too late"]
      relation.former_partner: [ex]
      card.suicide: [end it]
      clocks: [deadline]
    """,
    "shared/everyday-words.ga.yaml": """
    words:
      crime.stalking: ["leanann sé mé", "tá sé taobh amuigh"]
    """,
    "shared/handover.yaml": """
    class: advice
    topics: [{id: other, text: "something else"}]
    agreed: [{id: rings_again, text: "the caller rings us again"}]
    if_they_ring: [{id: listen, text: "listen"}]
    code_words: [kettle, lantern]
    """,
    "shared/value-names.en.yaml": """
    names:
      relation.former_partner: "former partner"
    """,
    "shared/cards/report_helper.yaml": """
    id: report_helper
    title: "Reporting"
    order: 1
    parts:
      - title: "Ways to report"
        statements:
          - {id: card.report.where, class: fact, country: IE, text: "Any of 500 stations.", source: "https://example.org/c"}
          - {id: card.report.rest, class: advice, text: "It can wait until the morning."}
    """,
    "reference/countries.tsv": "code\tname\nIE\tIreland\n",
    "reference/regions.tsv": "code\tlevel\nIE061\t3\n",
    "reference/languages.tsv": "code\tname\nen\tEnglish\nga\tIrish\n",
    "house/form.yaml": """
    fields:
      - id: call_back_rule
        question: "Do you ring back?"
        kind: choice
        choices: {always: "we ring back", never: "we do not ring back"}
        neutral: "ask whether you ring back"
      - {id: notice_days, question: "How many days?", kind: number, handler_only: true}
    """,
  ]

  private static func right(_ letter: Character) -> String {
    """
      - id: right.\(letter)
        letter: \(letter)
        short: "right \(letter)"
        title: "Right \(letter)"
        class: fact
        plain: "Article 4 says so."
        say: "You can ask for this."
        phases: [first_contact]
        act: "Directive 2012/29/EU"
        article: "4(1)(\(letter))"
        source: https://example.org/law
        dated: 2012-10-25

    """
  }

  /// A part of which nothing is known.
  private static func hole(_ part: String) -> String {
    "statements: [{id: ie.\(part).unknown, class: unknown, text: \"Not known here.\"}]\n"
  }

  private static let country: [String: String] = [
    "countries/IE/country.yaml": """
    code: IE
    name: Ireland
    native: "Éire"
    languages: [en, ga]
    timezone: Europe/Dublin
    nuts: IE
    eu: true
    bound_by_2012_29: true
    numbers:
      - {id: ie.number.112, number: "112", what: "emergency", class: fact, source: "https://example.org/n"}
    helpline:
      state: in_service
      as_of: 2023
      operator: "A line"
      statements: [{id: ie.helpline.hours, class: unknown, text: "The hours are not known."}]
    """,
    "countries/IE/emergency.yaml": """
    silent_112: [{id: ie.silent, class: unknown, text: "Not known here."}]
    who_answers: [{id: ie.who, class: fact, text: "One room of 3 answers.", source: "https://example.org/w", dated: 2019}]
    """,
    "countries/IE/justice.yaml": """
    stages:
      - id: trial
        title: Trial
        statements: [{id: ie.trial.who, about: who, class: unknown, text: "Not known."}]
      - id: report
        title: Reporting
        statements: [{id: ie.report.how, about: happens, class: advice, text: "Ask which station is near."}]
    """,
    "countries/IE/deadlines.yaml": """
    deadlines:
      - id: ie.deadline.review
        what: "review"
        limit: "28 days"
        whose: yours
        stage: decision
        crimes: [stalking]
        late: "the office decides on late claims"
        class: fact
        source: https://example.org/d
        dated: 2019-02-28
      - {id: ie.deadline.hole, what: "compensation", class: unknown, text: "Not checked here."}
    """,
    "countries/IE/duties.yaml": """
    child: [{id: ie.duties.child, class: unknown, text: "Not known here."}]
    """,
    "countries/IE/protection.yaml": hole("protection"),
    "countries/IE/compensation.yaml": """
    statements:
      - {id: ie.compensation.who, about: who, class: fact, text: "People hurt by a crime.", source: "https://example.org/k", dated: "2021-05"}
    """,
    "countries/IE/support.yaml": hole("support"),
    "countries/IE/legal-aid.yaml": hole("legal_aid"),
    "countries/IE/restorative.yaml": hole("restorative"),
    "countries/IE/complaints.yaml": hole("complaints"),
    "countries/IE/cross-border.yaml": """
    statements: [{id: ie.border.report, about: report, class: unknown, text: "Not known here."}]
    """,
    "countries/IE/rights.yaml": """
    adds:
      - {id: ie.adds.a, right: right.a, class: fact, text: "Also by e-mail.", source: "https://example.org/r"}
    """,
    "countries/IE/glossary.yaml": """
    terms:
      - {id: ie.term.garda, term: "Garda", language: ga, meaning: "the police", class: advice}
      - {id: ie.term.dpp, term: "DPP", language: en, meaning: "the prosecution", class: fact, source: "https://example.org/t"}
    """,
    "countries/IE/listings.yaml": """
    publisher: lifeline-facts
    listings:
      - id: ie-line
        name: "A line"
        about: "Listens."
        topics: [general, stalking]
        phones: [{number: "1800 341 900", kind: helpline}]
        channels: [phone]
        hours: {text: "weekdays", rules: "Mo-Fr 09:00-17:00"}
        cost: free
        languages: [{code: en, how: spoken}, ga]
        serves: [IE]
        located: [IE061]
        for: any
        min_age: 18
        class: fact
        source: https://example.org/l
        dated: 2016-09
        own_line: true
    """,
  ]
}
