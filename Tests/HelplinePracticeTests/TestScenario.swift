import HelplineModel

/// A small invented call: a door, a knock, three ways to answer.
enum TestScenario {
  static let call = Scenario(
    id: "test-door", crime: "burglary", scored: [.safety, .empathy],
    start: CallerState(trust: 4, distress: 6, danger: 1), first: "open",
    hidden: ["alone"],
    nodes: [
      ScenarioNode(
        id: "open",
        replies: [
          step("listen", to: "soft", [.empathy: 3], trust: 2, distress: -1),
          step("safe", to: "soft", [.safety: 3], trust: 1, opens: ["alone"]),
          step("form", to: "cold", [.empathy: 0], trust: -3, distress: 2),
        ],
        acts: [
          ScenarioStep(
            id: "open.safe_asked", act: ScenarioAct(.safeAsked), to: "soft", marks: [.safety: 2])
        ]),
      ScenarioNode(
        id: "soft",
        replies: [
          step("plan", to: "good", [.empathy: 2], trust: 1),
          step("hurry", to: "cold", [.empathy: 1], trust: -1),
          step("press", to: "gone", [.empathy: 0], trust: -4),
        ]),
      ScenarioNode(
        id: "cold",
        replies: [
          step("sorry", to: "soft", [.empathy: 2], trust: 1),
          step("again", to: "gone", [.empathy: 0], trust: -2),
          step("wait", to: "soft", [.empathy: 1]),
        ]),
      ScenarioNode(id: "knock", replies: [step("quiet", to: "good", [.safety: 2])]),
      ScenarioNode(id: "good", ending: .good), ScenarioNode(id: "gone", ending: .poor),
    ],
    triggers: [
      ScenarioTrigger(id: "walks_in", when: .trustBelow(2), to: "knock"),
      ScenarioTrigger(id: "drops", to: "gone"),
    ],
    required: [
      ScenarioRule(
        id: "safety", replies: ["safe"], acts: [ScenarioAct(.safeAsked)], must: true),
      ScenarioRule(id: "found", acts: [ScenarioAct(.listingGiven)]),
    ],
    forbidden: [ScenarioRule(id: "pressed", replies: ["press", "again"])])

  private static func step(
    _ id: String, to: String, _ marks: [RubricDimension: Int], trust: Int = 0, distress: Int = 0,
    opens: [String] = []
  ) -> ScenarioStep {
    ScenarioStep(
      id: id, to: to, marks: marks, effect: StateChange(trust: trust, distress: distress),
      opens: opens)
  }
}
