import HelplineModel

/// Makes one of the four words of the standard out of a published status.
enum StatusWords {
  private static let words: [String: String] = [
    "active": "active", "open": "active", "aktiv": "active", "actif": "active",
    "published": "active", "live": "active", "current": "active", "yes": "active",
    "inactive": "inactive", "not active": "inactive", "inaktiv": "inactive",
    "inactif": "inactive", "draft": "inactive", "archived": "inactive", "suspended": "inactive",
    "no": "inactive", "paused": "temporarily closed", "on hold": "temporarily closed",
    "temporarily closed": "temporarily closed", "temporary closed": "temporarily closed",
    "temporarily unavailable": "temporarily closed", "closed temporarily": "temporarily closed",
    "vorubergehend geschlossen": "temporarily closed", "tijdelijk gesloten": "temporarily closed",
    "ferme temporairement": "temporarily closed", "temporairement ferme": "temporarily closed",
    "cerrado temporalmente": "temporarily closed", "docasne zavreno": "temporarily closed",
    "defunct": "defunct", "closed": "defunct", "permanently closed": "defunct",
    "closed permanently": "defunct", "discontinued": "defunct", "ended": "defunct",
    "dauerhaft geschlossen": "defunct", "geschlossen": "defunct", "ferme": "defunct",
    "gesloten": "defunct", "cerrado": "defunct",
  ]

  /// `active`, `inactive`, `defunct` or `temporarily closed`; nil where the word is another one.
  static func status(_ published: String) -> String? {
    words[foldedWords(published).joined(separator: " ")]
  }
}
