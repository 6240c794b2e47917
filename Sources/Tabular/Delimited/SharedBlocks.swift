import Dispatch
import Synchronization

/// Hands blocks to whichever thread asks next, a few ahead of those that were added at most.
///
/// The wait is before a block is taken, never with one in hand: the block that the others wait for
/// is always with a thread that goes on.
final class SharedBlocks: Sendable {
  private let reader: Mutex<BlockReader?>
  private let room = DispatchSemaphore(value: 0)

  /// - Parameter unfinished: blocks that may be on their way at the same time.
  init(_ reader: sending BlockReader, unfinished: Int) {
    self.reader = Mutex(reader)
    finished(unfinished)
  }

  /// Nil after the last, and once any thread has stopped.
  func next() -> BlockReader.Block? {
    room.wait()
    return reader.withLock { $0?.next() }
  }

  /// Makes room for as many blocks.
  func finished(_ count: Int) {
    for _ in 0..<count { room.signal() }
  }

  /// No more blocks: whoever waits for one wakes up and stops too, one after the other.
  func stop() {
    reader.withLock { $0 = nil }
    room.signal()
  }
}

/// Puts parts that arrive in any order together in file order.
///
/// One thread adds at a time; a thread that comes while another adds leaves its part there and goes
/// on.
final class PartSequence<Whole: Sendable, Part: Sendable>: Sendable {
  private typealias Waiting = (part: Part, byteCount: Int, lineCount: Int)

  private struct Queue {
    var waiting: [Int: Waiting] = [:]
    var next = 0
    var isAdding = false
    var linesBefore = 0
    var bytesAccepted = 0
    var isEnough = false
    /// Why a part could not be added; none is added after it.
    var failure: (any Error)?
  }

  private let queue = Mutex(Queue())
  /// Taken by the thread that adds only.
  private let whole: Mutex<Whole?>
  private let add: @Sendable (inout Whole, Part, Int) throws -> Void
  private let wholeIsEnough: @Sendable (Whole) -> Bool

  init(
    whole: consuming Whole, add: @escaping @Sendable (inout Whole, Part, Int) throws -> Void,
    until isEnough: @escaping @Sendable (Whole) -> Bool
  ) {
    self.whole = Mutex(whole)
    self.add = add
    wholeIsEnough = isEnough
  }

  /// Bytes of text in the parts that were added: where another reader goes on.
  var bytesAccepted: Int { queue.withLock { $0.bytesAccepted } }

  /// Whether no more parts are wanted: those that come are dropped.
  var isEnough: Bool { queue.withLock { $0.isEnough } }

  /// Adds the part of a block once those of all blocks before it were.
  ///
  /// - Parameter index: the block's; nil for the part behind the last one, whatever else waits.
  /// - Returns: how many parts this call added.
  @discardableResult
  func accept(_ part: Part, at index: Int? = nil, byteCount: Int, lineCount: Int) throws -> Int {
    let mayAdd = try queue.withLock { queue in
      if let failure = queue.failure { throw failure }
      if index == nil { queue.waiting = [:] }
      queue.waiting[index ?? queue.next] = (part, byteCount, lineCount)
      defer { queue.isAdding = true }
      return !queue.isAdding
    }
    guard mayAdd else { return 0 }
    var added = 0
    while let (ready, linesBefore) = next() {
      do {
        let isEnough = try whole.withLock { whole in
          try add(&whole!, ready.part, linesBefore)
          return wholeIsEnough(whole!)
        }
        if isEnough { queue.withLock { $0.isEnough = true } }
      } catch {
        queue.withLock { $0.failure = error }
        throw error
      }
      added += 1
    }
    return added
  }

  /// The next part to add with the lines before it; nil, and no longer adding, where there is none.
  private func next() -> (Waiting, linesBefore: Int)? {
    queue.withLock { queue in
      guard !queue.isEnough, let ready = queue.waiting.removeValue(forKey: queue.next) else {
        queue.isAdding = false
        return nil
      }
      defer {
        queue.linesBefore += ready.lineCount
        queue.bytesAccepted += ready.byteCount
        queue.next += 1
      }
      return (ready, queue.linesBefore)
    }
  }

  func finish() -> Whole {
    whole.withLock { whole in
      defer { whole = nil }
      return whole!
    }
  }
}
