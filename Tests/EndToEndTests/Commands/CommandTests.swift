import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized)
  struct CommandTests {
    @Test(.timeLimit(.minutes(3)))
    func `Search answers with listings, counts and which filter to let go`() async throws {
      let data = try DataFolder(testland: true)
      let result = try await lifeline(
        ["search", "--serves", "XT01", "--speaks", "pl", "--need", "shelter", "--json"], in: data)
      let answer = try #require(result.json, "\(result.error)")
      #expect(answer["total"] as? Int == 1)
      #expect(answer["counts"] is [String: Any])
      let service = try #require((answer["services"] as? [[String: Any]])?.first)
      #expect(service["id"] as? String == "testland:xt-safe-house")
      #expect(service["name"] as? String == "TEST Safe House Line")
      for key in ["why", "phones", "languages", "service_areas"] {
        #expect(service[key] != nil, "\(key)")
      }
      let none = try await lifeline(
        ["search", "--serves", "XT02", "--speaks", "pl", "--need", "shelter", "--json"], in: data)
      #expect(none.json?["total"] as? Int == 0)
      let relax = try #require(none.json?["relax"] as? [[String: Any]])
      #expect(relax.contains { $0["filter"] as? String == "language" && $0["total"] as? Int == 1 })
    }

    @Test(
      .timeLimit(.minutes(3)),
      arguments: [
        ("testland:xt-safe-house", "TEST Safe House Line"), ("right.support", "support"),
        ("XT.report", "any Testland police desk"), ("safe", "Are you somewhere safe right now?"),
        ("suicide", "Have you taken or done anything already?"),
      ])
    func `Show knows listings, rights, stages, phases and danger cards by their ids`(
      _ id: String, _ words: String
    ) async throws {
      let data = try DataFolder(testland: true)
      let text = try await lifeline(["show", id], in: data)
      #expect(text.status == 0, "\(text.error)")
      #expect(text.output.contains(words))
      let json = try await lifeline(["show", id, "--json"], in: data)
      #expect(json.json != nil, "\(json.output) \(json.error)")
    }

    @Test(.timeLimit(.minutes(3)))
    func `The shipped content passes its check`() async throws {
      let result = try await lifeline(["content", "check", "--json"], in: DataFolder())
      #expect(result.status == 0, "\(result.output.prefix(2000))")
      #expect((result.json?["problems"] as? [Any])?.count == 0)
    }

    @Test(.timeLimit(.minutes(3)))
    func `A country that a coordinator adds passes the check`() async throws {
      let result = try await lifeline(["content", "check"], in: DataFolder(testland: true))
      #expect(result.status == 0, "\(result.output)")
    }

    @Test(.timeLimit(.minutes(3)))
    func `A fault in added content is named with file and entry, and the exit code says bad data`()
      async throws
    {
      let data = try DataFolder(testland: true)
      let file = "content/countries/XT/listings.yaml"
      let text = String(decoding: data.bytes(file) ?? Data(), as: UTF8.self)
      try data.write(text.replacing("for: men\n", with: "for: elephants\n"), to: file)
      let result = try await lifeline(["content", "check"], in: data)
      #expect(result.status == 65)
      #expect(result.output.contains("listings.yaml"))
      #expect(result.output.contains("xt-mens-line"))
      #expect(result.output.contains("elephants"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `House show lists every rule, what is set and the neutral wording`() async throws {
      let result = try await lifeline(["house", "show", "--json"], in: DataFolder(testland: true))
      let rules = try #require(result.json?["rules"] as? [[String: Any]], "\(result.error)")
      #expect(rules.count >= 25)
      let backup = try #require(rules.first { $0["id"] as? String == "backup_name" })
      #expect(backup["value"] as? String == "TEST 12-B")
      #expect(rules.allSatisfy { ($0["neutral"] as? String)?.isEmpty == false })
      let unset = rules.filter { $0["value"] == nil || $0["value"] is NSNull }
      #expect(unset.contains { $0["id"] as? String == "interpreter_code" })
    }

    @Test(.timeLimit(.minutes(3)))
    func `A house rule that does not exist is named`() async throws {
      let data = try DataFolder()
      try data.write("gretting: \"Hello\"\n", to: "house/rules.yaml")
      let result = try await lifeline(["house", "show"], in: data)
      #expect(result.status == 65)
      #expect(result.error.contains("gretting"))
    }

    @Test(.timeLimit(.minutes(3)))
    func `The week of an empty folder is a page of noughts`() async throws {
      let result = try await lifeline(["records", "week", "--json"], in: DataFolder())
      #expect(result.status == 0, "\(result.error)")
      #expect(result.json?["groups"] != nil)
      #expect(result.json?["from"] is String)
    }

    @Test(.timeLimit(.minutes(3)))
    func
      `The danger sheet holds 112, the back-up rules and every card, dated, with no secret number`()
      async throws
    {
      let data = try DataFolder(testland: true)
      let sheet = try await lifeline(["print", "danger-sheet"], in: data)
      #expect(sheet.status == 0, "\(sheet.error)")
      for words in ["DANGER NOW", "112", "SUICIDE", "PARTNER OR FAMILY", "Throw away after"] {
        #expect(sheet.output.contains(words), "\(words)")
      }
      // Numbers that only handlers may see are never printed.
      #expect(sheet.output.contains("+999 555 0120") == false)
      #expect(sheet.output.contains("{") == false, "no value is left open")
    }

    @Test(.timeLimit(.minutes(3)))
    func `The key card names every key of the program`() async throws {
      let card = try await lifeline(["print", "key-card"], in: DataFolder())
      #expect(card.status == 0, "\(card.error)")
      for key in [
        "Ctrl-E", "Ctrl-X", "Ctrl-Z", "Ctrl-Q", "F1", "F2", "F3", "F4", "F5", "F8", "F10", "Esc",
      ] {
        #expect(card.output.contains(key), "\(key)")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Doctor checks the machine and says how to mend what is wrong`() async throws {
      let result = try await lifeline(
        ["doctor", "--json"], in: DataFolder(testland: true),
        environment: ["TERM": "xterm-256color"])
      #expect(result.status == 0, "\(result.output) \(result.error)")
      let checks = try #require(result.json?["checks"] as? [[String: Any]])
      let ids = Set(checks.compactMap { $0["id"] as? String })
      #expect(
        ids.isSuperset(of: [
          "terminal", "locale", "time-zones", "network", "data-folder", "records", "house",
        ]))
      for check in checks where check["ok"] as? Bool == false {
        #expect((check["mend"] as? String)?.isEmpty == false, "\(check)")
      }
    }

    @Test(.timeLimit(.minutes(3)))
    func `Doctor says what to do about a terminal that cannot draw`() async throws {
      let result = try await lifeline(["doctor"], in: DataFolder(), environment: ["TERM": "dumb"])
      #expect(result.status == 65)
      #expect(result.output.contains("--plain"))
    }
  }
}
