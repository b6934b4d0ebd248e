import HelplineContent
import HelplineModel
import Testing

@Suite struct PaperFormTests {
  private static let pad = """
    id: call-pad
    title: "Call pad"
    class: advice
    filled: "shred it."
    parts:
      - title: "Now"
        items:
          - {id: pad.safe, kind: choose, text: "Safe now", choices: ["yes", "no"]}
    """

  private func problems(_ form: String) throws -> [ContentProblem] {
    let fixture = try ContentFixture(["shared/paper/call-pad.yaml": form])
    return ContentCheck.run(roots: [fixture.root]).problems.filter {
      $0.file == "shared/paper/call-pad.yaml"
    }
  }

  @Test func `a form is read as it stands`() throws {
    let fixture = try ContentFixture(["shared/paper/call-pad.yaml": Self.pad])
    let forms = ContentLibrary(roots: [fixture.root]).readPaperForms().forms
    #expect(forms.map(\.id) == [.callPad])
    #expect(forms.first?.parts.first?.items.first?.choices == ["yes", "no"])
    #expect(try problems(Self.pad) == [])
  }

  @Test(arguments: [
    ("Safe now", "Safe within 5 minutes", "digit"), ("Safe now", "You must be safe", "must"),
    ("Safe now", "{no_such_rule}", "neutral"), ("\"no\"]", "\"at least 2\"]", "digit"),
    ("choices: [\"yes\", \"no\"]", "lines: 2", "choose"), ("call-pad", "call-pat", "call-pat"),
  ])
  func `a form that breaks a rule is named`(_ old: String, _ new: String, _ said: String) throws {
    let found = try problems(Self.pad.replacing(old, with: new))
    #expect(found.contains { $0.description.contains(said) }, "\(found)")
  }

  @Test func `a sheet that is missing beside others is named`() throws {
    let fixture = try ContentFixture(["shared/paper/call-pad.yaml": Self.pad])
    let files = ContentCheck.run(roots: [fixture.root]).problems.map(\.file)
    #expect(files.contains("shared/paper/incident-slip.yaml"))
  }
}
