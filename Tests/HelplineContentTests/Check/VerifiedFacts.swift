import Foundation

/// The facts that lie beside this checkout: the words of the verified ones by the address of their source.
struct VerifiedFacts {
  private static let folder = URL(fileURLWithPath: ShippedContentTests.resources)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/facts")
  private static let addressFields: Set = ["source", "official", "emergency_source"]

  static var areHere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Address → the words of the items that name it.
  private(set) var words: [String: [String]] = [:]

  init() throws {
    let files = FileManager.default.enumerator(atPath: Self.folder.path)
    for case let name as String in files ?? .init() where name.hasSuffix(".json") {
      let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      collect(try JSONSerialization.jsonObject(with: data), isVerified: false)
    }
  }

  /// The words of all verified items that name one of these sources.
  func words(of sources: [String]) -> String {
    sources.flatMap { words[$0] ?? [] }.joined(separator: " | ")
  }

  /// An item without a status of its own has that of the one around it.
  private mutating func collect(_ value: Any, isVerified: Bool) {
    if let list = value as? [Any] {
      for element in list { collect(element, isVerified: isVerified) }
    }
    guard let map = value as? [String: Any] else { return }
    let holds = (map["status"] as? String).map { $0 == "verified" } ?? isVerified
    let own = Self.words(in: map.filter { !Self.addressFields.contains($0.key) })
      .joined(separator: " | ")
    for (key, element) in map {
      guard Self.addressFields.contains(key) else {
        collect(element, isVerified: holds)
        continue
      }
      guard holds || key == "emergency_source" else { continue }
      for address in element as? [String] ?? [element as? String].compactMap(\.self) {
        words[address, default: []].append(own)
      }
    }
  }

  /// Every text and number of an item, without the items inside it that have a source or a status of their own.
  private static func words(in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap { inner($0) } }
    if let map = value as? [String: Any] { return map.values.flatMap { inner($0) } }
    return value is NSNull ? [] : ["\(value)"]
  }

  private static func inner(_ value: Any) -> [String] {
    let map = value as? [String: Any] ?? [:]
    return map["source"] == nil && map["status"] == nil ? words(in: value) : []
  }
}
