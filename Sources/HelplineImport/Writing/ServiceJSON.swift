import Foundation
import HelplineModel

/// Writes a listing as HSDS 3.1 JSON; what HSDS has no field for stands under `lifeline`.
public enum ServiceJSON {
  /// One listing as one JSON object, keys sorted, so that two runs give the same bytes.
  /// - Parameters:
  ///   - service: the listing; a secret address never comes out, whoever put one in.
  ///   - fields: what else leaves; nothing private does that is not named here.
  ///   - pretty: with line ends and indents.
  ///   - uuids: the ids are UUIDs, as HSDS has it; else they are our own, which commands understand.
  /// - Throws: what `JSONEncoder` throws, which these types give it no cause for.
  public static func encode(
    _ service: Service, including fields: Set<PrivateField> = [], pretty: Bool = true,
    uuids: Bool = false
  ) throws -> Data {
    try JSONEncoder.stable(pretty: pretty)
      .encode(document(service, including: fields, uuids: uuids))
  }

  /// The listing as a value, for larger documents such as the answer of `search --json`.
  public static func document(
    _ service: Service, including fields: Set<PrivateField> = [], uuids: Bool = false
  ) -> some Encodable & Sendable {
    HSDSService(service.leaving(with: fields), HSDSNames(areUUIDs: uuids))
  }
}

extension JSONEncoder {
  /// Keys in a fixed order, so that two runs give the same bytes.
  static func stable(pretty: Bool = false) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return encoder
  }
}
