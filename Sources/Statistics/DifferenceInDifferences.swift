/// How much more a figure changed where something was done than where nothing was.
///
/// The change of the treated group less the change of its control: what would have changed anyway is
/// in both. The interval is put together from those of the four figures (MOVER: Zou and Donner,
/// Statistics in Medicine 27 (2008) 1693), which for ratios with Wilson intervals extends Newcombe's
/// interval of one difference to a difference of two.
///
/// Example: 40 of 200 falls to 20 of 200 while the control stays at 30 of 300: the effect is -0.1.
package struct DifferenceInDifferences: Equatable, Sendable {
  /// A figure with its interval; in its own unit.
  package struct Figure: Equatable, Sendable {
    package let value: Double
    package let interval: Interval

    package init(value: Double, interval: Interval) {
      self.value = value
      self.interval = interval
    }
  }

  /// In the figure's unit; below 0 where the treated group fell by more.
  package let estimate: Double
  package let interval: Interval

  /// - Parameter stretch: how many times further the figures vary than their intervals say, 1 or more.
  package init(
    treatedBefore: Figure, treatedAfter: Figure, controlBefore: Figure, controlAfter: Figure,
    stretch: Double = 1
  ) {
    estimate =
      (treatedAfter.value - treatedBefore.value) - (controlAfter.value - controlBefore.value)
    // What is added may lie lower by its lower arm, what is taken off by its upper one.
    let added = [treatedAfter, controlBefore]
    let takenOff = [treatedBefore, controlAfter]
    let below = added.map(\.lowerArm) + takenOff.map(\.upperArm)
    let above = added.map(\.upperArm) + takenOff.map(\.lowerArm)
    func length(_ arms: [Double]) -> Double {
      stretch * arms.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    interval = Interval(low: estimate - length(below), high: estimate + length(above))
  }
}

extension DifferenceInDifferences.Figure {
  fileprivate var lowerArm: Double { max(0, value - interval.low) }
  fileprivate var upperArm: Double { max(0, interval.high - value) }
}
