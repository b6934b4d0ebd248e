import Foundation
import HelplineModel

extension Desk {
  /// The desk with other words for every handler-only value of the house, also where somebody copied it into
  /// another rule: for whatever leaves the handler's own screen.
  func withoutSecrets(_ instead: String) -> Desk {
    var desk = self
    let hidden = house.fields.filter(\.handlerOnly).map(\.id)
    let secrets = hidden.compactMap { house.values[$0] }.filter { $0.count >= 4 }
    for (id, value) in house.values {
      if hidden.contains(id) {
        desk.house.values[id] = value.isEmpty ? nil : instead
      } else {
        desk.house.values[id] = secrets.reduce(value) {
          $0.replacingOccurrences(of: $1, with: instead)
        }
      }
    }
    return desk
  }
}
