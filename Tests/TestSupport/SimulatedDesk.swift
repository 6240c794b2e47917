import Foundation
import Statistics

/// A desk drawn ticket by ticket, whose level moves by the day, by the month, by the season or not at
/// all: what verdicts have to withstand. It stands here, in a module that is optimised in debug builds
/// too.
package struct SimulatedDesk: Sendable {
  package var ticketsAMonth = 500.0
  /// Standard deviation of a day's level on the logarithmic scale; neighbouring days correlate by half.
  package var dayDeviation = 0.0
  package var volumeDeviation = 0.0
  /// The same of months, which correlate by six tenths.
  package var monthDeviation = 0.0
  /// By how much the volume grows a month: 0.01 is a hundredth.
  package var growth = 0.0
  /// The season's half height on the logarithmic scale.
  package var season = 0.0
  /// Whether each measure moves by itself, or all with one level.
  package var hasOwnLevels = false
  /// What is added to a share in a month, of all tickets or of one of the segments, and to the logarithm
  /// of the first duration.
  package var shareChange: (@Sendable (_ month: Int) -> Double)?
  package var segmentChange: (@Sendable (_ month: Int) -> Double)?
  package var durationChange: (@Sendable (_ month: Int) -> Double)?

  package init() {}

  package static let daysAMonth = 30
  package static let segmentCount = 6
  /// CSAT is the first; a month has as many cases of each as it has tickets.
  package static let shares = [0.85, 0.7, 0.8, 0.9, 0.08, 0.05]

  package struct Month: Sendable {
    package var tickets = 0
    /// Milliseconds: first response, resolution.
    package var durations: [[Int64]] = [[], []]
    /// `cases[share][segment]`.
    package var cases = [[Proportion]](
      repeating: [Proportion](repeating: Proportion(successes: 0, of: 0), count: segmentCount),
      count: shares.count)
  }

  package func months(_ count: Int, _ dice: inout SeededGenerator) -> [Month] {
    let levels = (0..<Self.shares.count + 3).map { index in
      index == 0 || hasOwnLevels
        ? level(count, dayDeviation, season: true, &dice) : [Double]()
    }
    let volume = level(count, volumeDeviation, season: true, &dice)
    var months = [Month](repeating: Month(), count: count)
    for day in 0..<count * Self.daysAMonth {
      let month = day / Self.daysAMonth
      let drift = growth * Double(day) / Double(Self.daysAMonth)
      let tickets = dice.poisson(
        ticketsAMonth / Double(Self.daysAMonth) * exp(volume[day] + drift))
      months[month].tickets += tickets
      func level(_ index: Int) -> Double { (hasOwnLevels ? levels[index] : levels[0])[day] }
      for kind in 0..<2 {
        let change = kind == 0 ? durationChange?(month) ?? 0 : 0
        let centre = (kind == 0 ? 7.0 : 10) + level(Self.shares.count + kind) + change
        let spread = kind == 0 ? 1.0 : 1.2
        for _ in 0..<tickets {
          months[month].durations[kind].append(
            Int64(exp(centre + spread * dice.normal()) * 1000))
        }
      }
      for (share, usual) in Self.shares.enumerated() {
        let odds = log(usual / (1 - usual)) + (usual > 0.5 ? -1 : 1) * level(share)
        var chance = 1 / (1 + exp(-odds))
        if share == 0 { chance += shareChange?(month) ?? 0 }
        for segment in 0..<Self.segmentCount {
          let cases =
            tickets / Self.segmentCount
            + (segment < tickets % Self.segmentCount ? 1 : 0)
          let own = share == 0 && segment == 0 ? chance + (segmentChange?(month) ?? 0) : chance
          let found = dice.successes(of: cases, chance: own)
          let before = months[month].cases[share][segment]
          months[month].cases[share][segment] = Proportion(
            successes: before.successes + found, of: before.total + cases)
        }
      }
    }
    return months
  }

  private func level(
    _ months: Int, _ deviation: Double, season hasSeason: Bool, _ dice: inout SeededGenerator
  ) -> [Double] {
    let byMonth = row(months, monthDeviation, likeness: 0.6, &dice)
    let byDay = row(months * Self.daysAMonth, deviation, likeness: 0.5, &dice)
    return byDay.enumerated().map { day, value in
      value + byMonth[day / Self.daysAMonth]
        + season * sin(2 * .pi * Double(day) / Double(12 * Self.daysAMonth))
    }
  }

  private func row(
    _ count: Int, _ deviation: Double, likeness: Double, _ dice: inout SeededGenerator
  ) -> [Double] {
    guard deviation > 0 else { return [Double](repeating: 0, count: count) }
    var value = deviation * dice.normal()
    return (0..<count).map { _ in
      value = likeness * value + deviation * (1 - likeness * likeness).squareRoot() * dice.normal()
      return value
    }
  }
}

extension SeededGenerator {
  /// How many tickets come where so many are usual.
  package mutating func poisson(_ mean: Double) -> Int {
    if mean > 60 { return max(0, Int((mean + mean.squareRoot() * normal()).rounded())) }
    let limit = exp(-mean)
    var (count, product) = (0, unit())
    while product > limit {
      count += 1
      product *= unit()
    }
    return count
  }
}
