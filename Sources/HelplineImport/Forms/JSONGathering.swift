import Foundation

/// The first reading of files whose elements refer to each other.
extension JSONForms {
  /// Reads what these files hold for each other; files of other forms are not read twice.
  init(gatheredFrom files: [URL]) throws(ImportError) {
    self.init()
    for file in files {
      let head = try ByteSource.head(of: file)
      guard Self.needsGathering(head) else { continue }
      var forms = self
      let take = { (event: JSONElementScanner.Event) in
        guard case .element(_, let bytes) = event, let fields = JSONFields(bytes) else { return }
        forms.gather(fields)
      }
      if LineElementReader.fits(head, name: file.lastPathComponent.lowercased()) {
        try LineElementReader(file).read(take)
      } else {
        var scanner = try JSONElementScanner(file)
        try scanner.read(take)
      }
      self = forms
    }
  }
}
