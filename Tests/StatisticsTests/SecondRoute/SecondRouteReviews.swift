import Statistics

extension SecondRoute {
  /// What samples, reviewers and agents are judged by.
  mutating func compareReviews() {
    var random = RandomInputs(seed: 6)
    for _ in 0..<40 {
      compareUnequalTrials(&random)
      compareRatersOnCategories(&random)
      compareEffects(&random)
      compareRandomNumbers(&random)
      compareSamplesOfSamples(&random)
      compareWeighted(&random)
    }
  }

  /// Reviews drawn more often than others stand for fewer contacts.
  private mutating func compareWeighted(_ random: inout RandomInputs) {
    let values = random.values(random.size(200)).map { abs($0) }
    let weights = values.map { _ in random.pick([1, 1, 2.5, random.number(0.01...40)]) }
    let confidence = random.confidence()
    let mean = WeightedMean(zip(values, weights).map { ($0, $1) })
    compare(
      "WeightedMean", ["values": values, "weights": weights, "confidence": confidence],
      mean.map { mean -> [String: any Figured] in
        [
          "value": mean.value, "effectiveCount": mean.effectiveCount,
          "standardError": mean.standardError,
          "interval": mean.interval(confidence: confidence),
        ]
      })
    let answers = values.map { _ in random.share() < 0.7 }
    let share = WeightedShare(zip(answers, weights).map { ($0, $1) })
    compare(
      "WeightedShare", ["answers": answers, "weights": weights, "confidence": confidence],
      share.map { share -> [String: any Figured] in
        ["value": share.value, "interval": share.interval(confidence: confidence)]
      })
  }

  private mutating func compareUnequalTrials(_ random: inout RandomInputs) {
    let centre = random.share()
    let chances = (0..<random.size(random.pick([30, 400, 4_000]))).map { _ in
      random.pick([centre, centre, random.share(), random.pick([0, 1, 0.5])])
    }
    let law = PoissonBinomialDistribution(chances)
    let off = random.number(-5...5) * law.variance.squareRoot()
    let count = random.pick([-1, 0, chances.count, chances.count + 1, Int(law.mean + off)])
    let tail = random.pick([0.001, 0.025, 0.2])
    let limits = law.limits(tail: tail)
    compare(
      "PoissonBinomialDistribution", ["chances": chances, "count": count, "tail": tail],
      [
        "mean": law.mean, "variance": law.variance, "lowerTail": law.lowerTail(count),
        "upperTail": law.upperTail(count), "limits": [limits.lowerBound, limits.upperBound],
      ])

    let ratio = random.pick([0, random.number(0...4), random.number(0...40)])
    let (numerator, denominator) = (random.number(0.5...40), random.number(0.5...400))
    compare(
      "VarianceRatioPValue", ["numerator": numerator, "denominator": denominator, "ratio": ratio],
      varianceRatioPValue(ratio, degrees: numerator, over: denominator))
  }

  private mutating func compareRatersOnCategories(_ random: inout RandomInputs) {
    let (categories, raters) = (random.whole(1...5), random.whole(2...7))
    let missing = random.pick([0, 0, 0.3, 0.7])
    let table = (0..<random.size(25)).map { _ -> [Int] in
      let usual = random.whole(0...(categories - 1))
      var counts = [Int](repeating: 0, count: categories)
      for _ in 0..<raters where random.share() >= missing {
        counts[random.pick([usual, usual, random.whole(0...(categories - 1))])] += 1
      }
      return counts
    }
    compareRatings(
      table.map { counts in
        counts.enumerated().flatMap { [Double](repeating: Double($0.offset), count: $0.element) }
      })
  }

  /// Agreement on units with ratings by any number of reviewers; one rating tells nothing.
  mutating func compareRatings(_ ratings: [[Double]]) {
    let units = ratings.filter { $0.count > 1 }
    let sample = AgreementSample(units)
    let places = Array(units.indices)
    compare(
      "AgreementSample", ["units": units],
      [
        "nominal": sample.alpha(.nominal, of: places),
        "ordinal": sample.alpha(.ordinal, of: places),
        "interval": sample.alpha(.interval, of: places), "fleiss": sample.fleissKappa(of: places),
      ])
  }

  private mutating func compareEffects(_ random: inout RandomInputs) {
    let columnCount = random.whole(1...6)
    let missing = random.pick([0, 0.3, 0.7])
    // Columns of two halves that share no row, now and then.
    let isParted = random.whole(0...3) == 0
    let rows = (0..<random.size(30)).map { row in
      (0..<columnCount).map { column -> Double? in
        let isElsewhere = isParted && column % 2 != row % 2
        return isElsewhere || random.share() < missing ? nil : random.number(0...100)
      }
    }
    let observations = rows.enumerated().flatMap { row, values in
      values.enumerated().compactMap { column, value in
        value.map { TwoWayEffects.Observation(row: row, column: column, value: $0) }
      }
    }
    let effects = TwoWayEffects(observations, columnCount: columnCount)
    let columns = effects.columns.enumerated().map { index, column -> Figure in
      guard let column else { return .none }
      return .named([
        "effect": column.effect.figure, "standardError": column.standardError.figure,
        "count": column.count.figure, "group": column.group.figure,
        "spread": column.spread.figure, "spreadDegrees": column.spreadDegrees.figure,
        "fromMiddle": effects.effectFromMiddle(index).figure,
      ])
    }
    compare(
      "TwoWayEffects", ["rows": rows, "columnCount": columnCount],
      Figure.named([
        "columns": .list(columns), "spread": effects.spread.figure,
        "degreesOfFreedom": effects.degreesOfFreedom.figure,
      ]))
  }

  private mutating func compareRandomNumbers(_ random: inout RandomInputs) {
    let (seed, bound) = (random.whole(0...Int.max / 2), random.pick([1, 2, 7, 1_000_003]))
    var generator = SeededGenerator(seed: UInt64(seed))
    var order = Array(0..<random.size(40))
    let words = (0..<4).map { _ in "\(generator.next())" }
    let indices = (0..<8).map { _ in generator.index(below: bound) }
    let units = (0..<4).map { _ in generator.unit() }
    let normals = (0..<4).map { _ in generator.normal() }
    let size = order.count
    generator.shuffle(&order)
    compare(
      "SeededGenerator", ["seed": seed, "bound": bound, "size": size],
      ["words": words, "indices": indices, "units": units, "normals": normals, "order": order])
  }

  private mutating func compareSamplesOfSamples(_ random: inout RandomInputs) {
    let values = random.values(random.whole(1...40))
    let confidence = random.confidence()
    let (seed, distinct) = (random.whole(0...1_000_000), random.whole(0...30))
    // The mean of a sample, of which there is none with too few different units.
    let interval = bootstrapInterval(
      of: values.count, replicates: 100, seed: UInt64(seed), confidence: confidence
    ) { places in
      Set(places).count < distinct
        ? nil : places.reduce(0) { $0 + values[$1] } / Double(places.count)
    }
    compare(
      "BootstrapInterval",
      ["values": values, "seed": seed, "distinct": distinct, "confidence": confidence],
      interval)
  }
}

extension Figure: Figured { var figure: Figure { self } }
