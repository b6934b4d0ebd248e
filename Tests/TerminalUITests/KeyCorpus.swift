import TerminalUI

/// What real terminals send.
enum KeyCorpus {
  struct Sample: Sendable, CustomStringConvertible {
    var name: String
    var bytes: [UInt8]
    var events: [InputEvent]
    /// What is left when Esc alone was reported before the rest came.
    var afterLateEsc: [InputEvent]
    /// A message of the terminal: nothing asks for one, so Alt and its first letter wins when the
    /// rest is late.
    var isMessage: Bool { bytes.count > 1 && (bytes[1] == 0x5D || bytes[1] == 0x50) }
    var description: String { name }
  }

  static let all: [Sample] = keys + plain + silent + typed

  private static let keys: [Sample] = table.flatMap { key, codes in
    codes.map { code in
      Sample(
        name: "\(key) ESC\(code)", bytes: [0x1B] + Array(code.utf8), events: [.key(key)],
        afterLateEsc: [.key(.escape)])
    }
  }

  private static let table: [(Key, [String])] = [
    (.up, ["[A", "OA", "[1;5A", "[1;2A", "Oa", "[a", "[1;10A"]),
    (.down, ["[B", "OB", "[1;5B", "Ob", "[b"]),
    (.right, ["[C", "OC", "[1;5C", "[1;3C", "Oc", "[c"]),
    (.left, ["[D", "OD", "[1;5D", "Od", "[d"]),
    (.home, ["[H", "OH", "[1~", "[7~", "[1;5H", "[7^", "[7$"]),
    (.end, ["[F", "OF", "[4~", "[8~", "[1;2F", "[8^", "[8@"]),
    (.pageUp, ["[5~", "[5;5~", "[5^"]), (.pageDown, ["[6~", "[6;3~", "[6$"]),
    (.insert, ["[2~", "[2;2~"]), (.delete, ["[3~", "[3;5~", "[3^"]),
    (.backTab, ["[Z", "[1;2Z", "[9;2u", "[27;2;9~"]),
    (.enter, ["OM", "[13u", "[27;5;13~", "[13;2u"]),
    (.escape, ["[27u", "[27;1u"]), (.tab, ["[9u", "OI"]), (.backspace, ["[127u", "[127;5u"]),
    (.control("e"), ["[101;5u", "[27;5;101~", "[69;6u"]),
    (.alt("g"), ["[103;3u"]),
    (.function(1), ["OP", "[11~", "[[A", "[1;5P", "O5P", "[P", "[11;2~"]),
    (.function(2), ["OQ", "[12~", "[[B", "[1;2Q"]),
    (.function(3), ["OR", "[13~", "[[C", "[1;5R"]),
    (.function(4), ["OS", "[14~", "[[D"]), (.function(5), ["[15~", "[[E", "[15;5~"]),
    (.function(6), ["[17~"]), (.function(7), ["[18~"]), (.function(8), ["[19~", "[19^"]),
    (.function(9), ["[20~"]), (.function(10), ["[21~", "[21;2~"]), (.function(11), ["[23~"]),
    (.function(12), ["[24~", "[24$"]),
  ]

  /// Single bytes.
  private static let plain: [Sample] = [
    ([0x0D], Key.enter), ([0x09], .tab), ([0x7F], .backspace), ([0x08], .backspace),
    ([0x05], .control("e")), ([0x18], .control("x")), ([0x1A], .control("z")),
    ([0x03], .control("c")), ([0x13], .control("s")), ([0x11], .control("q")),
  ].map { bytes, key in
    Sample(name: "\(key)", bytes: bytes, events: [.key(key)], afterLateEsc: [.key(key)])
  }

  /// Reports nobody asked for.
  private static let silent: [Sample] = [
    "[M !!", "[<0;10;5M", "[<35;1;1m", "[32;10;5M", "[I", "[O", "[?62;1c", "[>41;354;0c", "[24;80R",
    "[99~", "[57358u", "[?2026;2$y", "[1;2;3;4;5x", "]11;rgb:0000/0000/0000\u{07}",
    "]0;title\u{1b}\\",
    "P1$r0m\u{1b}\\", "[" + String(repeating: "1;", count: 200) + "X",
  ].map { code in
    Sample(
      name: "silent ESC\(code.prefix(12))", bytes: [0x1B] + Array(code.utf8), events: [],
      afterLateEsc: [.key(.escape)])
  }

  /// Characters sent as codes.
  private static let typed: [Sample] = [
    ("Op", "0"), ("Oy", "9"), ("Ok", "+"), ("On", "."), ("[97u", "a"), ("[27;2;65~", "A"),
  ].map { code, text in
    let lateIsText = code.hasPrefix("O")
    return Sample(
      name: "typed ESC\(code)", bytes: [0x1B] + Array(code.utf8), events: [.text(text)],
      afterLateEsc: lateIsText
        ? [.key(.escape)] + code.map { .text(String($0)) } : [.key(.escape)])
  }
}
