import HelplineModel
import Testing

/// A Sunday.
private let today = Day(year: 2026, month: 11, day: 22)

private func read(_ text: String) -> String? {
  SaidDay.read(text, today: today).map {
    $0.isOneDay ? $0.first.text : "\($0.first.text)…\($0.last.text)"
  }
}

@Suite struct SaidDayTests {
  @Test(arguments: [
    ("12", "2026-11-10"), ("12 days ago", "2026-11-10"), ("12d", "2026-11-10"),
    ("twelve days ago", "2026-11-10"), ("a day ago", "2026-11-21"), ("today", "2026-11-22"),
    ("yesterday", "2026-11-21"), ("the day before yesterday", "2026-11-20"),
    ("10 Nov", "2026-11-10"), ("10 november 2026", "2026-11-10"), ("November 10", "2026-11-10"),
    ("10.11.", "2026-11-10"), ("10/11", "2026-11-10"), ("10.11.26", "2026-11-10"),
    ("2026-11-10", "2026-11-10"), ("on the 10th of November", "2026-11-10"),
    ("30 Nov", "2025-11-30"), ("29 Feb", "2024-02-29"), ("10.11.87", "1987-11-10"),
    ("Friday", "2026-11-20"), ("Sunday", "2026-11-22"), ("last Sunday", "2026-11-15"),
  ]) func `one day is one day`(said: String, day: String) { #expect(read(said) == day) }

  @Test(arguments: [
    ("last night", "2026-11-21…2026-11-22"), ("last week", "2026-11-09…2026-11-15"),
    ("this week", "2026-11-16…2026-11-22"), ("the weekend", "2026-11-21…2026-11-22"),
    ("last month", "2026-10-01…2026-10-31"), ("March", "2026-03-01…2026-03-31"),
    ("December", "2025-12-01…2025-12-31"), ("March 2019", "2019-03-01…2019-03-31"),
    ("2019-02", "2019-02-01…2019-02-28"), ("2/2020", "2020-02-01…2020-02-29"),
    ("2015", "2015-01-01…2015-12-31"), ("last year", "2025-01-01…2025-12-31"),
    ("three weeks ago", "2026-10-29…2026-11-04"), ("2 months ago", "2026-09-07…2026-10-07"),
    ("a year ago", "2025-05-23…2026-05-24"), ("about 10 Nov", "2026-11-07…2026-11-13"),
    ("a few days ago", "2026-11-15…2026-11-20"),
    ("between 3 Nov and 10 Nov", "2026-11-03…2026-11-10"),
    ("3 to 10 November", "2026-11-03…2026-11-10"), ("2 or 3 days ago", "2026-11-19…2026-11-20"),
    ("3 Nov to 10 Nov", "2026-11-03…2026-11-10"),
  ]) func `what is not exact is a range`(said: String, days: String) {
    #expect(read(said) == days)
  }

  @Test(arguments: [
    "", "  ", "his name", "31 Feb 2024", "32.1.", "13.13.", "99999", "10 10 10 10", "1/2/3/4",
  ])
  func `what names no day is none`(said: String) { #expect(read(said) == nil) }

  @Test func `an age is the year between two birthdays`() {
    #expect(
      SaidDay.readBirth("15", today: today)
        == DayRange(Day(year: 2010, month: 11, day: 23), Day(year: 2011, month: 11, day: 22)))
    #expect(
      SaidDay.readBirth("15 years old", today: today) == SaidDay.readBirth("15", today: today))
    #expect(
      SaidDay.readBirth("2009", today: today)
        == DayRange(Day(year: 2009, month: 1, day: 1), Day(year: 2009, month: 12, day: 31)))
    #expect(SaidDay.readBirth("2031", today: today) == nil)
  }

  @Test func `whatever is typed gives a range that is in order`() {
    var random = SeededGenerator(seed: 5)
    let words = [
      "12", "days", "ago", "last", "week", "march", "2019", "about", "to", "between", "10.11.",
      "friday", "29", "feb", "-", "/", "..", "3w", "the", "of", "yesterday", "0", "9999", "é", "or",
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int(random.next() % 5)).map { _ in words[Int(random.next() % 25)] }
        .joined(separator: random.next() % 7 == 0 ? "" : " ")
      for range in [SaidDay.read(text, today: today), SaidDay.readBirth(text, today: today)] {
        if let range { #expect(range.first <= range.last, "\(text)") }
      }
    }
  }
}
