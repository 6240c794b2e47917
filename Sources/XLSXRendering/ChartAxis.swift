import Desk
import Foundation
import Reporting

/// An axis of numbers as the workbook counts them: durations in days.
struct ChartAxis {
  var format: String
  /// Nil where Excel's own choice serves; so is ``distance``.
  var ends: ClosedRange<Double>?
  var distance: Double?
  /// Each line is twice the one before.
  var isOfDoublings = false

  /// An axis for values up to `greatest`. Durations get lines at whole minutes, hours or days, which
  /// a program that counts in days would not find.
  init(_ unit: MeasurementUnit, upTo greatest: Double) {
    format = Self.format(unit, greatest: greatest)
    guard unit == .seconds, greatest > 0 else { return }
    let distance = Self.clockDistances.first { $0 * 6 >= greatest } ?? 86_400 * 30
    let end = (greatest / distance).rounded(.up) * distance
    self.distance = distance / 86_400
    ends = 0...end / 86_400
  }

  /// An axis close to its numbers, as a control chart needs it to tell its limits apart.
  init(_ unit: MeasurementUnit, around values: [Double]) {
    self.init(unit, upTo: values.max() ?? 0)
    guard unit != .seconds, let least = values.min(), let greatest = values.max(), least < greatest
    else { return }
    let step = Self.step((greatest - least) / 4)
    let lower = (least / step).rounded(.down) * step
    let upper = (greatest / step).rounded(.up) * step
    ends = unit == .ratio ? max(lower, 0)...min(upper, 1) : lower...upper
    distance = step
  }

  /// An axis of differences with their signs. Cells hold those of ratios as percentage points.
  static func differences(_ unit: MeasurementUnit, holding values: [Double]) -> ChartAxis {
    let stored = values.map { unit == .ratio ? $0 * 100 : $0 }
    var axis = ChartAxis(.number, around: stored)
    let number = unit == .ratio ? "0\" pp\"" : unit == .number ? "0.0" : "0"
    axis.format = "+\(number);-\(number);\(number)"
    return axis
  }

  /// An axis of ratios, on which half and double are equally far from 1. All values are over 0.
  static func doublings(holding values: [Double]) -> ChartAxis {
    var axis = ChartAxis(.number, upTo: 1)
    axis.format = "0.##"
    axis.isOfDoublings = true
    if let least = values.min(), let greatest = values.max(), least > 0 {
      axis.ends = exp2(log2(least).rounded(.down))...exp2(log2(greatest).rounded(.up))
    }
    return axis
  }

  /// Shorter than in a cell where that is clear enough.
  private static func format(_ unit: MeasurementUnit, greatest: Double) -> String {
    switch unit {
    case .count: "#,##0"
    case .ratio: "0%"
    case .seconds: greatest < 10 * 3600 ? "[h]:mm:ss" : "[h]:mm"
    case .number: "0.0"
    case .score, .netPromoterScore: "0"
    }
  }

  private static let clockDistances: [Double] = [
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
    172_800, 432_000, 864_000,
  ]

  /// 1, 2 or 5 times a power of ten, `least` or more.
  private static func step(_ least: Double) -> Double {
    var power = 1.0
    while power > least { power /= 10 }
    while power * 10 <= least { power *= 10 }
    return [1, 2, 5].map { $0 * power }.first { $0 >= least } ?? power * 10
  }
}

extension LineDrawing {
  var axis: ChartAxis {
    let present = series.flatMap { $0.values.compactMap(\.self) } + [target].compactMap(\.self)
    guard let limits else { return ChartAxis(unit, upTo: present.max() ?? 0) }
    return ChartAxis(unit, around: present + limits.lower + limits.upper)
  }
}

extension ParetoDrawing {
  /// The highest column, as high as its parts together.
  var greatest: Double {
    labels.indices.map { label in parts.reduce(0) { $0 + ($1.values[label] ?? 0) } }.max() ?? 0
  }
}
