/// The codes of several metrics as one code for each case.
///
/// A ticket's shares go together: most are resolved, not reopened, not handed on. A handful of
/// metrics have a few dozen combinations of codes, and counting those counts them all at once.
struct JointCodes {
  /// The metrics' places, in the order of `combinations[code]`.
  private(set) var metrics: [Int]
  private var codes: ContiguousArray<UInt8>
  /// `combinations[code][member]`: the code of one metric.
  private var combinations: [[UInt8]]

  /// With more of them, counting by many groups would no longer fit into the processor's cache.
  private static let mostCombinations = 64

  /// - Parameter columns: each metric's code for each case.
  /// - Returns: the metrics in as few joint codes as their combinations allow.
  static func joining(_ columns: [(metric: Int, codes: ContiguousArray<UInt8>)]) -> [JointCodes] {
    var joined: [JointCodes] = []
    for column in columns {
      if let last = joined.indices.last, joined[last].add(column.metric, column.codes) { continue }
      joined.append(JointCodes(column.metric, column.codes))
    }
    return joined
  }

  private init(_ metric: Int, _ codes: ContiguousArray<UInt8>) {
    metrics = [metric]
    self.codes = codes
    combinations = (0...(codes.max() ?? 0)).map { [$0] }
  }

  /// - Returns: false, and nothing is changed, where there are too many combinations.
  private mutating func add(_ metric: Int, _ added: ContiguousArray<UInt8>) -> Bool {
    var codeOfPair = [UInt16](repeating: .max, count: 1 << 16)
    var combined: [[UInt8]] = []
    var joint = ContiguousArray<UInt8>(repeating: 0, count: codes.count)
    for place in codes.indices {
      let pair = Int(codes[place]) << 8 | Int(added[place])
      var code = codeOfPair[pair]
      if code == .max {
        guard combined.count < Self.mostCombinations else { return false }
        code = UInt16(combined.count)
        codeOfPair[pair] = code
        combined.append(combinations[Int(codes[place])] + [added[place]])
      }
      joint[place] = UInt8(truncatingIfNeeded: code)
    }
    (codes, combinations) = (joint, combined)
    metrics.append(metric)
    return true
  }

  /// How often each code of each metric occurs in each group: for each of ``metrics`` `groupCount`
  /// times its width. `group` gives the first group of a case, `.max` for none; `further` are the
  /// others of some.
  @inline(__always)
  func counts(
    groupCount: Int, widths: [Int], further: [(place: Int, group: UInt32)],
    group: (Int) -> UInt32
  ) -> [ContiguousArray<UInt32>] {
    let width = combinations.count
    var counts = ContiguousArray<UInt32>(repeating: 0, count: groupCount * width)
    codes.withUnsafeBufferPointer { codes in
      counts.withUnsafeMutableBufferPointer { counts in
        for place in codes.indices {
          let group = group(place)
          if group != .max { counts[Int(group) &* width &+ Int(codes[place])] &+= 1 }
        }
        for (place, group) in further { counts[Int(group) * width + Int(codes[place])] += 1 }
      }
    }
    return widths.indices.map { member in
      var own = ContiguousArray<UInt32>(repeating: 0, count: groupCount * widths[member])
      for group in 0..<groupCount {
        for code in 0..<width {
          own[group * widths[member] + Int(combinations[code][member])] +=
            counts[group * width + code]
        }
      }
      return own
    }
  }
}
