import Foundation

/// What a run of the fuzzer tries: named by `FUZZ_TARGET`.
///
/// Each target reads any bytes at all and stops the program where something that always has to hold
/// does not; the fuzzer itself finds crashes, hangs and unbounded memory.
enum FuzzTarget: String, CaseIterable {
  /// Files of all kinds and a configuration, from their bytes to every question's answer.
  case pipeline
  /// A whole file of any kind, from its bytes to its ledger.
  case file
  /// The dialect and the records of a delimited text.
  case delimited
  /// The records of a JSON text.
  case json
  /// The sheet of a workbook, and the package around it.
  case workbook
  /// The encoding of bytes, and their text.
  case encoding
  /// A cell as each kind of value.
  case value
  /// A name of a column, of an event and of who took part in it.
  case name

  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "file"
    guard let target = FuzzTarget(rawValue: name) else {
      fatalError("FUZZ_TARGET is one of \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
  }()

  func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch self {
    case .pipeline: fuzzPipeline(bytes)
    case .file: fuzzFile(bytes)
    case .delimited: fuzzDelimited(bytes)
    case .json: fuzzJSON(bytes)
    case .workbook: fuzzWorkbook(bytes)
    case .encoding: fuzzEncoding(bytes)
    case .value: fuzzValue(bytes)
    case .name: fuzzName(bytes)
    }
  }
}

private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// The fuzzer's own loop, from the compiler's runtime.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager has programs begin at a function of the target's name.
@_cdecl("Fuzzing_main")
public func fuzzingMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runFuzzer(&count, &arguments) { start, count in
    FuzzTarget.chosen.run(UnsafeBufferPointer(start: start, count: count))
    return 0
  }
}
