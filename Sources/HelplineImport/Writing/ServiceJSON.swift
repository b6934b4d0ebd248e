import Foundation
import HelplineModel

/// Writes a listing as HSDS 3 JSON; what HSDS has no field for stands under `lifeline`.
public enum ServiceJSON {
  /// One listing as one JSON object, keys sorted, so that two runs give the same bytes.
  /// - Parameters:
  ///   - service: the listing; a secret address is not in it and cannot come out.
  ///   - includePrivate: also write the lines that only the handler may see.
  ///   - pretty: with line ends and indents.
  /// - Throws: what `JSONEncoder` throws, which these types give it no cause for.
  public static func encode(
    _ service: Service, includePrivate: Bool = false, pretty: Bool = true
  ) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      : [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(HSDSService(service, includePrivate: includePrivate))
  }

  /// The listing as a value, for larger documents such as the answer of `search --json`.
  public static func document(
    _ service: Service, includePrivate: Bool = false
  ) -> some Encodable & Sendable {
    HSDSService(service, includePrivate: includePrivate)
  }
}
