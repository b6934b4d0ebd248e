/// What a screen says, once, for every way of showing it: frames, plain lines, tests.
public struct ScreenContent: Equatable, Sendable {
  /// Where I am ("LIVE · Ireland (assumed)").
  public var title: String
  /// What the title is for.
  public var titleRole: Role
  /// What stands at the top right, most important first ("Ctrl-E DANGER · 112", "Ctrl-X hide").
  public var badges: [Badge]
  /// The header's answers ("Safe now: NOT ASKED").
  public var answers: [Field]
  /// A caution that stays: it stands in the rule below the header.
  public var band: String?
  /// The parts, from top to bottom.
  public var parts: [Part]
  /// The box for typing, nil where there is none.
  public var box: Box?
  /// What works at this moment, for the bottom line.
  public var keys: [KeyHint]
  /// One sentence about what just happened.
  public var message: String?
  /// The corner's clock, whole minutes.
  public var clock: String?
  /// How many rows of the parts were scrolled away by hand.
  public var scroll = 0
  /// The one sentence that stands where the screen is too small for anything else.
  public var whenTooSmall = ""

  /// A screen with a title.
  public init(
    title: String, titleRole: Role = .accent, badges: [Badge] = [], answers: [Field] = [],
    parts: [Part] = [], box: Box? = nil, keys: [KeyHint] = [], message: String? = nil,
    clock: String? = nil
  ) {
    self.title = title
    self.titleRole = titleRole
    self.badges = badges
    self.answers = answers
    self.parts = parts
    self.box = box
    self.keys = keys
    self.message = message
    self.clock = clock
  }
}

/// A word at the top right.
public struct Badge: Equatable, Sendable {
  /// The words.
  public var text: String
  /// What it is for.
  public var role: Role

  /// A badge.
  public init(_ text: String, role: Role = .muted) {
    self.text = text
    self.role = role
  }
}

/// A named value.
public struct Field: Equatable, Sendable {
  /// Its name.
  public var label: String
  /// Its value.
  public var value: String
  /// What the value is for.
  public var role: Role
  /// Whether the keys act on it.
  public var selected: Bool

  /// A named value.
  public init(_ label: String, _ value: String, role: Role = .text, selected: Bool = false) {
    self.label = label
    self.value = value
    self.role = role
    self.selected = selected
  }
}

/// A part of a screen: a heading and lines.
public struct Part: Equatable, Sendable, Identifiable {
  /// Its name for tests and focus.
  public var id: String
  /// The line that opens it.
  public var heading: String?
  /// What the heading is for.
  public var headingRole: Role = .accent
  /// Its lines.
  public var lines: [Line]
  /// A rule stands in front of it.
  public var ruled: Bool
  /// It stands beside the others where the screen is wide (from 120 columns), below them elsewhere.
  public var beside: Bool
  /// Two columns of fields where they fit.
  public var paired: Bool
  /// It stands in the right half beside the part before it, where both halves fit.
  public var joinsPrevious: Bool

  /// A part.
  public init(
    _ id: String, heading: String? = nil, lines: [Line], ruled: Bool = true, beside: Bool = false,
    paired: Bool = false, joinsPrevious: Bool = false
  ) {
    self.joinsPrevious = joinsPrevious
    self.id = id
    self.heading = heading
    self.lines = lines
    self.ruled = ruled
    self.beside = beside
    self.paired = paired
  }
}

/// One line of a part; long ones are wrapped, never cut.
public struct Line: Equatable, Sendable {
  /// What the line is in relation to the keys.
  public enum Kind: Equatable, Sendable {
    /// Only to be read.
    case text
    /// Can be chosen; `number` is what plain mode and numbered menus call it. A screen shows it as far as one
    /// key types it.
    case item(number: Int?)
    /// Short things in a row ("silent  child"), broken between things only.
    case flow([String])
    /// Short things in a row that can be chosen by their numbers from 1 on ("1 silent  2 child"); a screen
    /// shows `beyond`, the key that leads to them, in front of those no single digit names.
    case choices([String], beyond: String)
    /// Holds scratch text that stands in locked memory and is drawn cell by cell.
    case scratch(ScratchText)
    /// A bar as long as its share of the room; the text, a number, stands behind it.
    case bar(Share)
    /// A row of another screen: as it stands there, also its blanks; wrapped only where it has no room.
    case row
    /// A road with stations and where I am; the text is its sentence.
    case stations(Stations)
  }

  /// The name in front ("Try").
  public var label: String
  /// The text.
  public var text: String
  /// What stands at the right edge (age, hours, place).
  public var trailing: String
  /// What the text is for.
  public var role: Role
  /// What the keys can do with it.
  public var kind: Kind
  /// The keys act on it.
  public var selected: Bool
  /// It belongs to the line above and is set in.
  public var continues: Bool

  /// A line.
  public init(
    _ text: String, label: String = "", trailing: String = "", role: Role = .text,
    kind: Kind = .text, selected: Bool = false, continues: Bool = false
  ) {
    self.text = text
    self.label = label
    self.trailing = trailing
    self.role = role
    self.kind = kind
    self.selected = selected
    self.continues = continues
  }

  /// An empty line.
  public static let empty = Line("")
}

/// How long a bar is beside the longest one.
public struct Share: Equatable, Sendable {
  /// Its own length, in what is counted; nothing is drawn for 0.
  public var part: Int
  /// The longest length there is.
  public var whole: Int

  /// A share.
  public init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// Cells of a room; something that is there has one at least.
  func cells(of room: Int) -> Int {
    guard part > 0, whole > 0 else { return 0 }
    return max(1, min(part, whole) * room / whole)
  }
}

/// Text in locked memory: read scalar by scalar while drawing, never turned into a string.
public protocol ScratchSource: AnyObject, Sendable {
  /// How many characters it holds.
  var count: Int { get }
  /// The scalar at a place.
  func scalar(at index: Int) -> UInt32
}

/// Scratch text that can be written.
public protocol ScratchPad: ScratchSource {
  /// Puts one scalar at the end; silently full at its fixed size.
  func append(_ scalar: UInt32)
  /// Takes the last one away.
  func deleteLast()
  /// Overwrites all of it.
  func wipe()
}

/// A reference to scratch text with a version, so that equal content means an equal screen.
public struct ScratchText: Equatable, Sendable {
  /// Where the characters are.
  public let source: any ScratchSource
  /// Changes whenever the characters change.
  public let version: Int

  /// A reference.
  public init(_ source: any ScratchSource, version: Int) {
    self.source = source
    self.version = version
  }

  /// The same buffer at the same version.
  public static func == (one: ScratchText, other: ScratchText) -> Bool {
    one.source === other.source && one.version == other.version
  }
}

/// The box for typing.
public struct Box: Equatable, Sendable {
  /// Its name.
  public var label: String
  /// What stands in it.
  public var text: String
  /// The caret, in characters from the start.
  public var caret: Int
  /// Text in locked memory in place of `text`.
  public var scratch: ScratchText?
  /// Whether the keys go to it.
  public var focused: Bool

  /// A box.
  public init(
    _ label: String, text: String = "", caret: Int? = nil, scratch: ScratchText? = nil,
    focused: Bool = true
  ) {
    self.label = label
    self.text = text
    self.caret = caret ?? text.count
    self.scratch = scratch
    self.focused = focused
  }
}

/// A key and what it does at this moment.
public struct KeyHint: Equatable, Sendable {
  /// The key's name ("Enter").
  public var key: String
  /// What it does ("put down").
  public var does: String

  /// A hint.
  public init(_ key: String, _ does: String) {
    self.key = key
    self.does = does
  }
}
