import Foundation

/// About how many different values there are where they are too many to keep: a HyperLogLog of
/// 16,384 registers, whose standard error is 0.8 %.
///
/// The estimate of two parts together is the same in whatever way the values were parted. The count
/// is taken from the registers as Ertl does (2017, "New cardinality estimation algorithms for
/// HyperLogLog sketches"), without the bend of the first method around 2.5 values a register.
struct DistinctEstimate: Sendable, Equatable {
  private var registers = [UInt8](repeating: 0, count: 1 << Self.bits)
  private static let bits = 14
  /// Bits of a hash that are not its register's number.
  private static let ranks = 64 - bits

  /// - Parameter hash: of a value, well mixed.
  mutating func add(hash: UInt64) {
    let index = Int(hash >> UInt64(Self.ranks))
    let rest = hash << UInt64(Self.bits) | 1 << UInt64(Self.bits - 1)
    let rank = UInt8(rest.leadingZeroBitCount + 1)
    if registers[index] < rank { registers[index] = rank }
  }

  mutating func add(_ other: DistinctEstimate) {
    for index in registers.indices {
      registers[index] = max(registers[index], other.registers[index])
    }
  }

  var count: Int {
    var counts = [Double](repeating: 0, count: Self.ranks + 2)
    for register in registers { counts[Int(register)] += 1 }
    let size = Double(registers.count)
    guard counts[0] < size else { return 0 }
    var sum = size * Self.ofFull(1 - counts[Self.ranks + 1] / size)
    for rank in stride(from: Self.ranks, through: 1, by: -1) { sum = (sum + counts[rank]) / 2 }
    sum += size * Self.ofEmpty(counts[0] / size)
    return Int((size * size / (2 * log(2) * sum)).rounded())
  }

  /// What the share of empty registers adds: x + x² + 2x⁴ + 4x⁸ …
  private static func ofEmpty(_ share: Double) -> Double {
    var (power, factor, sum, last) = (share, 1.0, share, -1.0)
    while sum != last {
      power *= power
      last = sum
      sum += power * factor
      factor *= 2
    }
    return sum
  }

  /// What the share of registers that are not at their end takes away.
  private static func ofFull(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return 0 }
    var (root, factor, sum, last) = (share, 1.0, 1 - share, -1.0)
    while sum != last {
      root = root.squareRoot()
      last = sum
      factor /= 2
      sum -= (1 - root) * (1 - root) * factor
    }
    return sum / 3
  }
}
