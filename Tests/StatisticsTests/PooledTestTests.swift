import Statistics
import Testing

@Suite struct `Student's test of two groups that scatter alike` {
  @Test func `judges a single value against a few`() throws {
    let test = try #require(
      PooledTest(SampleMoments(of: [9]), minus: SampleMoments(of: [4, 5, 6])))
    // The three have mean 5 and deviation 1; t is 4 over the root of 1 + 1/3.
    #expect(test.difference == 4)
    #expect(test.degreesOfFreedom == 2)
    // With two degrees the tail has a closed form: 1 - t over the root of t squared + 2 = 1 - root 6/7.
    #expect(abs(test.pValue - (1 - (6.0 / 7).squareRoot())) < 1e-12)
  }

  @Test func `gives no verdict where nothing scatters`() {
    #expect(PooledTest(SampleMoments(of: [9]), minus: SampleMoments(of: [4, 4, 4])) == nil)
    #expect(PooledTest(SampleMoments(of: [9]), minus: SampleMoments(of: [4])) == nil)
    #expect(PooledTest(SampleMoments(of: []), minus: SampleMoments(of: [4, 5])) == nil)
  }
}
