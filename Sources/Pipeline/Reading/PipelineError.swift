import Desk
import Intake
import Store
import TextRendering
import Wording

/// Why a run cannot go on: a sentence a fault, each with the place and what to do.
package struct PipelineError: Error, Sendable, CustomStringConvertible {
  package enum Code: Sendable {
    case nothingUsable, unreadableInput, wrongUsage, badConfiguration, unwritableOutput, store
    case cancelled
  }

  package var code: Code
  package var faults: [FaultPhrase]
  /// The text in which the fault is, with a mark under it.
  package var markedLines: [String]

  package init(_ code: Code, _ faults: [FaultPhrase], markedLines: [String] = []) {
    self.code = code
    self.faults = faults
    self.markedLines = markedLines
  }

  package init(_ code: Code, _ fault: FaultPhrase, markedLines: [String] = []) {
    self.init(code, [fault], markedLines: markedLines)
  }

  init(_ error: StoreError) { self.init(.store, .store(error.fault, path: error.path)) }

  init(_ error: TemporaryFolderError) {
    self.init(
      .unwritableOutput, .unwritableTemporaryFolder(path: error.path, reason: error.reason))
  }

  /// - Throws: ``PipelineError`` where an option's value is too small.
  static func require(
    _ option: String, _ value: Int?, atLeast least: Int
  ) throws(PipelineError) {
    guard let value, value < least else { return }
    throw PipelineError(.wrongUsage, .tooSmall(option: option, value: value, least: least))
  }

  /// - Throws: ``PipelineError`` for what is asked for twice, if by another name.
  static func requireDistinct(
    _ option: String, _ asked: [(name: String, meaning: AnyHashable)]
  ) throws(PipelineError) {
    var known: [AnyHashable: String] = [:]
    for (name, meaning) in asked {
      guard let before = known.updateValue(name, forKey: meaning) else { continue }
      throw PipelineError(.wrongUsage, .about(option, .askedTwice(name, before: before)))
    }
  }

  package func sentences(in language: Language) -> [String] {
    guard let first = faults.first else { return markedLines }
    let sentences = faults.dropFirst().map { $0.text(in: language) }
    return [first.text(in: language)] + markedLines + sentences
  }

  package var description: String { sentences(in: .english).joined(separator: "\n") }
}
