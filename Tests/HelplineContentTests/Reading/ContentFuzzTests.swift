import Foundation
import HelplineModel
import Testing

@testable import HelplineContent

/// Damages the bytes of sound files in the ways that broke readers before.
struct Vandal {
  var random: Seeded

  private static let nasty = [
    "[[]:]", "?\n-", "&a", "*a", "&a [*a]", "!!binary x", "? ", ": ", "- - - ", "[[[[[[", "{{{",
    "]", "}", "\"", "'", "|\n", ">\n", "\t", "---\n", "...\n", "%YAML 9\n", "<<: ", "\u{0}",
    "\u{FEFF}", "\\", "#", "~", "null", "\r", "\u{2028}", "{call_back_rule", "}",
  ]

  mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0...Int(random.next() % 4) { result = once(result) }
    return result
  }

  private mutating func place(_ bytes: [UInt8]) -> Int {
    bytes.isEmpty ? 0 : Int(random.next() % UInt64(bytes.count))
  }

  private mutating func once(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    let here = place(bytes)
    switch random.next() % 7 {
    case 0 where !bytes.isEmpty: result[here] ^= 1 << UInt8(random.next() % 8)
    case 1: result = Array(bytes.prefix(here))
    case 2: result.insert(contentsOf: line(bytes, here), at: place(bytes))
    case 3:
      let piece = random.next() % 2 == 0 ? "[" : "- "
      let deep = String(repeating: piece, count: Int(random.next() % 2_000))
      result.insert(contentsOf: deep.utf8, at: here)
    case 4, 5:
      let piece = Self.nasty[Int(random.next() % UInt64(Self.nasty.count))]
      result.insert(contentsOf: piece.utf8, at: here)
    default: result.removeSubrange(here..<min(bytes.count, here + 1 + place(bytes) % 40))
    }
    return result
  }

  private func line(_ bytes: [UInt8], _ here: Int) -> [UInt8] {
    let start = bytes[..<here].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[here...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return Array(bytes[start..<end])
  }
}

struct ContentFuzzTests {
  /// The files of the sound content, and their order.
  private static let names = ContentFixture.sound.keys.filter { $0.hasSuffix(".yaml") }.sorted()

  /// `LIFELINE_FUZZ_ROUNDS` makes a campaign of it.
  private static let rounds =
    ProcessInfo.processInfo.environment["LIFELINE_FUZZ_ROUNDS"].flatMap(Int.init) ?? 2_000

  @Test(
    "damaged files give values or problems, each with a file and a cure",
    arguments: [116_006])
  func damaged(_ seed: UInt64) throws {
    var vandal = Vandal(random: Seeded(seed: seed))
    var refused = 0
    for round in 0..<Self.rounds {
      let name = Self.names[round % Self.names.count]
      let bytes = vandal.damage(Array(ContentFixture.sound[name, default: ""].utf8))
      let problems = Self.readAll(Data(bytes), as: name)
      refused += problems.contains(where: \.leftOut) ? 1 : 0
      for problem in problems {
        #expect(problem.file.hasPrefix("shared") || problem.file == name, "\(seed), \(round)")
        #expect(!problem.text.isEmpty && !problem.advice.isEmpty, "\(seed), round \(round)")
      }
    }
    // Both ends have to be reached: damage that is refused and damage that can be read.
    #expect(refused > Self.rounds / 10 && refused < Self.rounds)
  }

  /// The other files of a country are read only beside its `country.yaml`.
  private static func withCountry(_ files: FileTrees) -> FileTrees {
    let main = "countries/IE/country.yaml"
    guard !files.trees.contains(where: { $0.file == main }),
      let bytes = ContentFixture.sound[main]?.utf8,
      let tree = try? SafeYAML.tree(Data(bytes), file: main)
    else { return files }
    var result = files
    result.trees.append(FileTree(file: main, tree: tree))
    return result
  }

  /// Every reader and every check over one file's bytes.
  private static func readAll(_ bytes: Data, as name: String) -> [ContentProblem] {
    var files = FileTrees()
    do {
      files.trees = [FileTree(file: name, tree: try SafeYAML.tree(bytes, file: name))]
    } catch let problem as ContentProblem {
      return [problem]
    } catch {
      Issue.record("an error without a place: \(error)")
      return []
    }
    let shared = SharedReader.read(files)
    let house = HouseFilesReader.form(files)
    let listings = ListingFilesReader.read(files, country: "IE")
    let country = CountryFilesReader.read(withCountry(files), code: "IE", shown: "countries/IE")
    _ = HouseFilesReader.values(files, for: house.value)
    let index = ContentIndex(shared.sites + listings.sites + country.sites)
    var problems = index.problems + SharedCheck.problems(of: shared.value, index: index)
    for file in files.trees {
      var check = TreeCheck(file: file.file, houseFields: ["call_back_rule"])
      check.check(file.tree)
      problems += check.problems + HoursCheck.problems(of: file.tree, file: file.file)
    }
    switch name.split(separator: "/").last {
    case "form.yaml": return problems + house.problems
    case "listings.yaml": return problems + listings.problems
    default: return problems + (name.hasPrefix("shared") ? shared.problems : country.problems)
    }
  }
}
