import Foundation
import Testing

extension EndToEnd {
  /// What trainers ask of the scenarios before anybody practises.
  @Suite(.serialized)
  struct PracticeTests {
    private static let template = Program.content + "/template-scenario"

    /// The template in a folder of the data whose name is its id; gives the folder's path.
    private func copy(to place: String, in data: DataFolder) throws -> String {
      let id = place.split(separator: "/").last.map(String.init) ?? place
      for file in ["scenario.yaml", "texts.en.yaml"] {
        let text = try String(contentsOfFile: Self.template + "/" + file, encoding: .utf8)
        try data.write(
          text.replacingOccurrences(of: "id: template-scenario", with: "id: \(id)"),
          to: "\(place)/\(file)")
      }
      return data.path + "/" + place
    }

    @Test(.timeLimit(.minutes(3)))
    func `Every shipped scenario is listed, with what a trainer chooses by`() async throws {
      let data = try DataFolder()
      let list = try await lifeline(["practice", "list", "--json"], in: data)
      let scenarios = try #require(list.json?["scenarios"] as? [[String: Any]], "\(list.error)")
      #expect(scenarios.count >= 12)
      for scenario in scenarios {
        for key in ["id", "title", "language", "crime"] {
          #expect((scenario[key] as? String)?.isEmpty == false, "\(key) of \(scenario)")
        }
        #expect((5...20).contains(scenario["minutes"] as? Int ?? 0), "\(scenario)")
      }
      let plain = try await lifeline(["practice", "list"], in: data)
      #expect(plain.status == 0 && plain.output.split(separator: "\n").count == scenarios.count)
    }

    @Test(.timeLimit(.minutes(3)))
    func `Every shipped scenario passes its check`() async throws {
      let data = try DataFolder()
      let check = try await lifeline(["practice", "check", "--json"], in: data)
      #expect(check.status == 0, "\(check.output) \(check.error)")
      #expect((check.json?["problems"] as? [Any])?.isEmpty == true)
      #expect((check.json?["checked"] as? [String])?.count ?? 0 >= 12)
      let template = try await lifeline(["practice", "check", Self.template], in: data)
      #expect(template.status == 0 && template.output.isEmpty, "\(template.output)")
    }

    @Test(.timeLimit(.minutes(3)))
    func `A scenario with two mistakes gets two errors that say what to do, by folder or by file`()
      async throws
    {
      let data = try DataFolder()
      let folder = try copy(to: "first-own", in: data)
      let logic = String(decoding: data.bytes("first-own/scenario.yaml") ?? Data(), as: UTF8.self)
      try data.write(
        logic.replacingOccurrences(of: "first: open", with: "first: openn")
          .replacingOccurrences(of: "{referral: 3}", with: "{referral: 30}"),
        to: "first-own/scenario.yaml")
      for path in [folder, folder + "/scenario.yaml"] {
        let check = try await lifeline(["practice", "check", path], in: data)
        #expect(check.status == 65, "\(check.error)")
        let lines = check.output.split(separator: "\n")
        #expect(lines.count == 2, "\(check.output)")
        #expect(
          lines.contains { $0.hasPrefix(folder) && $0.contains("There is no node openn: open?") })
        #expect(lines.contains { $0.contains("Write a whole number from 0 to 3.") })
      }
      let json = try await lifeline(["practice", "check", folder, "--json"], in: data)
      let problems = try #require(json.json?["problems"] as? [[String: Any]], "\(json.error)")
      #expect(json.status == 65 && problems.count == 2)
      #expect(
        problems.allSatisfy {
          $0["file"] is String && $0["line"] is Int && $0["text"] is String
            && $0["advice"] is String
        })
    }

    @Test(.timeLimit(.minutes(3)))
    func `What is not there is code 66`() async throws {
      let data = try DataFolder()
      let check = try await lifeline(["practice", "check", "/nowhere/at-all", "--json"], in: data)
      #expect(check.status == 66, "\(check.error)")
      let error = try #require(check.errorJSON?["error"] as? [String: Any], "\(check.error)")
      #expect(error["code"] as? Int == 66 && error["file"] as? String == "/nowhere/at-all")
    }

    @Test(.timeLimit(.minutes(3)))
    func `A scenario of the house is listed and checked, and adds to its country only`()
      async throws
    {
      let data = try DataFolder()
      _ = try copy(to: "content/shared/scenarios/of-the-house", in: data)
      _ = try copy(to: "content/countries/IE/scenarios/in-ireland", in: data)
      let list = try await lifeline(["practice", "list"], in: data)
      #expect(list.output.contains("of-the-house") && list.output.contains("ie.in-ireland"))
      let check = try await lifeline(["practice", "check"], in: data)
      #expect(check.status == 0, "\(check.output)")
      let stage = try await lifeline(["show", "IE.report"], in: data)
      #expect(stage.status == 0, "\(stage.error)")
    }

    @Test(.timeLimit(.minutes(3)))
    func
      `A story in Twee becomes a scenario that the check asks to be finished; nothing is overwritten`()
      async throws
    {
      let data = try DataFolder()
      try data.write(
        ":: Start\nHello?\n[[I'm listening.->End]]\n:: End [good]\nThank you.\n", to: "my-call.twee"
      )
      let file = data.path + "/my-call.twee"
      let made = try await lifeline(["practice", "import", file], in: data)
      #expect(made.status == 0, "\(made.error)")
      #expect(made.output == data.path + "/my-call\n")
      let check = try await lifeline(["practice", "check", data.path + "/my-call"], in: data)
      #expect(check.status == 65 && check.output.contains("start-1"), "\(check.output)")
      let again = try await lifeline(["practice", "import", file], in: data)
      #expect(again.status == 73, "\(again.error)")
      try data.write(":: Start\n<<set $a to 1>>\n", to: "other.twee")
      let other = try await lifeline(["practice", "import", data.path + "/other.twee"], in: data)
      #expect(other.status == 65 && other.output.contains("other.twee:2: "), "\(other.output)")
      let none = try await lifeline(["practice", "import", data.path + "/none.twee"], in: data)
      #expect(none.status == 66)
    }
  }
}
