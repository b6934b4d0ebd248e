import HelplineModel
import Testing

private let today = Day(year: 2026, month: 11, day: 22)

private func day(_ text: String) -> DayRange {
  let ends = text.split(separator: "…").compactMap { Day(String($0)) }
  return DayRange(ends[0], ends[ends.count - 1])
}

private func limit(_ rules: ClockRule..., fill: (inout Deadline) -> Void = { _ in }) -> Deadline {
  var deadline = Deadline(
    id: "xt.deadline.test", what: "test",
    limit: Statement(id: "xt.deadline.test", text: "test", standing: .unknown), whose: .yours)
  deadline.clocks = rules
  fill(&deadline)
  return deadline
}

private func said(_ event: ClockEvent, _ text: String) -> SaidDays {
  var said = SaidDays()
  said[event] = day(text)
  return said
}

private func end(
  _ rule: ClockRule, _ said: SaidDays, counting: DayCounting = DayCounting()
) -> DayRange? {
  ClockReader(counting: counting, today: today).clocks([limit(rule)], said).first?.end
}

@Suite struct ClockTests {
  @Test(arguments: [
    ("2026-11-10", "14 days", "2026-11-24"), ("2026-11-10", "2 weeks", "2026-11-24"),
    ("2026-01-31", "1 month", "2026-02-28"), ("2024-01-31", "1 month", "2024-02-29"),
    ("2024-02-29", "1 year", "2025-02-28"), ("2024-02-29", "4 years", "2028-02-29"),
    ("2026-08-31", "6 months", "2027-02-28"), ("2026-12-31", "2 months", "2027-02-28"),
    ("2026-11-20", "72 hours", "2026-11-23"), ("2026-11-20", "36 hours", "2026-11-21…2026-11-22"),
    ("2026-11-20", "3 working days", "2026-11-25"), ("2026-11-21", "1 working day", "2026-11-23"),
    ("2026-11-01…2026-11-10", "14 days", "2026-11-15…2026-11-24"),
  ]) func `a limit ends on this day`(start: String, within: String, ends: String) throws {
    let rule = ClockRule(from: .crime, within: try #require(TimeLength(within)))
    #expect(end(rule, said(.crime, start)) == day(ends))
  }

  @Test func `two possible lengths give a range`() {
    let rule = ClockRule(
      from: .letter, within: TimeLength(20, .days), orWithin: TimeLength(30, .days))
    #expect(end(rule, said(.letter, "2026-11-01")) == day("2026-11-21…2026-12-01"))
  }

  @Test func `where the first day counts it ends a day earlier`() {
    let rule = ClockRule(from: .letter, within: TimeLength(14, .days))
    #expect(
      end(rule, said(.letter, "2026-11-10"), counting: DayCounting(countsFirstDay: true))
        == day("2026-11-23"))
  }

  @Test func `an end on a day off moves only where the country says so`() {
    let rule = ClockRule(from: .letter, within: TimeLength(14, .days))
    // 22 November 2026 is a Sunday, the Monday after it is a holiday here.
    let letter = said(.letter, "2026-11-08")
    let monday = Day(year: 2026, month: 11, day: 23)
    let ends = [DayCounting.HolidayEnd.nextWorkingDay, .stays, nil].map { rule in
      ClockReader(
        counting: DayCounting(holidayEnd: rule), today: today, isHoliday: { $0 == monday }
      )
    }.map { $0.clocks([limit(rule)], letter)[0].end }
    #expect(ends == [day("2026-11-24"), day("2026-11-22"), day("2026-11-22")])
  }

  @Test func `a birthday is counted from the day of birth`() {
    let rule = ClockRule(from: .birthday, within: TimeLength(10, .years), age: 18)
    #expect(end(rule, said(.birthday, "2004-02-29")) == day("2032-02-28"))
    let only = ClockRule(from: .birthday, age: 21)
    #expect(end(only, said(.birthday, "2010-11-23…2011-11-22")) == day("2031-11-23…2032-11-22"))
  }

  @Test func `an outer limit holds the inner one back`() {
    let rule = ClockRule(
      from: .known, within: TimeLength(2, .years),
      atMost: .init(from: .crime, within: TimeLength(5, .years)))
    var both = said(.known, "2025-06-01")
    both[.crime] = day("2021-01-10")
    #expect(end(rule, both) == day("2026-01-10"))
    both[.crime] = day("2025-01-10")
    #expect(end(rule, both) == day("2027-06-01"))
  }

  @Test func `what became known did so since the crime`() {
    let rule = ClockRule(
      from: .known, within: TimeLength(2, .years),
      atMost: .init(from: .crime, within: TimeLength(5, .years)))
    let clock = ClockReader(today: today).clocks([limit(rule)], said(.crime, "2024-01-10"))[0]
    #expect(clock.startIsDerived)
    #expect(clock.end == day("2026-01-10…2028-11-22"))
    #expect(clock.standing == .perhapsPassed)
    // Beside a clock from the crime itself it waits for its own day.
    let two = limit(
      ClockRule(from: .crime, within: TimeLength(15, .days)),
      ClockRule(from: .able, within: TimeLength(15, .days)))
    let clocks = ClockReader(today: today).clocks([two], said(.crime, "2026-11-20"))
    #expect(clocks.map(\.standing) == [.soon, .needsDay])
  }

  @Test func `a limit for children is left out only for who was certainly none`() {
    let rule = ClockRule(from: .birthday, age: 25)
    let deadline = limit(rule) { $0.forChildren = true }
    var facts = said(.birthday, "1980-01-01")
    facts[.crime] = day("2020-01-01")
    #expect(ClockReader(today: today).clocks([deadline], facts).isEmpty)
    facts[.crime] = day("1997-12-31")
    #expect(ClockReader(today: today).clocks([deadline], facts).count == 1)
    facts[.crime] = nil
    #expect(ClockReader(today: today).clocks([deadline], facts).count == 1)
  }

