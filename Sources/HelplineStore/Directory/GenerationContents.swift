import HelplineModel
import HelplineSearch

/// What is made of the listings of a generation beside their rows.
struct GenerationContents {
  /// What is looked up.
  var index: IndexBuilder
  /// What the go-live check counts.
  var shapes = NeedShapes()
  /// Listings that perhaps are one.
  var alike = AlikeFinder()
  /// Whether it differs from the generation before; only then it takes its place.
  var isNew = false

  /// Adds a listing as everybody sees it.
  mutating func add(_ service: Service) {
    index.add(service)
    shapes.add(service)
    alike.add(service)
  }
}
