import CPhoneNumber
import HelplineModel

/// Reads published telephone numbers by the numbering plans of all countries (libphonenumber). May be used
/// from several threads.
///
/// The published text never changes: what is read stands beside it, and a number that cannot be read or
/// cannot exist is only marked. 20 to 60 µs of processor time for a number that was not met before.
public struct NumberReader: NumberPort {
  private let readings = ReadingCache()

  /// Grows when the same number is read in another way: listings that are kept are read again then.
  public static let version = 1

  /// A reader; the numbering plans are loaded with its first number (about 5 ms).
  public init() {}

  /// A line with what can be said of its number: E.164, how its country writes it, how it is dialled from
  /// abroad, short code, extension, doubt. What was read of it before is forgotten.
  ///
  /// - Parameter country: ISO 3166-1 (`EL` and `UK` as well), for numbers that do not begin with a plus;
  ///   nil = not known.
  public func read(_ phone: Phone, country: String?) -> Phone {
    let region = Regions.region(country)
    let isText = phone.kind == "text"
    let reading = readings.reading(.init(text: phone.number, region: region, isText: isText)) {
      NumberReading(PublishedNumber(phone.number), region: region, isText: isText)
    }
    return reading.fill(phone)
  }

  /// Whether a number that was read is free for its caller (0800, +800). Plans say of some that they can be
  /// dialled from abroad; whether a network there puts the call through they do not know.
  public func isFreephone(_ phone: Phone) -> Bool {
    phone.e164.map { lifeline_phone_is_freephone($0) != 0 } ?? false
  }

  /// A listing with all its lines read, those of its sites as well.
  public func read(_ service: Service) -> Service {
    var service = service
    service.phones = service.phones.map { read($0, country: service.country) }
    for index in service.sites.indices {
      service.sites[index].phones = service.sites[index].phones.map {
        read($0, country: service.country)
      }
    }
    return service
  }
}
