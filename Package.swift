// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of ours: warnings are errors everywhere.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// A module that reads, counts or computes: optimised in debug builds too, since the tests' simulations
/// and second routes wait for little else.
func fastModule(
  _ name: String, _ dependencies: [Target.Dependency] = [], path: String? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path,
    swiftSettings: strict + [.unsafeFlags(["-Osize"], .when(configuration: .debug))])
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "Touchstone",
  products: [.executable(name: "touchstone", targets: ["touchstone"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    // C libraries: one importer each, but for zlib (gzip in Tabular, zip in Archive).
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CRename"),

    // The domain's nouns, and what knows nothing but bytes or numbers.
    module("Digest", ["CCrypto"]),
    fastModule("Desk", ["Digest"]),
    fastModule("Tabular", ["Desk", "CZlib"]),
    fastModule("Statistics"),
    module("Parallel"),
    module("Archive", ["CZlib"]),
    module("JSONWriting", ["Parallel", "Tabular"]),

    // Complaints traced to their causes.
    module("RootCause", ["Desk"]),

    // Any table, column by column.
    fastModule("Profiling", ["Desk", "Tabular", "Intake"]),

    // From records to nouns, from nouns to numbers, from numbers to a document.
    fastModule("Intake", ["Desk", "Digest", "Tabular", "Parallel"]),
    fastModule("Metrics", ["Desk", "RootCause", "Statistics", "Parallel"]),
    // What causes cost, what to look at next, and whether what was done worked.
    module("Improvement", ["Desk", "Metrics", "RootCause", "Statistics"]),
    // How well contacts were handled, by fair samples and comparable reviewers.
    fastModule("Quality", ["Desk", "Metrics", "Statistics"]),
    module(
      "Store",
      [
        "Desk", "Intake", "Tabular", "Wording",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    module(
      "Configuration",
      ["Desk", "Intake", "Metrics", "Tabular", "Wording", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("HolidaySets")]),
    // What is said, in each language.
    module(
      "Wording",
      [
        "Desk", "Tabular", "Intake", "Profiling", "Metrics", "RootCause", "Improvement", "Quality",
        "Statistics",
      ]),
    module(
      "Reporting",
      [
        "Wording",
        "Desk", "Tabular", "Intake", "Metrics", "RootCause", "Improvement", "Quality",
        "Statistics",
      ]),

    // Answers as aligned text, CSV, Markdown and JSON.
    module("TextRendering", ["Desk", "Intake", "JSONWriting", "Reporting", "Store", "Wording"]),

    // The document in its three forms.
    module("JSONRendering", ["Desk", "JSONWriting", "Reporting"]),
    module(
      "HTMLRendering",
      [
        "Desk", "Digest", "Reporting", "Wording",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Templates")]),
    module(
      "XLSXRendering", ["Archive", "Desk", "Reporting", "Wording", "Parallel", "CXLSXWriter"]),

    // The whole program on one page, and its arguments.
    module(
      "Pipeline",
      [
        "Desk", "Digest", "Tabular", "Intake", "Store", "Statistics", "Metrics", "Profiling",
        "Configuration", "RootCause", "Improvement", "Quality", "Reporting", "JSONRendering",
        "HTMLRendering", "XLSXRendering", "Wording", "JSONWriting", "TextRendering", "CRename",
      ]),
    .executableTarget(
      name: "touchstone",
      dependencies: [
        "CAllocator", "Desk", "Intake", "Pipeline", "Tabular", "TextRendering", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests("DeskTests", ["Desk", "Statistics"]),
    tests("DigestTests", ["Digest"]),
    tests("TabularTests", ["Archive", "Tabular", "Desk", "Statistics", "TestSupport"]),
    tests(
      "StatisticsTests", ["Statistics", "Desk", "TestSupport"],
      exclude: ["SecondRoute/second_route.py"]),
    tests(
      "IntakeTests", ["Intake", "Desk", "Tabular", "Wording", "Statistics", "TestSupport"],
      exclude: ["Conformance/shapes.json", "Conformance/vendors.json"]),
    tests(
      "ProfilingTests", ["Profiling", "Desk", "Intake", "Tabular", "Statistics", "TestSupport"]),
    tests(
      "ImprovementTests",
      ["Improvement", "Metrics", "RootCause", "Statistics", "Intake", "Desk", "TestSupport"]),
    tests(
      "QualityTests", ["Quality", "Metrics", "Statistics", "Desk", "TestSupport"],
      exclude: ["second_route_comparison.py"]),
    tests("MetricsTests", ["Metrics", "Desk", "RootCause", "Statistics", "TestSupport"]),
    tests(
      "StoreTests",
      [
        "Store", "Intake", "Desk", "Tabular", "Wording", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "ConfigurationTests",
      ["Configuration", "Desk", "Intake", "Metrics", "Statistics", "Wording"]),
    tests(
      "RenderingTests",
      [
        "JSONRendering", "HTMLRendering", "XLSXRendering", "Reporting", "Wording", "Desk",
        "TestSupport",
      ]),
    tests("WordingTests", ["Wording", "Metrics", "Intake", "Tabular", "Desk"]),
    tests("ReportingTests", ["Reporting", "Wording", "Metrics", "Intake", "Statistics", "Desk"]),
    tests("JSONWritingTests", ["JSONWriting"]),
    tests("TextRenderingTests", ["TextRendering", "Reporting", "Wording", "Desk"]),
    tests(
      "PipelineTests",
      [
        "Pipeline", "JSONWriting", "Configuration", "Reporting", "Metrics", "Intake", "Desk",
        "Statistics", "Wording", "TestSupport",
      ],
      exclude: ["business_time.py"]),
    tests("DocumentationTests", ["TestSupport", "touchstone"], exclude: ["Given.swift.txt"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TestSupport", "touchstone"],
      exclude: [
        "Cases", "GeneratedMonths", "SecondRoute", "compare_reports.py", "generated_months.py",
        "second_route.py",
      ], swiftSettings: strict),
    fastModule("TestSupport", ["Archive", "Statistics"], path: "Tests/TestSupport"),
  ]
)

// The fuzzer's program is built for itself, with its own compiler flags: see Fuzzing/run.
if Context.environment["TOUCHSTONE_FUZZING"] != nil {
  package.products.append(.executable(name: "fuzzing", targets: ["Fuzzing"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Archive", "Desk", "Tabular", "Intake", "Metrics", "Improvement", "Quality", "Reporting",
        "TextRendering", "Pipeline", "TestSupport",
      ], path: "Fuzzing",
      exclude: ["run", "Seeds", "Words"],
      swiftSettings: [.treatAllWarnings(as: .error), .unsafeFlags(["-parse-as-library"])]))
}
