import Foundation
import HelplineModel

/// What a person heard when they rang a listing's number, and which numbers it had that day.
struct RungMark: Equatable, Sendable {
  /// Who rang, when, and what they heard.
  var rung: Rung
  /// The numbers of the listing as they stood then.
  var numbers: Set<String>

  /// A call to the numbers that a listing has now.
  init(_ rung: Rung, of service: Service?) {
    self.rung = rung
    numbers = service.map(RungMark.numbers) ?? []
  }

  /// A call to numbers of an earlier day.
  init(_ rung: Rung, numbers: Set<String>) { (self.rung, self.numbers) = (rung, numbers) }

  /// The numbers that can be rung, in digits.
  static func numbers(_ service: Service) -> Set<String> {
    Set(
      service.phones.filter { $0.kind != "fax" }.map {
        $0.number.filter { $0.isASCII && $0.isNumber }
      })
  }

  /// Marks a listing as rung, or says why it is not.
  func mark(_ service: inout Service) {
    switch rung.outcome {
    case .wrong: note("wrong number", in: &service)
    case .noAnswer: note("no answer", in: &service)
    // A number that changed since was not rung, whoever changed it.
    case .right where !RungMark.numbers(service).isSubset(of: numbers):
      note("it had another number then", in: &service)
    case .right: (service.truth.rungOn, service.truth.rungBy) = (rung.day, rung.code)
    }
  }

  /// A listing without any mark of a call or remark: what stands in a form is written, not rung.
  static func unmarked(_ service: Service) -> Service {
    var service = service
    (service.truth.rungOn, service.truth.rungBy, service.remark) = (nil, nil, nil)
    let parts = (service.truth.note ?? "").components(separatedBy: "; ")
      .filter { !$0.isEmpty && !isOurs($0) }
    service.truth.note = parts.isEmpty ? nil : parts.joined(separator: "; ")
    return service
  }

  /// `rung 2026-03-04: …`, as `note` writes it.
  private static func isOurs(_ part: String) -> Bool {
    let day = part.dropFirst(5).prefix(10)
    return part.hasPrefix("rung ") && part.dropFirst(15).hasPrefix(": ") && day.count == 10
      && day.allSatisfy { $0.isNumber || $0 == "-" }
  }

  private func note(_ words: String, in service: inout Service) {
    let mine = "rung \(rung.day): \(words)"
    service.truth.note = service.truth.note.map { "\($0); \(mine)" } ?? mine
  }
}
