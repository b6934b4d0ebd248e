import ArgumentParser
import CTerminal

/// Starts the program: before anything else it keeps its memory private and has the kernel refuse it,
/// and every child, all sockets but Unix ones. `doctor` says whether the kernel agreed.
@main
enum Program {
  static func main() {
    _ = ct_keep_private()
    _ = ct_refuse_internet()
    guard let open = screensAlone(Array(CommandLine.arguments.dropFirst())) else {
      return Lifeline.main()
    }
    do { try open.run() } catch { Lifeline.exit(withError: error) }
  }

  /// The screens where nothing but options of theirs was given: a desk is opened with a caller on the line, and
  /// reading through all commands takes a seventh of that time. Whatever it cannot read goes the usual way.
  private static func screensAlone(_ arguments: [String]) -> OpenCommand? {
    guard arguments.first?.hasPrefix("-") ?? true else { return nil }
    return try? OpenCommand.parse(arguments)
  }
}

/// The program: opens the screens when called alone; everything else is for coordinators, scripts and tests.
struct Lifeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lifeline",
    abstract: "Guides a call to 116 006, the European helpline for victims of crime.",
    discussion: """
      Alone it opens the screens. It needs no network and refuses itself one.
      The data folder is --data, else $LIFELINE_DATA, else $XDG_DATA_HOME/lifeline,
      else ~/.local/share/lifeline.
      """,
    version: version,
    subcommands: [
      OpenCommand.self, ImportCommand.self, ExportCommand.self, SearchCommand.self,
      ShowCommand.self, ContentCommand.self, HouseCommand.self, RecordsCommand.self,
      PrintCommand.self, PracticeCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// The version of program and shipped knowledge.
  static let version = "0.1"
}

/// Options every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "The data folder.")
  var data: String?
  @Option(help: "The folder with the knowledge, in place of the one that is shipped.")
  var content: String?
  @Option(help: "The interface language; only English so far.")
  var language: String?
}
