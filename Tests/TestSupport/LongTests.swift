import Foundation

/// Whether all draws of a simulation and all variants are asked for, as `make test-long` does; else a
/// part that finds gross faults.
package enum LongTests {
  package static let areAsked = ProcessInfo.processInfo.environment["TOUCHSTONE_SEEDS"] != nil
}
