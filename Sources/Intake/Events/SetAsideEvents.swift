import Desk
import Foundation
import Synchronization

/// Events in temporary files, which are gone with this value.
final class SetAsideEvents: Sendable {
  /// Tickets are shared out over so many files.
  static let shares = 64

  private let folder: URL
  /// The first fault of writing, told when the events are read.
  private let fault = Mutex<(any Error)?>(nil)

  init() {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "touchstone-events-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      fault.withLock { $0 = error }
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func add(_ events: ContiguousArray<TicketEvent>) {
    var shares = [ContiguousArray<TicketEvent>](repeating: [], count: Self.shares)
    for event in events { shares[Int(event.ticket) % Self.shares].append(event) }
    do {
      for (share, events) in shares.enumerated() where !events.isEmpty {
        try append(events, to: url(share))
      }
    } catch {
      fault.withLock { $0 = $0 ?? error }
    }
  }

  private func append(_ events: ContiguousArray<TicketEvent>, to url: URL) throws {
    if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    try file.seekToEnd()
    try events.withUnsafeBytes { try file.write(contentsOf: Data($0)) }
  }

  /// - Throws: what kept events from being written or read.
  func events(ofShare share: Int) throws -> ContiguousArray<TicketEvent> {
    if let fault = fault.withLock({ $0 }) { throw fault }
    guard FileManager.default.fileExists(atPath: url(share).path) else { return [] }
    let data = try Data(contentsOf: url(share))
    return data.withUnsafeBytes { bytes in
      ContiguousArray(
        (0..<bytes.count / MemoryLayout<TicketEvent>.stride).map {
          bytes.loadUnaligned(
            fromByteOffset: $0 * MemoryLayout<TicketEvent>.stride, as: TicketEvent.self)
        })
    }
  }

  private func url(_ share: Int) -> URL { folder.appending(path: "\(share)") }
}
