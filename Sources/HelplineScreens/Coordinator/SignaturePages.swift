import HelplineModel
import TerminalUI

/// Whether a text is signed as it stands now.
enum CardStanding: Sendable {
  case unsigned
  case signed(Signature)
  /// It came with a signature.
  case shipped(Review)
  /// It was signed, and its wording is another one since: it counts as not signed.
  case changed(Signature)

  init(_ text: TextToSign, _ desk: Desk) {
    let signature = desk.book.signatures.first { $0.what == text.what }
    if let signature, signature.wording == text.wording {
      self = .signed(signature)
    } else if let review = text.review {
      self = .shipped(review)
    } else {
      self = signature.map { .changed($0) } ?? .unsigned
    }
  }

  /// Whether a role stands for it.
  var isSigned: Bool {
    switch self {
    case .signed, .shipped: true
    case .unsigned, .changed: false
    }
  }

  /// The standing in words.
  func text(_ desk: Desk) -> String {
    switch self {
    case .unsigned: desk.say("card.unsigned", "not signed")
    case .signed(let by):
      desk.say("card.signed", "signed: {role}, {day}", ["role": by.role, "day": by.day])
    case .shipped(let review):
      desk.say("card.signed", "signed: {role}, {day}", ["role": review.by, "day": review.date])
    case .changed(let by):
      desk.say(
        "card.changed", "NOT SIGNED: its wording changed since {day} ({role})",
        ["role": by.role, "day": by.day])
    }
  }
}

/// Danger cards and other weighty texts, to be signed by a named role, and the roles that sign.
enum SignaturePages {
  /// The list of texts.
  static func list(_ desk: Desk) -> ListScreen {
    ListScreen(
      id: "coordinator.signatures", title: desk.say("start.signatures", "Danger cards to sign"),
      does: desk.say("key.read.card", "read it"),
      intro: { desk in
        [
          Line(
            desk.say(
              "sign.why", "A card is signed as it stands; changed wording has to be signed anew."),
            role: .muted)
        ]
      }
    ) { _, desk in desk.ports.knowledge.shared.textsToSign.map { row($0, desk) } }
  }

  private static func row(_ text: TextToSign, _ desk: Desk) -> ListRow {
    let standing = CardStanding(text, desk)
    let isDanger = text.what.hasPrefix("danger.")
    return ListRow(
      text: text.title, below: [standing.text(desk)], role: standing.isSigned ? .text : .caution,
      section: isDanger
        ? "" : desk.say("sign.others", "Other words for a child, or about sexual violence")
    ) { desk in [.push(CardSigningScreen(text))] }
  }

  /// Who signs: a role, never a name.
  static func roles(
    _ title: String, _ desk: Desk, sign: @escaping @Sendable (String, Desk) -> HouseChange
  ) -> FormEditor<SigningRole> {
    let field = FormField<SigningRole>(
      id: "role", label: title,
      purpose: desk.say("sign.role", "Which role signs? A role, never a name."), shown: "",
      typed: "",
      put: { role, typed in
        guard typed.contains(where: \.isLetter) else {
          return desk.say("sign.role.no", "A role is a word or two, such as “head of training”.")
        }
        role.name = typed
        return nil
      }
    ) { typed, _, desk in
      names(desk).filter { Finding.fits($0, typed) }.map { name in
        FormChoice(name) { $0.name = name }
      }
    }
    return FormEditor(asking: field, of: SigningRole()) { role, desk in
      HouseWork.make(sign(role.name, desk), desk)
    }
  }

  private static func names(_ desk: Desk) -> [String] {
    [
      desk.say("role.trainer", "trainer in victim support"),
      desk.say("role.clinical", "clinical adviser"),
      desk.say("role.child", "child protection adviser"),
      desk.say("role.sexual", "adviser on sexual violence"),
      desk.say("role.legal", "legal adviser"),
      desk.say("role.coordinator", "coordinator"),
      desk.say("role.head", "head of the organisation"),
    ]
  }
}

/// The role that signs, while it is chosen.
struct SigningRole: Equatable, Sendable {
  /// A role, never a name.
  var name = ""
}
