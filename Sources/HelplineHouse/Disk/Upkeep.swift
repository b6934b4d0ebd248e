import Foundation
import HelplineContent

extension HouseDisk {
  /// Whether a broken file has to be set aside, or a good one kept as the last good copy.
  func needsUpkeep(_ scan: HouseScan) -> Bool {
    HouseFile.allCases.contains { file in
      file.isYAML && (isBroken(scan[file]) || differsFromLastGood(file, scan[file]))
    }
  }

  /// Sets broken files aside, puts the last good copy in their place, and keeps good files as such; the
  /// lock has to be held. Gives the names under which files were set aside.
  func keepUp(_ scan: HouseScan) throws -> [HouseFile: String] {
    var aside: [HouseFile: String] = [:]
    for file in HouseFile.allCases where file.isYAML {
      let found = scan[file]
      if isBroken(found), let bytes = found.bytes {
        aside[file] = try setAside(file, bytes)
      } else if differsFromLastGood(file, found), let bytes = found.bytes {
        try makeFolder(HouseFile.lastGood)
        let name = "\(HouseFile.lastGood)/\(file.rawValue)"
        try run([.beside(name, bytes), .rename(name)])
      }
    }
    return aside
  }

  private func isBroken(_ found: HouseScan.Found) -> Bool {
    found.reading.fault != nil && !found.isShut
  }

  private func differsFromLastGood(_ file: HouseFile, _ found: HouseScan.Found) -> Bool {
    guard let bytes = found.bytes, found.reading.fault == nil, !found.reading.isEmpty else {
      return false
    }
    return (try? read("\(HouseFile.lastGood)/\(file.rawValue)")) != bytes
  }

  /// The broken file is copied first, so that at no moment both it and its better are missing.
  private func setAside(_ file: HouseFile, _ bytes: Data) throws -> String {
    let name = freeName(file.rawValue, as: "broken")
    if let last = try read("\(HouseFile.lastGood)/\(file.rawValue)") {
      try run([
        .beside(name, bytes), .rename(name), .beside(file.rawValue, last), .rename(file.rawValue),
      ])
    } else {
      try run([.move(file.rawValue, to: name)])
    }
    return name
  }

  /// The first free name such as `notices.broken-1.yaml`.
  func freeName(_ file: String, as word: String) -> String {
    var number = 1
    while exists(HouseFile.name(file, as: word, number)) { number += 1 }
    return HouseFile.name(file, as: word, number)
  }
}
