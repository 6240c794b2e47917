import Configuration

/// Why a run cannot go on: one sentence a fault, each with the place and what to do.
package struct PipelineError: Error, Sendable, CustomStringConvertible {
  package enum Code: String, Sendable {
    /// Nothing that was given can be used.
    case nothingUsable
    /// A path that was named does not exist or cannot be read.
    case unreadableInput
    /// A word on the command line that means nothing.
    case wrongUsage
    /// A faulty configuration.
    case badConfiguration
    /// The results cannot be written.
    case unwritableOutput
    /// The store cannot be used.
    case store
    /// Somebody wanted the run to end.
    case cancelled
  }

  package var code: Code
  package var sentences: [String]

  package init(_ code: Code, _ sentences: [String]) {
    self.code = code
    self.sentences = sentences
  }

  package init(_ code: Code, _ sentence: String) { self.init(code, [sentence]) }

  /// A faulty configuration: a sentence for each fault.
  init(_ error: ConfigurationError) {
    self.init(.badConfiguration, error.sentences)
  }

  package var description: String { sentences.joined(separator: "\n") }
}
