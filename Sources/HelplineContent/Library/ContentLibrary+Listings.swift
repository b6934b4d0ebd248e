import HelplineModel

extension ContentLibrary {
  /// The listings of all countries, by country and in the order of their files, and what was wrong.
  public func listings() -> (services: [Service], problems: [ContentProblem]) {
    var reading = Reading<[Service]>([])
    for folder in listingFolders() {
      let files = FileTrees(reading: [folder.file(ContentRoots.listingsName)])
      let part = ListingFilesReader.read(files, country: folder.code)
      reading.value += part.value
      reading.problems += part.problems
    }
    return (reading.value, reading.problems)
  }

  /// A hash over names, sizes and times of the listing files: another one means the directory is to be
  /// built again. Take it before `listings()`, so that an edit in between is seen the next time.
  public var listingsStamp: String {
    ContentStamp.of(listingFolders().map { $0.file(ContentRoots.listingsName) })
  }

  private func listingFolders() -> [CountryFolder] {
    roots.countryFolders().values.sorted { $0.code < $1.code }
      .filter { roots.exists("\($0.path)/\(ContentRoots.listingsName)") }
  }
}

/// Reads listing files.
enum ListingFilesReader {
  static func read(_ files: FileTrees, country: String) -> Reading<[Service]> {
    var reading = Reading<[Service]>([])
    reading.problems = files.problems
    for file in files.trees {
      let log = ReadLog(file: file.file)
      let entry = Entry(file.tree, log: log)
      reading.value += entry.listings(country: country)
      entry.expect("listings")
      reading.take(log)
    }
    return reading
  }
}
