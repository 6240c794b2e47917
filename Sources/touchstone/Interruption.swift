import Foundation
import Pipeline
import Synchronization

/// Ctrl-C, the end of the terminal's session, and the wish of whoever started the run that it ends: nothing
/// is left then of results that were not finished.
enum Interruption {
  /// Whether the work at hand looks now and then whether its end is wanted, and ends itself.
  static let isGranted = Atomic(false)
  static let wanted = Atomic(false)

  /// A signal is passed through it to a thread, which may do more than a handler of signals.
  private static let channel: (out: Int32, into: Int32) = {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    return (ends[0], ends[1])
  }()

  static func watch() {
    // A limit on the size of files is a fault of the write that meets it.
    signal(SIGXFSZ, SIG_IGN)
    let out = channel.out
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        write(Interruption.channel.into, &byte, 1)
      }
    }
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while read(out, &byte, 1) == 1 { end(by: Int32(byte)) }
    }
  }

  private static func end(by number: Int32) {
    // Who asks a second time is not kept waiting.
    if number == SIGINT, isGranted.load(ordering: .relaxed),
      !wanted.exchange(true, ordering: .relaxed)
    {
      return
    }
    UnfinishedResults.removeAll {
      // Ended by the signal itself, so that a shell knows.
      signal(number, SIG_DFL)
      raise(number)
      _exit(128 + number)
    }
  }

  /// As by `nohup`.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
