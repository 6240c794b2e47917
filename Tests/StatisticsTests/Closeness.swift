import Statistics

/// Whether two numbers agree to a relative tolerance; a NaN agrees with nothing.
func isClose(_ actual: Double, _ expected: Double, within tolerance: Double = 1e-12) -> Bool {
  abs(actual - expected) <= tolerance * max(abs(expected), .leastNormalMagnitude)
}

/// Whether an interval agrees with the one expected, to an absolute tolerance.
func isClose(
  _ actual: Interval?, _ low: Double, _ high: Double, within tolerance: Double = 1e-12
) -> Bool {
  guard let actual else { return false }
  return abs(actual.low - low) <= tolerance && abs(actual.high - high) <= tolerance
}

/// Made-up values in 0..<1 that look random and are the same on every machine.
func scatteredValues(_ count: Int, seed: UInt64) -> [Double] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 33) / 2_147_483_648
  }
}

extension SortedSample {
  init(sorting values: some Sequence<Double>) { self.init(sorted: values.sorted()) }
}
