import HelplineModel

/// The three words of `class:`.
enum StatementClass: String, CaseIterable {
  case fact, advice, unknown
}

extension Entry {
  /// A statement; its sentence stands under `text`, in a number under `what`, in a hole under either.
  func statement(textIn fields: [String] = ["text", "what"]) throws -> Statement {
    let id = try id(.sentence)
    let standing = try standing()
    guard let text = fields.lazy.compactMap({ has($0) ? self.text($0) : nil }).first else {
      let field = fields.first ?? "text"
      throw problem(field, "\(field) is missing.", "Add \(field): to the entry.", leftOut: true)
    }
    return statement(id: id, text: text, standing: standing)
  }

  /// The further fields of a statement around an id, a text and a standing read elsewhere.
  func statement(id: String, text: String, standing: Standing) -> Statement {
    var statement = Statement(
      id: id, text: text, standing: standing, about: self.text("about"),
      guarding: self.text("guard"), conflict: self.text("conflict"), note: self.text("note"),
      country: self.text("country"), number: self.text("number"))
    statement.validFrom = self.text("valid_from")
    statement.validUntil = self.text("valid_until")
    statement.checked = self.text("checked")
    statement.needsReview = self.text("needs_review")
    return statement
  }

  func standing() throws -> Standing {
    switch try choice("class", of: StatementClass.allCases) {
    case .fact: .fact(sources: texts("source"), dated: text("dated"))
    case .advice: .advice(reviewed: review())
    case .unknown: .unknown
    }
  }

  /// The signature; both the role and the day, or none.
  func review() -> Review? {
    switch (text("reviewed_by"), text("review_date")) {
    case (let role?, let day?): return Review(by: role, date: day)
    case (nil, nil): return nil
    default:
      log.add(
        problem(
          "reviewed_by", "A signature is half there.",
          "Write both reviewed_by: and review_date:, or neither."))
      return nil
    }
  }

  func statements(_ field: String) -> [Statement] { each(field) { try $0.statement() } }

  func fit() -> Fit {
    guard let fits = part("fits") else { return Fit() }
    return Fit(
      crimes: fits.texts("crimes"), relations: fits.texts("relations"), when: fits.texts("when"),
      roles: fits.texts("roles"), talk: fits.texts("talk"), reported: fits.texts("reported"),
      stages: fits.texts("stages"), branches: fits.texts("branches"),
      languageOther: fits.flag("language_other"),
      livesElsewhere: fits.flag("lives_elsewhere"))
  }
}
