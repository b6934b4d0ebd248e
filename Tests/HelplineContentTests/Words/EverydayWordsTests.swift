import HelplineModel
import Testing

@testable import HelplineContent

/// What people say, one file a language.
@Suite("Everyday words")
struct EverydayWordsTests {
  private func problems(_ words: [String: [String]]) -> [String] {
    WordsCheck.problems(file: "f", words: words) { $0 != "crime.gardening" }.map(\.text)
  }

  @Test func `every shipped language is read and says something for each crime and each topic`() {
    let library = ContentLibrary(roots: [ShippedContentTests.resources])
    let wanted = ["de", "en", "es", "et", "fr", "it", "nl", "pl"]
    #expect(Set(library.wordLanguages).isSuperset(of: wanted))
    let crimes = library.shared.crimeTypes.map { "crime.\($0.id)" }
    let topics = ContentVocabulary.topics.map { "topic.\($0)" }
    for language in library.wordLanguages {
      let words = library.words(in: language)
      for id in crimes + topics { #expect(words[id]?.isEmpty == false, "\(language): \(id)") }
    }
  }

  @Test func `words of all languages and of the house lead to topics, the best first`() {
    let library = ContentLibrary(roots: [ShippedContentTests.resources])
    let words = library.topicWords(house: [
      HouseWord(phrase: "at my gate", value: "crime.stalking"),
      HouseWord(phrase: "my old fella", value: "relation.former_partner"),
    ])
    #expect(words.topics["follows me"]?.first == "stalking")
    #expect(words.topics["at my gate"]?.first == "stalking")
    #expect(words.topics["my old fella"] == nil)
    for phrase in ["verfolgt mich", "me suit", "me persigue", "mi segue", "śledzi mnie"] {
      #expect(words.topics[phrase]?.first == "stalking", "\(phrase)")
    }
  }

  @Test func `a phrase stands once in a group, is small, and has no number where none is said`() {
    #expect(problems(["crime.theft_cards": ["móvil robado"], "topic.cards": ["116 116"]]).isEmpty)
    #expect(problems(["crime.gardening": ["x"]]) == ["There is no value crime.gardening."])
    #expect(problems(["crime.fraud": []]) == ["There are no words."])
    #expect(problems(["crime.fraud": ["!"]]) == ["\"!\" has no word."])
    let twice = problems(["crime.cyber": ["móvil"], "crime.fraud": ["movil"]])
    #expect(twice == ["\"movil\" stands twice, also for crime.cyber."])
    #expect(problems(["crime.cyber": ["movil"], "topic.cards": ["movil"]]).isEmpty)
    #expect(problems(["crime.fraud": ["419 scam"]]) == ["\"419 scam\" has a digit."])
    #expect(problems(["crime.fraud": ["Scam"]]) == ["\"Scam\" has a capital letter."])
  }
}
