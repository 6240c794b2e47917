import Statistics

/// How surely the last one, three or seven periods of a figure differ from those before them: the
/// lengths of which the rules of a control chart speak.
///
/// A difference has to be more than chance by two measures, and the weaker one counts: against how
/// much the periods vary among themselves (Student, pooled), and against how much samples of these
/// sizes vary even where nothing changes (ratios and rates only). So neither a quiet year nor a
/// restless one makes news of noise.
package struct RecentShift: Sendable, Equatable {
  /// How many of the last periods differ most surely from those before.
  package let length: Int
  /// Two-sided, after the correction for having tried three lengths.
  package let pValue: Double

  private static let lengths = [1, 3, 7]

  /// - Parameters:
  ///   - scores: a number for each period, on a scale on which all scatter alike.
  ///   - sampling: the p-value of the periods from an index on against those before it, by the size
  ///     of the samples alone; nil where there is no such test.
  init?(_ scores: [Double], sampling: (Int) -> Double? = { _ in nil }) {
    let tried = Self.lengths.filter { scores.count - $0 >= 3 }
    let found = tried.map { length -> (length: Int, pValue: Double) in
      let start = scores.count - length
      let recent = SampleMoments(of: scores[start...])
      let earlier = SampleMoments(of: scores[..<start])
      // Where no period differs from its neighbours, the samples alone decide.
      let among =
        PooledTest(recent, minus: earlier)?.pValue ?? (recent.mean == earlier.mean ? 1 : 0)
      return (length, max(among, sampling(start) ?? 0))
    }
    guard let surest = found.min(by: { $0.pValue < $1.pValue }) else { return nil }
    length = surest.length
    pValue = min(1, surest.pValue * Double(tried.count))
  }
}
