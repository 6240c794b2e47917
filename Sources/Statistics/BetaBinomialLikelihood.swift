#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// How well a mean and a spread explain many groups' successes, and which explain them best.
///
/// The spread is 1 / (a + b), where 0 means that the groups differ by chance alone. Written in it,
/// the likelihood is a plain sum of logarithms without differences of large numbers, and its slope
/// at 0 says whether there is any spread to be found. Source: Griffiths, Biometrics 29 (1973) 637.
struct BetaBinomialLikelihood {
  /// At index r, how many groups have more than r successes, failures, tickets.
  private let successes: [Int]
  private let failures: [Int]
  private let tickets: [Int]

  init(_ groups: [Proportion]) {
    successes = countsOver(groups.map(\.successes))
    failures = countsOver(groups.map { $0.total - $0.successes })
    tickets = countsOver(groups.map(\.total))
  }

  /// The ratio of all groups taken together; nil where nothing, or everything, succeeded.
  var pooledMean: Double? {
    let succeeded = successes.reduce(0, +)
    let all = tickets.reduce(0, +)
    return succeeded > 0 && succeeded < all ? Double(succeeded) / Double(all) : nil
  }

  /// The slope along the spread at none: positive where the groups differ more than by chance.
  func slopeWithoutSpread(mean: Double) -> Double {
    func ranks(_ counts: [Int]) -> Double {
      counts.enumerated().reduce(0) { $0 + Double($1.offset * $1.element) }
    }
    return ranks(successes) / mean + ranks(failures) / (1 - mean) - ranks(tickets)
  }

  /// The mean's logit and the spread's logarithm at which the likelihood is greatest, by Newton's
  /// method with halved steps wherever a step would not climb; nil where it never levels off.
  func maximum(from start: Parameters) -> Parameters? {
    var point = start
    var here = value(at: point)
    for _ in 0..<200 {
      guard abs(point.logSpread) < 30, abs(point.logit) < 30 else { return nil }
      var step = slopes(at: point).climb
      var next = point + step
      // Newton's error is squared with each step: this one leaves none.
      if abs(step.logit) + abs(step.logSpread) < 1e-8 { return next }
      var there = value(at: next)
      while there < here, abs(step.logit) + abs(step.logSpread) > 1e-8 {
        step = Parameters(logit: step.logit / 2, logSpread: step.logSpread / 2)
        next = point + step
        there = value(at: next)
      }
      (point, here) = (next, there)
    }
    return point
  }

  struct Parameters {
    var logit: Double
    var logSpread: Double

    init(logit: Double, logSpread: Double) {
      self.logit = logit
      self.logSpread = logSpread
    }

    init(mean: Double, spread: Double) {
      self.init(logit: log(mean / (1 - mean)), logSpread: log(spread))
    }

    var mean: Double { 1 / (1 + exp(-logit)) }
    var complement: Double { 1 / (1 + exp(logit)) }
    var spread: Double { exp(logSpread) }

    static func + (first: Parameters, second: Parameters) -> Parameters {
      Parameters(
        logit: first.logit + second.logit, logSpread: first.logSpread + second.logSpread)
    }
  }

  private func value(at point: Parameters) -> Double {
    func sum(_ counts: [Int], _ base: Double) -> Double {
      counts.enumerated().reduce(0) {
        $0 + Double($1.element) * log(base + Double($1.offset) * point.spread)
      }
    }
    return sum(successes, point.mean) + sum(failures, point.complement) - sum(tickets, 1)
  }

  private func slopes(at point: Parameters) -> Slopes {
    let one = Reciprocals(successes, point.mean, point.spread)
    let other = Reciprocals(failures, point.complement, point.spread)
    let all = Reciprocals(tickets, 1, point.spread)
    // First along the mean and the spread themselves, then along logit and logarithm.
    let product = point.mean * point.complement
    let mean = one.sum - other.sum
    let spread = one.ranked + other.ranked - all.ranked
    let meanTwice = -one.squares - other.squares
    let mixed = -one.rankedSquares + other.rankedSquares
    let spreadTwice = -one.twiceRankedSquares - other.twiceRankedSquares + all.twiceRankedSquares
    return Slopes(
      logit: mean * product, logSpread: spread * point.spread,
      logitTwice: meanTwice * product * product
        + mean * product * (point.complement - point.mean),
      mixed: mixed * product * point.spread,
      logSpreadTwice: spreadTwice * point.spread * point.spread + spread * point.spread)
  }
}

/// The first and second slopes of the likelihood.
private struct Slopes {
  let logit: Double
  let logSpread: Double
  let logitTwice: Double
  let mixed: Double
  let logSpreadTwice: Double

  /// Newton's step where the surface is a hilltop; elsewhere a step uphill, each way for itself.
  var climb: BetaBinomialLikelihood.Parameters {
    let determinant = logitTwice * logSpreadTwice - mixed * mixed
    if logitTwice < 0, determinant > 0 {
      return .init(
        logit: (mixed * logSpread - logSpreadTwice * logit) / determinant,
        logSpread: (mixed * logit - logitTwice * logSpread) / determinant)
    }
    return .init(
      logit: uphill(logit, logitTwice), logSpread: uphill(logSpread, logSpreadTwice))
  }

  /// At most 1 either way.
  private func uphill(_ slope: Double, _ curvature: Double) -> Double {
    slope / max(abs(curvature), abs(slope), .leastNormalMagnitude)
  }
}

/// Sums over r of counts[r] times powers of r and of 1 / (base + r spread).
private struct Reciprocals {
  var sum = 0.0
  var ranked = 0.0
  var squares = 0.0
  var rankedSquares = 0.0
  var twiceRankedSquares = 0.0

  init(_ counts: [Int], _ base: Double, _ spread: Double) {
    for (rank, count) in counts.enumerated() {
      let r = Double(rank)
      let inverse = 1 / (base + r * spread)
      let weight = Double(count) * inverse
      sum += weight
      ranked += weight * r
      squares += weight * inverse
      rankedSquares += weight * inverse * r
      twiceRankedSquares += weight * inverse * r * r
    }
  }
}

/// At index r, how many of the counts are over r.
private func countsOver(_ counts: [Int]) -> [Int] {
  var result = [Int](repeating: 0, count: counts.max() ?? 0)
  for count in counts where count > 0 { result[count - 1] += 1 }
  for index in result.indices.reversed().dropFirst() { result[index] += result[index + 1] }
  return result
}
