import HelplineModel

extension ContentLibrary {
  /// The sheets that are filled in by hand and can be read.
  public var paperForms: [PaperForm] { readPaperForms().forms }

  /// The sheets that are filled in by hand, and what was wrong with them; read anew each time.
  public func readPaperForms() -> (forms: [PaperForm], problems: [ContentProblem]) {
    let reading = PaperReader.read(FileTrees(reading: roots.paperFiles()))
    return (reading.value, reading.problems + PaperReader.missing(reading.value))
  }
}
