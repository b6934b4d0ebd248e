import Foundation
import HelplineModel
import Testing

@testable import HelplineRecords

@Suite struct ReportWritingTests {
  private func sample() throws -> Report {
    var seed = RecordSeed(state: 51)
    let days = 20_774 - 7..<20_774 + 7
    let records = (0..<160).map { _ in ReportFixture.random(days, &seed) }
    let telephone = ["2026-11-16": TelephoneDay(rings: 90, lost: 12)]
    return try ReportFixture.report(records, ReportFixture.week, telephone: telephone)
  }

  private func write(_ report: Report, _ form: ReportForm, oneTable: Bool = false) throws -> String
  {
    try ReportWriter(names: ReportFixture.names, isOneTable: oneTable).write(report, as: form)
  }

  @Test func `every form says the days, what the sign means, what is missing, and not anonymous`()
    throws
  {
    let report = try sample()
    for form in ReportForm.allCases {
      for oneTable in [false, true] {
        let page = try write(report, form, oneTable: oneTable)
        let words = page.replacing("&lt;", with: "<").split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
        for note in [
          "From 2026-11-16 to 2026-11-22", "<5 means one to four", "No shift is open",
          "In law that does not make them anonymous", "subtract them from one another",
        ] {
          #expect(words.contains(note), "\(form): \(note)")
        }
      }
    }
  }

  @Test func `every count of the page stands in every form`() throws {
    let report = try sample()
    let text = try write(report, .text)
    let markdown = try write(report, .markdown)
    let page = try write(report, .html)
    for group in report.filled {
      for row in group.rows {
        let name = "\(group.name) \(row.value)"
        let counts = row.counts.filter { !$0.isEmpty }.joined(separator: " ")
        let lines = text.split(separator: "\n").map {
          $0.split(separator: " ").joined(separator: " ")
        }
        #expect(lines.contains("\(name) \(counts)"), "\(name)")
        let cells = row.counts.map { $0.replacing("<", with: "&lt;") }
        #expect(markdown.contains("| \(name) | \(cells.joined(separator: " | ")) |"), "\(name)")
        let html = cells.map { "<td>\($0)</td>" }.joined()
        #expect(page.contains("<th scope=\"row\">\(name)</th>\(html)"), "\(name)")
      }
    }
  }

  @Test func `JSON gives numbers, and words only where a number is not shown`() throws {
    let report = try sample()
    let json = try write(report, .json)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(document["from"] as? String == "2026-11-16")
    #expect(document["to"] as? String == "2026-11-22")
    let groups = try #require(document["groups"] as? [String: [[String: Any]]])
    #expect(Set(groups.keys) == Set(report.groups.map(\.name)))
    for rows in groups.values {
      for row in rows {
        let isWord = (row["count"] as? String).map { ["<5", "folded", "", "86 %"].contains($0) }
        #expect(row["count"] is Int || isWord == true, "\(row)")
        #expect(Set(row.keys) == ["value", "count", "before", "last_year"])
      }
    }
  }

  @Test func `CSV has as many cells in every row, and no cell a spreadsheet would run`() throws {
    var report = try sample()
    report.groups.append(
      CountGroup(name: "crime", rows: [CountRow(value: "=1+1", counts: ["9", "8", "7"])]))
    let names = ReportNames(
      group: { $0 }, value: { _, value in value }, column: { $0.name })
    let csv = try ReportWriter(names: names).write(report, as: .csv)
    #expect(!csv.contains(",=") && csv.contains(",'=1+1,"))
    let rows = csv.split(separator: "\r\n")
    let head = "group,value,name,this 2026-11-16 2026-11-22,before 2026-11-09 2026-11-15,"
    #expect(rows.first.map(String.init) == head + "last_year 2025-11-17 2025-11-23")
    for row in rows where !row.contains("\"") {
      #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == 6, "\(row)")
    }
  }

  @Test func `the page to print runs nothing, fetches nothing, and each chart has its table`()
    throws
  {
    let page = try write(try sample(), .html)
    for sign in ["<script", "http:", "https:", "url(", "@import", "onload", "<a ", "<img", "<link"]
    {
      #expect(!page.contains(sign), "\(sign)")
    }
    func count(_ sign: String) -> Int { page.components(separatedBy: sign).count - 1 }
    #expect(count("<svg viewBox") > 10)
    #expect(count("<section>") == count("<table>") && count("<svg viewBox") <= count("<table>"))
    for tag in ["section", "table", "svg", "tr", "td", "th", "ul", "li", "p", "h2", "text", "span"]
    {
      #expect(count("<\(tag)>") + count("<\(tag) ") == count("</\(tag)>"), "\(tag)")
    }
    let document = page.replacing("<!DOCTYPE html>", with: "").replacing(
      "<meta charset=\"utf-8\">", with: "")
    #expect(document.contains("@page { size: A4"))
  }

  @Test func `names that hold signs of a form break no form`() throws {
    let names = ReportNames(
      group: { _ in "A <b> & \"c\" | d" }, value: { _, _ in "<i>x</i> | \"y\", z" },
      column: { _ in "<u>" })
    let writer = ReportWriter(names: names)
    let report = try sample()
    let page = try writer.write(report, as: .html)
    for tag in ["<b>", "<i>", "<u>"] { #expect(!page.contains(tag)) }
    let markdown = try writer.write(report, as: .markdown)
    #expect(!markdown.contains("<i>") && markdown.contains("\\|"))
    #expect(try writer.write(report, as: .csv).contains("\"<i>x</i> | \"\"y\"\", z\""))
  }

  @Test func `the table for the funder is one table with what lines publish`() throws {
    let report = try sample()
    let markdown = try write(report, .markdown, oneTable: true)
    #expect(markdown.components(separatedBy: "| --- | --- |").count == 2)
    for group in ["contacts", "telephone", "role", "crime", "region", "referral", "length_band"] {
      #expect(markdown.contains("| Group \(group) |"), "\(group)")
    }
    #expect(!markdown.contains("Group danger") && !markdown.contains("Group week"))
    let page = try write(report, .html, oneTable: true)
    #expect(page.components(separatedBy: "<table>").count == 2 && !page.contains("<svg"))
  }
}
