import Desk
import Foundation

/// Points over their number of cases, within limits that narrow as cases grow in number: who lies outside
/// differs from ``centre`` by more than chance explains.
package struct FunnelDrawing: Sendable {
  package var points: [Point]
  /// By number of cases, from the fewest.
  package var limits: [Limits]
  package var unit: MeasurementUnit
  package var scale: Scale
  package var names: Names

  package enum Scale: String, Sendable {
    /// From the centre 0; of ratios in percentage points.
    case differences
    /// Around the centre 1: half and double are equally far from it.
    case ratios
  }

  package struct Point: Sendable {
    package var name: String
    package var cases: Int
    package var value: Double
    package var place: Place
  }

  /// By a point's own limits, which may differ a little from the curves.
  package enum Place: String, Sendable {
    case inside
    case better
    case worse
  }

  /// 95 % (warning) and 99.8 % (alarm).
  package struct Limits: Sendable {
    package var cases: Int
    package var warning: ClosedRange<Double>
    package var alarm: ClosedRange<Double>
  }

  package struct Names: Sendable {
    /// What a point is, such as an agent.
    package var point: String
    package var cases: String
    package var value: String
    package var warning: String
    package var alarm: String
    package var better: String
    package var worse: String
  }

  /// Where all would lie but for chance.
  package var centre: Double { scale == .differences ? 0 : 1 }

  /// The drawing without what cannot be placed: no numbers, and ratios of nothing.
  package var finite: FunnelDrawing {
    var copy = self
    copy.points = points.filter { height($0.value).isFinite }
    copy.limits = limits.filter { limit in
      [limit.warning, limit.alarm].allSatisfy {
        height($0.lowerBound).isFinite && height($0.upperBound).isFinite
      }
    }
    return copy
  }

  /// Ratios by their doublings, so that half as long and twice as long are equally far from the centre.
  package func height(_ value: Double) -> Double {
    switch scale {
    case .differences: value
    case .ratios: log2(value)
    }
  }
}
