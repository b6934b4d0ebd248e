import ArgumentParser
import HelplineContent

/// A new country's folder, with a hole in words for every part.
struct NewCountryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a new country's folder from the template: every part a hole in words.",
    discussion: """
      lifeline content new UA --name Ukraine --languages uk --timezone Europe/Kyiv

      What is left out stands open in country.yaml, and lifeline content check asks for it.
      Resources/README.md goes on from there: adding a country in an hour.
      """)

  @Argument(help: "The country's two capital letters (ISO 3166-1): UA, GR for Greece.")
  var code: String
  @Option(help: "Its English name; from the reference table when left out.")
  var name: String?
  @Option(help: "Its official languages (ISO 639), with commas: fr,nl,de.")
  var languages: String?
  @Option(help: "Its time zone: Europe/Kyiv.")
  var timezone: String?
  @Option(help: "The content folder that gets countries/CC; that of the data folder when left out.")
  var folder: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    try Output.run(json: false) {
      let workplace = try Workplace(common)
      let country = NewCountry(
        code: code, name: name,
        languages: (languages ?? "").split { $0 == "," || $0 == " " }.map(String.init),
        timeZone: timezone)
      do {
        let path = try workplace.library.add(
          country, to: folder ?? workplace.dataFolder + "/content")
        Output.line(path)
        Output.message(Self.next(country))
      } catch let problem as NewCountryProblem {
        throw Self.failure(problem)
      }
    }
  }

  private static func next(_ country: NewCountry) -> String {
    let open = [
      country.languages.isEmpty ? "languages" : nil, country.timeZone == nil ? "timezone" : nil,
    ].compactMap(\.self)
    let fill = open.isEmpty ? "" : "Write \(open.joined(separator: " and ")) into country.yaml. "
    return fill + "Every part says that it is not known here: put facts in the place of the holes, "
      + "then run lifeline content check."
  }

  private static func failure(_ problem: NewCountryProblem) -> Failure {
    switch problem {
    case .noCode(let code):
      Failure(
        code: 64, sentence: "“\(code)” is no country code. Write two capital letters (IE, GR, GB).")
    case .isThere(let path):
      Failure(
        code: 73, sentence: "\(path) is there already. Nothing was changed: edit its files.",
        file: path)
    case .wouldHide(let path):
      Failure(
        code: 73,
        sentence: "The country is in \(path) already, and a new folder would hide all of it. "
          + "Copy that folder and edit the copy.", file: path)
    case .noLanguage(let code):
      Failure(code: 64, sentence: "There is no language “\(code)”. Write ISO 639 codes: fr,nl,de.")
    case .noTimeZone(let name):
      Failure(code: 64, sentence: "There is no time zone “\(name)”. Write it as Europe/Dublin.")
    case .noTemplate(let path):
      Failure(
        code: 66, sentence: "\(path) is missing or cannot be read. Install Lifeline again.",
        file: path)
    case .cannotWrite(let path):
      Failure(
        code: 73,
        sentence: "\(path) cannot be written. Look at the folder and the room on the disk.",
        file: path)
    }
  }
}
