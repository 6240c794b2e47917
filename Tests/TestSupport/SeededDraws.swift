import Statistics

/// Draws for simulated desks. They stand here, in a module that is optimised in debug builds too, since a
/// simulation draws millions of tickets.
extension SeededGenerator {
  /// How many of so many tickets are what each is with the same chance, such as complaints.
  package mutating func successes(of total: Int, chance: Double) -> Int {
    var successes = 0
    for _ in 0..<total where unit() < chance { successes += 1 }
    return successes
  }
}
