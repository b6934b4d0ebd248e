import HelplineModel

extension Desk {
  /// The name of a listing, also of one that was taken out since; its id where nobody knows it any more.
  func listingName(_ id: String) -> String {
    ports.directory.service(id)?.name ?? book.removed[id]?.name ?? id
  }
}
