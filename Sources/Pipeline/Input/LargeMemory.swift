import CAllocator

/// How the system's allocator treats blocks of millions of bytes.
package enum LargeMemory {
  /// Gives blocks of 4 MiB and more back to the system when they are freed. Left to itself the
  /// allocator keeps ever larger ones for reuse, and a run holds memory that it no longer needs.
  package static func isReturnedAtOnce() { mallopt(M_MMAP_THRESHOLD, 4 << 20) }
}
