import HelplineModel
import Testing

@testable import HelplineContent

struct FactAgesTests {
  private func ages() throws -> FactAges {
    let content = try ContentFixture(ContentFixture.sound)
    return ContentLibrary(roots: [content.root]).factAges()
  }

  @Test func `facts are listed by the age of their source, the oldest first`() throws {
    let dated = try ages().dated
    let days = dated.compactMap(\.dated).map(SourceDate.firstDay)
    #expect(days.count == dated.count && days == days.sorted())
    #expect(days.first == "2012-10-25")
    let review = try #require(dated.first { $0.id == "ie.deadline.review" })
    #expect(review.file == "countries/IE/deadlines.yaml" && review.line == 2)
    #expect(dated.contains { $0.id == "ie-line" }, "listings are facts too")
  }

  @Test func `facts of pages without a date are listed apart`() throws {
    let undated = try ages().undated
    #expect(undated.contains { $0.id == "card.report.where" })
    #expect(undated.allSatisfy { $0.dated == nil })
  }

  @Test func `advice and holes are no facts`() throws {
    let ids = try (ages().dated + ages().undated).map(\.id)
    #expect(!ids.contains("ie.silent") && !ids.contains("card.report.rest"))
  }

  @Test(arguments: [("2021-05-31", 24, false), ("2023-05-01", 24, false), ("2023-05-02", 24, true)])
  func `only what is older than so many months is asked for`(
    _ today: String, _ months: Int, _ isListed: Bool
  ) throws {
    let day = try #require(Day(today))
    let found = try ages().older(thanMonths: months, on: day)
    #expect(found.dated.contains { $0.id == "ie.compensation.who" } == isListed)
    #expect(try found.undated == ages().undated, "they may be of any age")
  }
}
