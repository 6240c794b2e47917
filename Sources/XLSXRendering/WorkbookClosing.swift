import CXLSXWriter
import Foundation
import Synchronization

/// Whether a part's last tag closes its first one.
func isWhole(_ part: [UInt8]) -> Bool {
  let (open, close, question) = (UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "?"))
  guard
    let root = part.indices.first(where: {
      part[$0] == open && $0 + 1 < part.count && part[$0 + 1] != question
    }), let last = part.lastIndex(of: open),
    let end = part.lastIndex(where: { !UInt8.whitespace.contains($0) }), part[end] == close
  else { return false }
  let name = part[(root + 1)...].prefix { $0 != close && !UInt8.whitespace.contains($0) }
  if last == root { return part[end - 1] == UInt8(ascii: "/") }
  return part[last...].starts(with: [open, UInt8(ascii: "/")] + name + [close])
}

extension UInt8 {
  fileprivate static let whitespace: [UInt8] = [0x20, 0x0A, 0x0D, 0x09]
}

/// Lets the library work. Where room is short it writes lines of its own to the standard error, which
/// nobody can read: there they are kept back, one workbook at a time.
func withoutWords<Result>(in folder: String, _ work: () -> Result) -> Result {
  guard isShortOfRoom(folder) else { return work() }
  return standardError.withLock { _ in
    let kept = dup(STDERR_FILENO)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer {
      close(kept)
      close(nowhere)
    }
    guard kept >= 0, nowhere >= 0 else { return work() }
    dup2(nowhere, STDERR_FILENO)
    defer { dup2(kept, STDERR_FILENO) }
    return work()
  }
}

private let standardError = Mutex(())

/// Whether a workbook may not fit: the disk is nearly full, or files may not grow.
private func isShortOfRoom(_ folder: String) -> Bool {
  var disk = statvfs()
  var limit = rlimit()
  let files = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
  guard statvfs(folder, &disk) == 0, getrlimit(files, &limit) == 0 else { return true }
  return UInt(disk.f_bavail) * UInt(disk.f_frsize) < 1 << 30 || limit.rlim_cur < 1 << 40
}
