/// A text that repeats (a channel, an agent, a category) as a number: its place in a symbol table.
package struct Symbol: Sendable, Hashable, BitwiseCopyable {
  package var index: UInt32

  @inlinable package init(index: UInt32) { self.index = index }
}
