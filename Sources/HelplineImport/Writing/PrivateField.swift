import HelplineModel

/// What leaves this desk only when it is asked for by name; raw values are those of
/// `lifeline export --include-private`.
public enum PrivateField: String, CaseIterable, Sendable {
  /// What this desk wrote beside listings.
  case remarks
  /// Lines that only the handler may see.
  case handlerLines = "handler-lines"
}

extension Service {
  /// The listing as it may leave: without what was not asked for by name, without codes of persons, and
  /// without any trace of a secret place, whoever put one in.
  public func leaving(with fields: Set<PrivateField> = []) -> Service {
    var copy = self
    copy.truth.rungBy = nil
    copy.truth.editedBy = nil
    if !fields.contains(.remarks) { copy.remark = nil }
    if !fields.contains(.handlerLines) {
      copy.phones.removeAll(where: \.handlerOnly)
      for index in copy.sites.indices { copy.sites[index].phones.removeAll(where: \.handlerOnly) }
    }
    copy.concealPlaces()
    return copy
  }

  private mutating func concealPlaces() {
    for index in sites.indices where addressIsSecret || sites[index].addressIsSecret {
      sites[index].hidePlace()
    }
    if addressIsSecret {
      address = nil
      located = []
    }
  }
}
