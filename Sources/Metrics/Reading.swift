/// What a metric sees in one ticket or one survey response: a value, or why there is none.
///
/// Values are whole thousandths, so that sums are exact in whatever order they are added.
package struct Reading: Sendable, Hashable, BitwiseCopyable {
  package var raw: Int64

  /// Outside the period or the metric's population; not counted as left out.
  package static let outside = Reading(raw: .min)
  package static let yes = Reading(raw: 1000)
  package static let no = Reading(raw: 0)

  @inline(__always)
  package static func value(_ number: Double) -> Reading {
    Reading(raw: Int64((number * 1000).rounded()))
  }

  /// A share such as four of five fields, exactly for any whole of up to sixteen but 11 and 13.
  ///
  /// - Parameter whole: more than 0.
  @inline(__always)
  package static func fraction(_ part: Int, of whole: Int) -> Reading {
    Reading(raw: Int64(part) &* fractionWhole / Int64(whole))
  }

  /// The raw value of 1 in a fraction.
  package static let fractionWhole: Int64 = 5_040_000

  @inline(__always)
  package static func seconds(_ seconds: Int) -> Reading { Reading(raw: Int64(seconds) &* 1000) }

  @inline(__always)
  package static func success(_ isSuccess: Bool) -> Reading { isSuccess ? yes : no }

  @inline(__always)
  package static func leftOut(_ reason: LeftOutReason) -> Reading {
    Reading(raw: .min + 1 + Int64(reason.rawValue))
  }

  @inline(__always)
  package var isValue: Bool { raw > .min + 64 }

  /// Why a case of the population has no value; nil for a value and for ``outside``.
  @inline(__always)
  package var reason: LeftOutReason? {
    raw > .min && raw <= .min + 64 ? LeftOutReason(rawValue: UInt8(raw - .min - 1)) : nil
  }
}
