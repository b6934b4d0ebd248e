/// Whether an entry of the journal can be taken back now.
public enum UndoAnswer: Equatable, Sendable {
  /// It can.
  case possible(HouseEntry)
  /// The journal has no such entry.
  case unknown
  /// It takes another one back itself; the change is made anew instead.
  case isUndo
  /// It was taken back already.
  case done
  /// The thing was changed again since, by that entry: take that one back first. Nil where no entry says
  /// by whom: in the files, or by reports that came in.
  case changedSince(HouseEntry?)
}

extension HouseBook {
  /// Whether the entry with a number can be taken back: once, and while the thing still is what the entry
  /// made of it.
  public func undoAnswer(_ number: Int) -> UndoAnswer {
    guard let entry = journal.last(where: { $0.number == number }) else { return .unknown }
    if entry.undoes != nil { return .isUndo }
    if journal.contains(where: { $0.undoes == number }) { return .done }
    // The inverse of an entry's change, asked now, is the thing as it stands now.
    if inverse(of: entry.change) == entry.change { return .possible(entry) }
    let subject = entry.change.subject
    return .changedSince(
      undoable.first { $0.number > number && $0.change.subject == subject })
  }
}
