/// Bytes that are gathered one by one, quicker than an array takes them.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count &+= 1
  }

  /// Some of other bytes.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) {
    guard !place.isEmpty else { return }
    if count &+ place.count > capacity { grow(by: place.count) }
    (start + count).update(
      from: bytes.baseAddress.unsafelyUnwrapped + place.lowerBound, count: place.count)
    count &+= place.count
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar).unsafelyUnwrapped { append(byte) }
  }

  mutating func append(_ text: String) { for byte in text.utf8 { append(byte) } }

  mutating func removeAll(from place: Int = 0) { count = place }

  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  /// What was gathered, in place.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeMutableBufferPointer(start: start, count: count))
  }

  var bytes: ContiguousArray<UInt8> {
    ContiguousArray(UnsafeBufferPointer(start: start, count: count))
  }

  var text: String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
