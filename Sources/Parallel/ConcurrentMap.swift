import Dispatch
import Synchronization

/// What `work` makes of each index below `count`, in the order of the indices, worked out by several
/// threads.
///
/// ```swift
/// concurrentMap(3) { $0 * $0 }  // [0, 1, 4]
/// ```
///
/// - Parameter workers: how many threads work at a time, at most; as many as the machine has unless told.
package func concurrentMap<Result: Sendable>(
  _ count: Int, workers: Int = .max, _ work: @Sendable (Int) -> Result
) -> [Result] {
  guard workers > 1, count > 1 else { return (0..<count).map(work) }
  let results = Mutex([Result?](repeating: nil, count: count))
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
    while case let index = next.add(1, ordering: .relaxed).oldValue, index < count {
      let result = work(index)
      results.withLock { $0[index] = result }
    }
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
