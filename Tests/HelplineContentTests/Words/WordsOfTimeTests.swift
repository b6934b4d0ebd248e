import HelplineModel
import Testing

@testable import HelplineContent

/// The everyday words for a time beside the days that the facts of a call make of them.
@Suite struct WordsOfTimeTests {
  private static let library = ContentLibrary(roots: [ShippedContentTests.resources])

  /// Words no day can be read from: the first and the last day they can mean, counted from today. After
  /// midnight an hour ago was yesterday.
  private static let roughly: [String: ClosedRange<Int>] = [
    "this evening": -1...0, "an hour ago": -1...0, "half an hour ago": -1...0,
    "a few hours ago": -1...0, "some hours ago": -1...0, "earlier today": -1...0,
    "some days ago": -7...0, "the other day": -7...0, "the other night": -7...0,
    "a fortnight ago": -21 ... -7, "a couple of weeks ago": -28 ... -7, "some weeks": -92...0,
    "weeks ago": -92...0, "recently": -92...0,
  ]

  /// Every language's words for one time.
  private static func words(_ when: WhenItHappened) -> [String] {
    library.wordLanguages.flatMap { library.words(in: $0)["when.\(when.rawValue)"] ?? [] }
  }

  private static func meant(_ word: String, _ today: Day) -> DayRange? {
    roughly[word].map {
      DayRange(today.adding($0.lowerBound), today.adding($0.upperBound))
    } ?? SaidDay.read(word, today: today)?.notAfter(today)
  }

  @Test(arguments: [WhenItHappened.today, .thisWeek, .weeks])
  func `no word for a time means a day outside the days that are counted from`(
    when: WhenItHappened
  ) throws {
    let words = Self.words(when)
    #expect(words.count > 10)
    var facts = CallFacts()
    facts.when = when
    let start = Day(year: 2027, month: 1, day: 1)
    for word in words {
      for today in (0..<800).map({ start.adding($0) }) {
        let days = try #require(SaidDays().completed(by: facts, today: today)[.crime])
        guard let meant = Self.meant(word, today) else {
          Issue.record("say in this test which days \(word) can mean")
          break
        }
        guard days.first <= meant.first, meant.last <= days.last else {
          Issue.record("\(word), said on \(today.text), is \(meant), outside \(days)")
          break
        }
      }
    }
  }

  @Test(arguments: [WhenItHappened.longer, .longAgo])
  func `months and years that nobody counted give no day`(when: WhenItHappened) {
    var facts = CallFacts()
    facts.when = when
    #expect(!Self.words(when).isEmpty)
    let today = Day(year: 2027, month: 1, day: 1)
    #expect(SaidDays().completed(by: facts, today: today).isEmpty)
  }
}
