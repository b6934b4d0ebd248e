import TerminalUI

/// One line of a form over a value: what it is called, what it is for, what it holds, how it is filled in.
public struct FormField<Value: Sendable>: Sendable, Identifiable {
  /// Checks what was typed and puts it into the value; gives one sentence when it cannot be.
  public typealias Put = @Sendable (inout Value, String) -> String?

  /// Stable id.
  public var id: String
  /// What it is called.
  public var label: String
  /// What it is for, in plain words.
  public var purpose: String
  /// What it holds, in words; empty while nothing was said.
  public var shown: String
  /// What is wrong or old about what it holds, nil where nothing is.
  public var caution: String?
  /// What stands in the box when it is opened; nil where nothing can be typed in.
  public var typed: String?
  /// Takes what was typed; nil where typing only searches the choices.
  public var put: Put?
  /// What can be chosen, for the typed letters.
  public var choices: @Sendable (_ typed: String, Value, Desk) -> [FormChoice<Value>]
  /// Several can be chosen: the list stays open.
  public var isMany: Bool

  /// A line of a form.
  public init(
    id: String, label: String, purpose: String, shown: String, caution: String? = nil,
    typed: String? = nil, put: Put? = nil, isMany: Bool = false,
    choices: @escaping @Sendable (String, Value, Desk) -> [FormChoice<Value>] = { _, _, _ in [] }
  ) {
    self.id = id
    self.label = label
    self.purpose = purpose
    self.shown = shown
    self.caution = caution
    self.typed = typed
    self.put = put
    self.isMany = isMany
    self.choices = choices
  }
}

/// Something a line of a form can hold.
public struct FormChoice<Value: Sendable>: Sendable {
  /// What it is called.
  public var title: String
  /// What stands at the right edge.
  public var detail: String
  /// Puts it into the value.
  public var put: @Sendable (inout Value) -> Void

  /// A choice.
  public init(_ title: String, detail: String = "", put: @escaping @Sendable (inout Value) -> Void)
  {
    self.title = title
    self.detail = detail
    self.put = put
  }
}

extension FormField {
  /// A line of text, as typed; empty takes it away.
  static func text(
    _ id: String, _ label: String, _ purpose: String, _ now: String?, caution: String? = nil,
    put: @escaping Put
  ) -> FormField {
    FormField(
      id: id, label: label, purpose: purpose, shown: now ?? "", caution: caution, typed: now ?? "",
      put: put)
  }

  /// One of a few choices; typing shortens the list.
  static func options(
    _ id: String, _ label: String, _ purpose: String, _ shown: String, caution: String? = nil,
    _ options: [FormChoice<Value>]
  ) -> FormField {
    FormField(
      id: id, label: label, purpose: purpose, shown: shown, caution: caution,
      choices: { typed, _, _ in options.filter { Finding.fits($0.title, typed) } })
  }

  /// A day: typed as `2026-12-31` or `+7`, or one of those offered.
  static func day(
    _ id: String, _ label: String, _ purpose: String, _ now: String?, desk: Desk,
    offered: [Int], orNone: String? = nil,
    put: @escaping @Sendable (inout Value, String?) -> Void
  ) -> FormField {
    let today = desk.localTime.day
    var choices: [FormChoice<Value>] = offered.compactMap { days in
      guard let day = Days.adding(days, to: today) else { return nil }
      let name =
        switch days {
        case 0: desk.say("day.today", "today")
        case 1: desk.say("day.tomorrow", "tomorrow")
        default: desk.say("day.in", "in {n} days", ["n": String(days)])
        }
      return FormChoice(name, detail: day) { put(&$0, day) }
    }
    if let orNone { choices.append(FormChoice(orNone) { put(&$0, nil) }) }
    let offer = choices
    return FormField(
      id: id, label: label, purpose: purpose, shown: now ?? orNone ?? "", typed: "",
      put: { value, typed in
        guard let day = Days.read(typed, today: today) else {
          return desk.say(
            "day.unclear", "A day is typed as {example}, or as +7 for a week from today.",
            ["example": today])
        }
        put(&value, day)
        return nil
      }
    ) { typed, _, _ in typed.isEmpty ? offer : [] }
  }

  /// A whole number; empty takes it away.
  static func number(
    _ id: String, _ label: String, _ purpose: String, _ now: Int?, in range: ClosedRange<Int>,
    desk: Desk, put: @escaping @Sendable (inout Value, Int?) -> Void
  ) -> FormField {
    let text = now.map(String.init) ?? ""
    return FormField(
      id: id, label: label, purpose: purpose, shown: text, typed: text,
      put: { value, typed in
        guard !typed.isEmpty else {
          put(&value, nil)
          return nil
        }
        guard let number = Int(typed), range.contains(number) else {
          return desk.say(
            "form.number", "A whole number from {a} to {b}.",
            ["a": String(range.lowerBound), "b": String(range.upperBound)])
        }
        put(&value, number)
        return nil
      })
  }
}
