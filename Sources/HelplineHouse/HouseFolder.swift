import Foundation
import HelplineModel

/// The coordinator's files in a data folder (`house/`).
public struct HouseFolder: Sendable {
  /// Where the files lie.
  public let path: String

  /// The files of a data folder.
  public init(dataFolder: String) { path = dataFolder + "/house" }
}
