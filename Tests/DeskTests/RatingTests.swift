import Desk
import Testing

@Suite struct `A rating` {
  @Test(arguments: [
    (RatingScale.oneToFive, [Float(4), 5], [Float(1), 2]),
    (.zeroToTen, [8, 9, 10], [0, 1, 2]), (.threeWords, [3], [1]), (.twoWords, [1], [0]),
  ])
  func `is satisfied at the top of its scale and not at the bottom`(
    scale: RatingScale, satisfied: [Float], dissatisfied: [Float]
  ) {
    let ratings = (scale.lowest...scale.highest).map { Rating(value: Float($0), scale: scale) }
    #expect(ratings.filter(\.isSatisfied).map(\.value) == satisfied)
    #expect(ratings.filter(\.isDissatisfied).map(\.value) == dissatisfied)
  }

  @Test func `follows a configured threshold`() {
    let strict = RatingScale(lowest: 1, highest: 5, satisfiedFrom: 5)
    #expect(!Rating(value: 4, scale: strict).isSatisfied)
    #expect(Rating(value: 5, scale: strict).isSatisfied)
  }
}
