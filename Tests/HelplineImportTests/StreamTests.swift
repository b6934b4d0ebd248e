import Foundation
import HelplineModel
import Testing

@testable import HelplineImport

@Suite struct `Listings come one by one` {
  private func source(_ text: String, name: String) throws -> URL {
    let file = try Folder.temporary().appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file
  }

  private func stream(_ path: String) -> ListingStream {
    ListingStream(source: Folder.fixtures.appendingPathComponent(path), publisher: "test")
  }

  @Test(arguments: ["json/array.json", "json/page.json", "ohana", "flat/helplines.csv"])
  func `a stream gives what reading it whole gives, in the same order`(path: String) throws {
    let whole = try fixture(path)
    let stream = stream(path)
    let listings = Array(stream)
    #expect(listings == whole.services)
    let result = try #require(try stream.outcome?.get())
    #expect(result.rejections == whole.rejections)
    #expect(result.warnings == whole.warnings)
    #expect(result.tables == whole.tables)
    #expect(result.services.isEmpty)
  }

  @Test func `ten thousand listings keep their order and none is lost`() throws {
    let rows = (0..<10_000).map { "\($0),Name \($0)" }.joined(separator: "\n")
    let file = try source("id,name\n" + rows, name: "services.csv")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let stream = ListingStream(source: file, publisher: "test")
    #expect(stream.map(\.name) == (0..<10_000).map { "Name \($0)" })
    #expect(stream.next() == nil, "the end stays the end")
  }

  @Test func `whoever stops taking stops the reading`() throws {
    let rows = (0..<10_000).map { "\($0),Name \($0)" }.joined(separator: "\n")
    let file = try source("id,name\n" + rows, name: "services.csv")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let stream = ListingStream(source: file, publisher: "test")
    #expect(stream.next()?.name == "Name 0")
    #expect(stream.outcome == nil)
  }

  @Test func `a source that cannot be read says so at the end of its stream`() throws {
    let stream = ListingStream(source: URL(fileURLWithPath: "/nowhere/at.all"), publisher: "test")
    #expect(stream.next() == nil)
    #expect(throws: ImportError.missing("at.all")) { try stream.outcome?.get() }
  }

  @Test func `copies and ids used twice are told apart without the listings`() throws {
    let result = try imported("id,name\n1,One\n1,One\n1,Other\n1,Third\n")
    #expect(result.services.map(\.id) == ["test:1", "test:1~4", "test:1~5"])
    #expect(result.rejections.map(\.reason) == ["The same listing stands in row 2 already."])
    #expect(result.addsUp)
  }
}

@Suite struct `JSON is read by hand` {
  private func text(_ json: String, _ name: String = "a") -> String? {
    JSONFields(Array(json.utf8))?.text(name)
  }

  @Test(arguments: [
    (#"{"a":"plain"}"#, "plain"), (#"{ "a" : "x\ty\\\"\/" }"#, "x\ty\\\"/"),
    (#"{"a":"\u00e9\ud83d\ude00"}"#, "é😀"), (#"{"a":"\ud83d!"}"#, "\u{FFFD}!"),
    (#"{"\u0061":"key"}"#, "key"), (#"{"a":12.0}"#, "12"), (#"{"a":-7}"#, "-7"),
    (#"{"a":1.5e1}"#, "15"), (#"{"a":0.5}"#, "0.5"), (#"{"a":true}"#, "true"),
    (#"{"a":["x","y"]}"#, "x; y"), (#"{"b":{"a":1},"a":"own"}"#, "own"),
  ])
  func `values are read as text`(json: String, expected: String) {
    #expect(text(json) == expected)
  }

  @Test(arguments: [
    "", "{", "{}x", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#, #"{"a":'x'}"#, "[1]",
    #"{"a":tru}"#, #"{"a":"\x"}"#, #"{"a":"\u12"}"#, "{\"a\":\"x\ny\"}",
    #"{"a":--1}"#, #"{"a":"x}"#,
  ])
  func `what is no JSON object is refused`(json: String) {
    #expect(JSONFields(Array(json.utf8)) == nil)
  }

  @Test func `nothing and wrong kinds are no text`() {
    #expect(text(#"{"a":null}"#) == nil)
    #expect(text(#"{"a":{"b":1}}"#) == nil)
    #expect(text(#"{"a":[1,2]}"#) == nil)
    #expect(text(#"{"b":"x"}"#) == nil)
  }

  @Test func `it agrees with the reader of the system on damaged documents`() throws {
    var random = Seeded(state: 116_006)
    let file = Folder.fixtures.appendingPathComponent("json/one.json")
    let whole = Array(try Data(contentsOf: file))
    var read = 0
    for round in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0x20...0x7E, using: &random)
      }
      guard String(validating: bytes, as: UTF8.self) != nil else { continue }
      let theirs = (try? JSONDecoder().decode(Value.self, from: Data(bytes))) != nil
      let ours = JSONFields(bytes) != nil
      #expect(theirs == ours, "round \(round)")
      if ours { read += 1 }
    }
    #expect(read > 100)
  }

  /// Any value, each part of which is read.
  private struct Value: Decodable {
    init(from decoder: any Decoder) throws {
      if let object = try? decoder.container(keyedBy: Key.self) {
        for key in object.allKeys { _ = try object.decode(Value.self, forKey: key) }
      } else if var list = try? decoder.unkeyedContainer() {
        while !list.isAtEnd { _ = try list.decode(Value.self) }
      } else {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() || (try? single.decode(Bool.self)) != nil { return }
        if (try? single.decode(String.self)) != nil { return }
        _ = try single.decode(Double.self)
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
