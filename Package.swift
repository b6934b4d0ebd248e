// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ needs: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: needs, swiftSettings: settings)
}

/// Fixtures and frames are read where they lie (`#filePath`), so they are no resources.
func tests(_ name: String, _ needs: [Target.Dependency], files: [String] = []) -> Target {
  .testTarget(name: name, dependencies: needs, exclude: files, swiftSettings: settings)
}

let package = Package(
  name: "lifeline",
  products: [
    .executable(name: "lifeline", targets: ["lifeline"]),
    .executable(name: "bench", targets: ["bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo"), .linkedLibrary("seccomp"),
      ]),
    .systemLibrary(name: "CSodium", path: "Sources/CLibraries/CSodium"),
    .systemLibrary(name: "CStemmer", path: "Sources/CLibraries/CStemmer"),
    .systemLibrary(name: "CEpoll", path: "Sources/CLibraries/CEpoll"),
    .target(name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber")]),
    module("TerminalUI"),
    module("CursesTerminal", ["CTerminal", "TerminalUI"]),
    module("HelplineModel"),
    module("HelplineContent", ["HelplineModel", .product(name: "Yams", package: "Yams")]),
    module("HelplineSearch", ["CStemmer", "HelplineModel"]),
    module(
      "HelplineStore",
      ["HelplineModel", "HelplineSearch", .product(name: "GRDB", package: "GRDB.swift")]),
    module(
      "HelplineRecords",
      ["CSodium", "HelplineModel", .product(name: "GRDB", package: "GRDB.swift")]),
    module("HelplineHouse", ["HelplineContent", "HelplineModel"]),
    module("HelplineImport", ["HelplineModel"]),
    module("HelplineNumbers", ["CPhoneNumber", "HelplineModel"]),
    module("HelplinePractice", ["HelplineModel"]),
    module("HelplineSeats", ["CEpoll"]),
    module("HelplineScreens", ["HelplineModel", "HelplinePractice", "TerminalUI"]),
    .executableTarget(
      name: "lifeline",
      dependencies: [
        "HelplineModel", "HelplineContent", "HelplineSearch", "HelplineStore", "HelplineRecords",
        "HelplineHouse", "HelplineImport", "HelplineNumbers", "HelplineScreens", "HelplineSeats",
        "TerminalUI", "CursesTerminal", "CTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "bench", dependencies: ["HelplineModel", "HelplineSearch"], path: "Tools/Bench",
      exclude: ["Peers"], swiftSettings: settings),
    tests("TerminalUITests", ["TerminalUI"]),
    tests("CursesTerminalTests", ["CTerminal", "CursesTerminal", "TerminalUI"]),
    tests("HelplineModelTests", ["HelplineModel"]),
    tests("HelplinePracticeTests", ["HelplinePractice", "HelplineModel"]),
    tests("HelplineSeatsTests", ["HelplineSeats"]),
    tests("HelplineContentTests", ["HelplineContent", "HelplineModel"]),
    tests("HelplineSearchTests", ["HelplineSearch", "HelplineContent", "HelplineModel"]),
    tests("HelplineStoreTests", ["HelplineStore", "HelplineSearch", "HelplineModel"]),
    tests("HelplineRecordsTests", ["HelplineRecords", "HelplineModel"]),
    tests("HelplineHouseTests", ["HelplineHouse", "HelplineModel"]),
    tests("HelplineImportTests", ["HelplineImport", "HelplineModel"], files: ["Fixtures"]),
    tests("HelplineNumbersTests", ["HelplineNumbers", "HelplineImport", "HelplineModel"]),
    tests(
      "HelplineScreensTests",
      [
        "HelplineScreens", "HelplineModel", "HelplineContent", "HelplinePractice",
        "HelplineSearch", "TerminalUI",
      ],
      files: ["Frames"]),
    tests("HouseTests", []),
    tests("EndToEndTests", [], files: ["Fixtures"]),
  ]
)
