import HelplineModel
import Testing

@Suite("House rules")
struct HouseRulesTests {
  private func house(_ values: [String: String] = [:]) -> HouseRules {
    HouseRules(
      fields: [
        HouseField(id: "greeting", question: "?", kind: "text", neutral: "Hello."),
        HouseField(
          id: "call_back", question: "?", kind: "choice", choices: ["never": "we never ring back"],
          neutral: "ring again"),
      ], values: values)
  }

  @Test func `a set value stands in the text, a choice with its wording`() {
    let rules = house(["greeting": "Good evening.", "call_back": "never"])
    #expect(
      rules.fill("{greeting} Cut off: {call_back}.") == "Good evening. Cut off: we never ring back."
    )
  }

  @Test func `one value that is not set gives the neutral text, whole`() {
    let rules = house(["greeting": "Good evening."])
    #expect(rules.fill("{greeting} {call_back}", neutral: "Hello there.") == "Hello there.")
    #expect(rules.fill("{greeting} {call_back}") == "Good evening. ring again")
  }

  @Test func `an empty answer is not an answer`() {
    let rules = house(["greeting": ""])
    #expect(rules.value("greeting") == nil)
    #expect(rules.wording("greeting") == "Hello.")
    #expect(rules.fill("{greeting}", neutral: "N") == "N")
  }

  @Test func `text without braces stays, also where a neutral one is there`() {
    #expect(house().fill("Take your time.", neutral: "N") == "Take your time.")
    #expect(house().fill("") == "")
  }

  @Test func `a value with braces is put in as it is, never filled again`() {
    let rules = house(["greeting": "{call_back}", "call_back": "never"])
    #expect(rules.fill("{greeting}") == "{call_back}")
  }

  @Test(arguments: ["{", "}", "a { b", "a } b {", "{}", "{unknown}"])
  func `broken braces never fail, and never show what is not there`(_ text: String) {
    let filled = house(["greeting": "G"]).fill(text)
    #expect(filled.count <= text.count)
  }
}
