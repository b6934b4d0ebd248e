import HelplineModel

extension ContentLibrary {
  /// The languages (ISO 639) there are everyday words in, by code; English among them.
  public var wordLanguages: [String] {
    roots.wordFiles().map(\.language)
  }

  /// What people say in a language: value id → phrases; empty where there is no file or it cannot be read.
  ///
  /// Read each time: only the index of the directory and a call in that language need it.
  public func words(in language: String) -> [String: [String]] {
    let files = roots.wordFiles().filter { $0.language == language }.map(\.file)
    return WordsReader.read(trees("words-\(language)", of: files)).value
  }

  /// What callers say in every language, the house's own words with them → topics of services.
  public func topicWords(house: [HouseWord] = []) -> TopicWords {
    var result = TopicWords(shared.adding(house))
    for language in wordLanguages where language != "en" { result.add(words(in: language)) }
    return result
  }

  /// A hash over names, sizes and times of the files of words and of the house's own at that path: another
  /// one means the index of the directory is to be built again.
  public func wordsStamp(house path: String) -> String {
    let own = ContentFile(path: path, name: "words.yaml")
    let crimes = roots.sharedFiles().filter { $0.name == "shared/crime-types.yaml" }
    return ContentStamp.of(roots.wordFiles().map(\.file) + crimes + [own])
  }
}
