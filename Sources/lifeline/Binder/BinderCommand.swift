import ArgumentParser
import HelplineContent
import HelplineModel
import HelplineStore

/// A whole country on paper.
struct BinderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "binder",
    abstract: "A country's whole knowledge as one HTML file that prints.",
    discussion: """
      For desks without a computer: open the file in a browser and print it. A4, black
      and white, each part on a new page. Nothing of a call is in it, no line for handlers only, no secret address.
      """)

  @Argument(help: "The country: IE, at …")
  var country: String
  @Option(help: "The file to write, readable for its owner alone; else standard output.")
  var out: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Output.run(json: false) { try Self.write(country, try Workplace(common), to: out) }
  }

  /// Writes the binder of a country, its code in either case.
  static func write(_ country: String, _ workplace: Workplace, to out: String?) throws {
    let code = country.uppercased()
    guard let found = workplace.library.country(code) else {
      let codes = workplace.library.countries.map(\.code).sorted().joined(separator: " ")
      throw Failure(
        code: 66, sentence: "There is no country “\(country)” here. There are \(codes).")
    }
    let handouts = Handouts(workplace)
    let listings = try listings(of: code, workplace).map {
      ListingHandout($0, workplace.reference, handouts.words).handout
    }
    try PaperFile.write(CountryBinder.page(found, handouts, listings: listings), to: out)
  }

  /// The listings of the country, or for it, by name; what is closed for good or for practice stays out.
  private static func listings(of code: String, _ workplace: Workplace) throws -> [Service] {
    let live = try workplace.directory().live
    var found: [Service] = []
    try Failure.plainly {
      try live.forEach { service in
        let isHere = service.country == code || service.allServes.contains(code)
        if isHere, !service.isSample, !service.isClosed { found.append(service) }
      }
    }
    return found.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
  }
}