  @Test func `those behind and those near come first`() {
    let lengths = [90, 5, 20, 300].map {
      limit(ClockRule(from: .crime, within: TimeLength($0, .days)))
    }
    let waiting = limit(ClockRule(from: .letter, within: TimeLength(14, .days)))
    let clocks = ClockReader(today: today).clocks(
      [limit(), waiting] + lengths, said(.crime, "2026-11-10"))
    #expect(
      clocks.map(\.standing) == [.dayPassed, .soon, .running, .running, .needsDay, .noDay])
    #expect(clocks.prefix(4).map { $0.daysLeft(from: today) } == [-7, 8, 78, 288])
  }

  @Test func `the way opens later`() {
    let rule = ClockRule(
      from: .judgment, within: TimeLength(1, .years), opensAfter: TimeLength(2, .months))
    let clock = ClockReader(today: today).clocks([limit(rule)], said(.judgment, "2026-10-31"))[0]
    #expect(clock.opens == day("2026-12-31"))
    #expect(clock.end == day("2027-10-31"))
  }

  @Test func `a way that opens and never closes has a first day and no last one`() {
    let rule = ClockRule(from: .report, opensAfter: TimeLength(6, .weeks))
    let clock = ClockReader(today: today).clocks([limit(rule)], said(.report, "2026-11-01"))[0]
    #expect(clock.opens == day("2026-12-13") && clock.end == nil)
    #expect(clock.standing == .opens)
  }

  @Test func `facts of a call say roughly when`() {
    var facts = CallFacts()
    facts.when = .thisWeek
    facts.years = 15
    let said = SaidDays().completed(by: facts, today: today)
    #expect(said[.crime] == day("2026-11-09…2026-11-22"))
    #expect(said[.birthday] == day("2010-11-23…2011-11-22"))
    facts.when = .longAgo
    #expect(SaidDays().completed(by: facts, today: today)[.crime] == nil)
    var named = SaidDays()
    named[.crime] = day("2026-11-18")
    #expect(named.completed(by: facts, today: today)[.crime] == day("2026-11-18"))
  }

  @Test(arguments: [
    (WhenItHappened.happeningNow, "2026-11-22"), (.today, "2026-11-21…2026-11-22"),
    (.thisWeek, "2026-11-09…2026-11-22"), (.weeks, "2026-08-22…2026-11-22"),
  ]) func `what was said roughly leaves no day out`(when: WhenItHappened, days: String) {
    var facts = CallFacts()
    facts.when = when
    #expect(SaidDays().completed(by: facts, today: today)[.crime] == day(days))
  }

  @Test func `last night is counted from yesterday: no limit stands later than it may end`() {
    var facts = CallFacts()
    facts.when = .today
    let rule = ClockRule(from: .crime, within: TimeLength(72, .hours))
    let ends = end(rule, SaidDays().completed(by: facts, today: today))
    #expect(ends == day("2026-11-24…2026-11-25"))
  }
}

@Suite struct ClockPropertyTests {
  private static let units: [TimeLength.Unit] = [
    .hours, .days, .workingDays, .weeks, .months, .years,
  ]

  @Test func `a later start never ends earlier, and a wider one holds the narrower`() {
    var random = SeededGenerator(seed: 11)
    let reader = ClockReader(
      counting: DayCounting(holidayEnd: .nextWorkingDay), today: today,
      isHoliday: { $0.number % 11 == 0 })
    for _ in 0..<3_000 {
      let unit = Self.units[Int(random.next() % 6)]
      let rule = ClockRule(from: .crime, within: TimeLength(Int(random.next() % 60), unit))
      let start = Day(number: Int(random.next() % 40_000))
      let later = start.adding(Int(random.next() % 400))
      let ends = [DayRange(start), DayRange(later), DayRange(start, later)].compactMap { range in
        var said = SaidDays()
        said[.crime] = range
        return reader.clocks([limit(rule)], said).first?.end
      }
      #expect(ends.count == 3)
      guard ends.count == 3 else { return }
      #expect(ends[0].first <= ends[1].first && ends[0].last <= ends[1].last)
      #expect(ends[2] == DayRange(ends[0].first, ends[1].last))
      #expect(ends[0].first >= start)
    }
  }

  @Test func `months end on the same number or on the month's last day`() {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<5_000 {
      let start = Day(number: Int(random.next() % 60_000))
      let count = Int(random.next() % 500)
      let end = start.adding(months: count)
      let (from, to) = (start.parts, end.parts)
      #expect((to.year * 12 + to.month) - (from.year * 12 + from.month) == count)
      let isLast = end.adding(1).parts.day == 1
      #expect(to.day == from.day || (isLast && to.day < from.day))
    }
  }

  @Test func `working days end on a working day and skip what is off`() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<1_000 {
      let holiday = Int(random.next() % 13) + 2
      let reader = ClockReader(today: today, isHoliday: { $0.number % holiday == 0 })
      let start = Day(number: Int(random.next() % 30_000))
      let count = Int(random.next() % 20) + 1
      var said = SaidDays()
      said[.letter] = DayRange(start)
      let rule = ClockRule(from: .letter, within: TimeLength(count, .workingDays))
      guard let end = reader.clocks([limit(rule)], said).first?.end?.first else {
        Issue.record("no end")
        return
      }
      let worked = ((start.number + 1)...end.number).filter {
        Day(number: $0).weekday < 5 && $0 % holiday != 0
      }
      #expect(worked.count == count && worked.last == end.number)
    }
  }
}
