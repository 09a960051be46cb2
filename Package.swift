// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the pipeline: its sources under `Sources/`, its own modules below it.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    exclude: name == "Language" ? ["Data"] : [],
    swiftSettings: settings
  )
}

/// The tests of one module, which mirror its sources.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: dependencies + ["TestSupport"],
    swiftSettings: settings
  )
}

let package = Package(
  name: "dateline",
  products: [
    .library(
      name: "Dateline",
      targets: ["Geo", "Gazetteer", "Language", "Reports", "Toponyms", "Events"]
    ),
    .executable(name: "dateline", targets: ["dateline"]),
  ],
  targets: [
    // The compiled-in data: the gazetteer's index and the language files, as bytes.
    .target(name: "EmbeddedData", exclude: ["gazetteer.index", "languages"]),
    // What the gazetteer and the languages both need of text, so that neither has to know the
    // other: folding, offsets, tables with diagnostics.
    module("Text"),
    module("Geo"),
    module("Gazetteer", ["Geo", "Text", "EmbeddedData"]),
    module("Language", ["Text", "EmbeddedData"]),
    module("Reports", ["Text"]),
    module("Changes", ["Geo", "Text"]),
    module("Toponyms", ["Geo", "Gazetteer", "Language", "Reports", "Text"]),
    module("Events", ["Geo", "Gazetteer", "Language", "Reports", "Text", "Toponyms"]),
    // The page that `--format html` writes: its style and its script, as bytes.
    .target(name: "PageAssets", exclude: ["page", "script.inc"]),
    module("Viewers", ["Gazetteer", "Geo", "PageAssets", "Text"]),
    .executableTarget(
      name: "dateline",
      dependencies: [
        "Geo", "Gazetteer", "Language", "Reports", "Text", "Toponyms", "Events", "Viewers",
        "Changes",
      ],
      swiftSettings: settings
    ),
    // Compiles the tables in Gazetteer/ and the language files into what EmbeddedData takes in.
    .executableTarget(
      name: "compile-data",
      dependencies: ["Gazetteer", "Language", "Text"],
      swiftSettings: settings
    ),
    // Speed, memory and conformance of GeoJSON, beside Foundation's reader; see its main.swift.
    .executableTarget(
      name: "GeoBenchmarks",
      dependencies: ["Geo", "TestSupport"],
      path: "Tests/Benchmarks/Geo",
      exclude: ["peers.py", "peers.sh"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "gazetteer-benchmark",
      dependencies: ["Gazetteer", "Geo", "Text"],
      path: "Tests/Benchmarks/Gazetteer",
      exclude: ["run.sh", "compare.py", "geonames-dump.py"],
      swiftSettings: settings
    ),
    // How fast reports are read, in every language that it has sentence patterns of.
    .executableTarget(
      name: "reading-benchmark",
      dependencies: ["Events", "Geo", "Reports", "TestSupport", "Text"],
      path: "Tests/Benchmarks/Reading",
      exclude: ["patterns"],
      swiftSettings: settings
    ),
    // What several tests need.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    tests("Text", ["Text"]),
    tests("Geo", ["Geo"]),
    tests("Gazetteer", ["Gazetteer", "Geo", "Text"]),
    tests("Language", ["Language", "Text"]),
    tests("Reports", ["Reports", "Text"]),
    tests("Toponyms", ["Toponyms", "Language", "Gazetteer", "Reports", "Geo", "Text"]),
    tests("Events", ["Events", "Toponyms", "Language", "Gazetteer", "Reports", "Geo", "Text"]),
    tests("Viewers", ["Viewers", "Geo"]),
    tests("Changes", ["Changes", "Geo", "Text"]),
    tests("Command", ["dateline", "Geo"]),
  ]
)
