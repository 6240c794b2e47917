import Desk
import Statistics

extension SecondRoute {
  mutating func compareFairness() {
    var random = RandomInputs(seed: 5)
    for _ in 0..<40 {
      compareAgreement(&random)
      compareStandardisation(&random)
      compareScores(&random)
    }
  }

  private mutating func compareAgreement(_ random: inout RandomInputs) {
    let confidence = random.confidence()
    let ratings = random.whole(0...5)
    let often = random.pick([1, 20])
    let largest = random.pick([0, 1, 9])
    let table = (0..<ratings).map { row in
      (0..<ratings).map { random.whole(0...($0 == row ? often : largest)) }
    }
    let kappa = CohenKappa(table, confidence: confidence)
    compare(
      "CohenKappa", ["table": table, "confidence": confidence],
      kappa.map {
        [
          "kappa": $0.value, "variance": $0.standardError * $0.standardError,
          "interval": $0.interval, "sample": $0.sample,
        ]
      })

    let raters = random.pick([1, 2, 3, 4, 4, 6])
    let missing = random.pick([0, 0.1, 0.3, 0.7])
    let highest = random.pick([1, 2, 5, 5, 100])
    let rows = (0..<(2 * random.size(25))).map { _ in
      let truth = Double(random.whole(1...highest))
      return (0..<raters).map { _ -> Double? in
        let rating = random.pick([truth, truth, Double(random.whole(1...highest))])
        return random.share() < missing ? nil : rating
      }
    }
    compareRatings(rows.map { $0.compactMap(\.self) })
  }

  private mutating func compareStandardisation(_ random: inout RandomInputs) {
    let confidence = random.confidence()
    let count = random.whole(0...5)
    let observed = random.size(5_000)
    let expected = random.pick([0, random.number(0...5_000)])
    let indirect = IndirectStandardisation(
      observed: observed, expected: expected, confidence: confidence)
    compare(
      "IndirectStandardisation",
      ["observed": observed, "expected": expected, "confidence": confidence],
      indirect.map { ["ratio": $0.ratio, "interval": $0.interval] })

    func segments() -> [SegmentMean] {
      (0..<count).map { _ in
        let tickets = random.pick([0, random.size(5_000)])
        return SegmentMean(count: tickets, mean: tickets > 0 ? random.number(0...9e4) : nil)
      }
    }
    let (before, after) = (segments(), segments())
    let change = ChangeDecomposition(before: before, after: after)
    compare(
      "ChangeDecomposition", ["before": before, "after": after],
      change.map {
        [
          "before": $0.before, "after": $0.after, "mix": $0.effects.map(\.mix),
          "rate": $0.effects.map(\.rate), "mixEffect": $0.mixEffect,
          "rateEffect": $0.rateEffect,
        ]
      })
  }

  private mutating func compareScores(_ random: inout RandomInputs) {
    let items = (0..<random.whole(0...6)).map { _ in
      ReviewItem(
        score: random.pick([nil, 0, 0.25, 0.5, 1, random.share()]),
        weight: random.pick([0, 1, 0.05, random.number(0...100)]),
        isFatal: random.whole(0...4) == 0)
    }
    let score = ReviewScore(items)
    compare(
      "ReviewScore",
      [
        "scores": items.map(\.score), "weights": items.map(\.weight),
        "fatal": items.map(\.isFatal),
      ], score.map { ["value": $0.value, "isFatal": $0.isFatal] })
  }
}
