/// The sheets that can be printed, by the name typed after `lifeline print`.
public enum PaperKind: String, CaseIterable, Sendable {
  case keyCard = "key-card"
  case dangerSheet = "danger-sheet"
  case callPad = "call-pad"
  case tally
  case observerSheet = "observer-sheet"
  case callBackSlip = "call-back-slip"
  case incidentSlip = "incident-slip"
  case reportSheet = "report-sheet"

  /// Whether its lines stand in `Resources/shared/paper/`; the others are made from what is there anyway.
  public var isForm: Bool {
    switch self {
    case .keyCard, .dangerSheet, .tally: false
    case .callPad, .observerSheet, .callBackSlip, .incidentSlip, .reportSheet: true
    }
  }
}

/// A size of paper.
public enum PaperSize: String, CaseIterable, Sendable {
  case a4, a5

  /// The size a sheet is meant for: the card lies on the desk, and a slip stays one page, because of two
  /// one is lost.
  public static func usual(for kind: PaperKind) -> PaperSize {
    switch kind {
    case .keyCard: .a5
    case .dangerSheet, .callPad, .tally, .observerSheet, .callBackSlip, .incidentSlip, .reportSheet:
      .a4
    }
  }
}

/// When a sheet has to go.
public enum ThrowAway: Equatable, Sendable {
  /// After a day, `YYYY-MM-DD`; `interval` is how many days that is from printing.
  case after(day: String, interval: Int)
  /// With the shift it was printed for.
  case endOfShift
}

/// A sheet of paper as a value: what stands on it, in the order of reading; writers make text or HTML of it.
public struct PaperSheet: Equatable, Sendable, Identifiable {
  /// Which sheet it is (`call-pad`, `burglary-anger-persona`).
  public var id: String
  /// As it stands at the top of every page.
  public var title: String
  /// The day it was printed, `YYYY-MM-DD`.
  public var printedOn: String
  /// When it has to go.
  public var throwAway: ThrowAway
  /// What is on it.
  public var parts: [PaperPart] = []
  /// What stands at the foot of every page: dates, what becomes of the sheet, who reviewed it.
  public var foot: [String] = []
  /// Whether its letters are smaller than usual: for a sheet that is read by daylight and has to stay one page.
  public var isDense = false

  /// The foot as it is set: on a dense sheet one sentence after the other, else a line each.
  public var footLines: [String] { isDense ? [foot.joined(separator: " ")] : foot }

  /// A sheet without parts.
  public init(id: String, title: String, printedOn: String, throwAway: ThrowAway) {
    self.id = id
    self.title = title
    self.printedOn = printedOn
    self.throwAway = throwAway
  }
}

/// A part of a sheet under one heading.
public struct PaperPart: Equatable, Sendable {
  /// Its heading, nil for none.
  public var heading: String?
  /// Small print behind the heading ("not yet reviewed").
  public var note: String?
  /// What stands in it.
  public var blocks: [PaperBlock]
  /// Whether it begins a new page.
  public var startsPage: Bool
  /// Whether it belongs beside the part before it where there is room.
  public var isBesidePrevious = false

  /// A part.
  public init(
    _ heading: String?, note: String? = nil, _ blocks: [PaperBlock], startsPage: Bool = false
  ) {
    self.heading = heading
    self.note = note
    self.blocks = blocks
    self.startsPage = startsPage
  }
}

/// One thing on a sheet.
public enum PaperBlock: Equatable, Sendable {
  /// A sentence or two.
  case text(String)
  /// A line with a word in front: a key, a number, the name of a card; without one, a line of a list.
  case item(label: String, text: String)
  /// A box to tick with its words.
  case tick(String)
  /// A question with boxes to tick.
  case choose(String, choices: [String])
  /// A question with room to write: how many lines.
  case write(String, lines: Int)
  /// A table to fill in: each row has its name and an empty field for each column; `height` lines of
  /// writing to a row.
  case table(columns: [String], rows: [String], height: Int)
}
