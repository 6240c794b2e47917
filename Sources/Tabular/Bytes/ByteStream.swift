/// Bytes that come in order and end.
package protocol ByteStream {
  /// Fills the front of `buffer` and says how many bytes it wrote; 0 is the end.
  ///
  /// - Throws: a ``SourceError`` when the bytes cannot be had. The end is not an error.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int
}

extension ByteStream {
  /// Fills `bytes` from `start` on until it is full or the stream ends.
  ///
  /// - Returns: where the filled part ends.
  /// - Throws: a ``SourceError`` when reading stops before that.
  package mutating func fill(
    _ bytes: inout ContiguousArray<UInt8>, from start: Int
  ) throws(SourceError) -> Int {
    let (end, failure) = fillWhatCanBeRead(&bytes, from: start)
    if let failure { throw failure }
    return end
  }

  /// Fills `bytes` from `start` on until it is full, the stream ends or reading stops.
  ///
  /// - Returns: where the filled part ends, and why reading stopped, if it did.
  package mutating func fillWhatCanBeRead(
    _ bytes: inout ContiguousArray<UInt8>, from start: Int
  ) -> (end: Int, failure: SourceError?) {
    var end = start
    var failure: SourceError?
    while end < bytes.count, failure == nil {
      var count = 0
      bytes.withUnsafeMutableBytes { buffer in
        do throws(SourceError) {
          count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
        } catch {
          failure = error
        }
      }
      if count == 0 { break }
      end += count
    }
    return (end, failure)
  }
}
