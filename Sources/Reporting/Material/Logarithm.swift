#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// Natural logarithms, for what is compared by ratio.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }
  static func power(_ exponent: Double) -> Double { exp(exponent) }
}
