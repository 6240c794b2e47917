import Dispatch
import Synchronization

/// What `work` makes of each index below `count`, worked out by as many threads as the machine has.
///
/// ```swift
/// concurrentMap(3) { $0 * $0 }  // [0, 1, 4]
/// ```
package func concurrentMap<Result: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = work(index)
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.map { $0! } }
}

/// Does two things at the same time and waits for both.
package func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let halves = concurrentMap(2) { index -> (First?, Second?) in
    index == 0 ? (.some(first()), nil) : (nil, .some(second()))
  }
  return (halves[0].0!, halves[1].1!)
}
