import HelplineModel

extension ScenarioTask {
  /// In what a listing may miss what is to be found.
  public enum Miss: Equatable, Sendable {
    case topic, language, audience
  }

  /// In what a listing does not fit; of language and audience only what it says itself, as everywhere in the
  /// directory: what is not known excludes nobody.
  public func misses(_ service: Service) -> [Miss] {
    var misses: [Miss] = []
    if !service.topics.contains(topic) { misses.append(.topic) }
    if let language, !service.languages.isEmpty,
      !service.languages.contains(where: { [language, "any"].contains($0.code) })
    {
      misses.append(.language)
    }
    switch (forWhom, service.audience) {
    case (.woman?, .men), (.man?, .women): misses.append(.audience)
    default: break
    }
    return misses
  }
}
