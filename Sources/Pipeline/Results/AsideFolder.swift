import CRename
import Foundation
import Synchronization
import Tabular

/// A folder beside the place of a result, in which the result is written before it is put there.
///
/// Its name says whose place it is beside: `.2026-05.touchstone-k3x9ab`. It is gone with this value, and
/// with a run that a signal ends. Whoever makes one holds a lock on it, so a folder without a lock is left
/// of a run that was killed: the next run in its place removes it.
final class AsideFolder: Sendable {
  let path: String
  private let lock: Int32

  private static let mark = ".touchstone-"
  private static let randomCharacters = 6

  /// - Parameter name: of the folder whose new files are written here; empty for a single file.
  /// - Throws: `POSIXError`.
  init(in parent: String, for name: String) throws(POSIXError) {
    // A folder of that name is meant; Foundation would take it for the user's home.
    let parent = parent.hasPrefix("~") ? "./\(parent)" : parent
    Self.removeForgotten(in: parent)
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    while true {
      let random = (0..<Self.randomCharacters).map { _ in letters.randomElement() ?? "a" }
      let path = "\(parent)/\(name.isEmpty ? "" : ".")\(name)\(Self.mark)\(String(random))"
      if mkdir(SystemPath.bytes(path), 0o777) != 0 {
        if errno == EEXIST { continue }
        throw .last
      }
      UnfinishedResults.paths.withLock { _ = $0.insert(path) }
      let lock = open(SystemPath.bytes(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      flock(lock, LOCK_EX)
      var status = stat()
      // Another run may have taken it for forgotten before it was locked.
      if lock >= 0, fstat(lock, &status) == 0, status.st_nlink > 0 {
        (self.path, self.lock) = (path, lock)
        return
      }
      close(lock)
      UnfinishedResults.paths.withLock { _ = $0.remove(path) }
    }
  }

  deinit {
    discard()
    close(lock)
  }

  /// Removes the folder, where it has not been put in a place.
  func discard() {
    UnfinishedResults.paths.withLock { paths in
      if paths.remove(path) != nil { Self.remove(path) }
    }
  }

  /// Puts the folder in the place of the one at `target`, at once: whoever looks there sees all of the old
  /// files or all of the new ones. What `target` held that no earlier run had made is moved over.
  ///
  /// - Throws: `POSIXError`; the old files are then in their place.
  func exchange(with target: String, canExchange: Bool = true) throws(POSIXError) {
    try UnfinishedResults.paths.withLock { paths throws(POSIXError) in
      try replace(target, canExchange: canExchange)
      paths.remove(path)
    }
  }

  private func replace(_ target: String, canExchange: Bool) throws(POSIXError) {
    let parent = (target as NSString).deletingLastPathComponent
    var status = stat()
    guard lstat(SystemPath.bytes(target), &status) == 0 else {
      try move(path, toFreePlace: target)
      return sync(parent)
    }
    for name in Self.names(in: path) where SystemPath.isFolder("\(target)/\(name)") == true {
      throw POSIXError(.EISDIR)
    }
    chmod(SystemPath.bytes(path), status.st_mode & 0o7777)
    _ = chown(SystemPath.bytes(path), .max, status.st_gid)
    var old = path
    if !canExchange || !exchangePlaces(path, target) {
      // A file system without exchange. Killed between the two, the next run puts the old one back.
      old = path + Self.before
      try move(target, toFreePlace: old)
      do throws(POSIXError) {
        try move(path, toFreePlace: target)
      } catch {
        try move(old, toFreePlace: target)
        throw error
      }
    }
    Self.clear(old, givingBackTo: target)
    sync(parent)
  }

  private static let before = "-before"

  /// What stands is whole either way; a power cut may bring the old files back, which is no failure.
  private func sync(_ folder: String) { try? synchronise(folder.isEmpty ? "." : folder) }

  /// Removes what killed runs of this user have left in a folder.
  private static func removeForgotten(in parent: String) {
    for name in names(in: parent) {
      guard name.hasPrefix("."), let range = name.range(of: mark, options: .backwards) else {
        continue
      }
      let path = "\(parent)/\(name)"
      let isBefore = name.hasSuffix(before)
      let random = name[range.upperBound...].dropLast(isBefore ? before.count : 0)
      var status = stat()
      guard random.count == randomCharacters, lstat(SystemPath.bytes(path), &status) == 0,
        status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid()
      else { continue }
      let lock = open(SystemPath.bytes(path), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      defer { close(lock) }
      guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
      let owner = name[..<range.lowerBound].dropFirst()
      let target = "\(parent)/\(owner)"
      if owner.isEmpty {
        remove(path)
      } else if isBefore, SystemPath.isFolder(target) == nil {
        _ = Glibc.rename(SystemPath.bytes(path), SystemPath.bytes(target))
      } else {
        clear(path, givingBackTo: target)
      }
    }
  }

  /// Removes old files of ours; what else was beside them is moved to the new ones, or stays.
  private static func clear(_ old: String, givingBackTo target: String) {
    let ours = ResultFolder.ours(in: old)
    for name in names(in: old) {
      let path = "\(old)/\(name)"
      if ours(name) {
        unlink(SystemPath.bytes(path))
      } else if SystemPath.isFolder(target) == true {
        // Where it cannot go it stays, with its folder, and the next run tries again.
        try? move(path, toFreePlace: "\(target)/\(name)")
      }
    }
    rmdir(SystemPath.bytes(old))
  }

  /// Removes a folder that holds nothing but ours. Another thread may be making a file in it.
  fileprivate static func remove(_ path: String) {
    for _ in 0..<100 {
      for name in names(in: path) { unlink(SystemPath.bytes("\(path)/\(name)")) }
      if rmdir(SystemPath.bytes(path)) == 0 || errno != ENOTEMPTY { return }
      usleep(1_000)
    }
  }

  /// Of a folder that cannot be read none, so that nothing in it is removed.
  private static func names(in folder: String) -> [String] {
    (try? SystemPath.names(inFolder: folder)) ?? []
  }
}

/// What stands aside while results are written, of all threads.
package enum UnfinishedResults {
  fileprivate static let paths = Mutex<Set<String>>([])

  /// Removes all of it before the program is ended by a signal. No result is put in place from then on;
  /// one that is being put in place is waited for.
  package static func removeAll(then end: () -> Void) {
    paths.withLock { paths in
      for path in paths { AsideFolder.remove(path) }
      end()
    }
  }
}

private func exchangePlaces(_ one: String, _ other: String) -> Bool {
  renameat2(AT_FDCWD, SystemPath.bytes(one), AT_FDCWD, SystemPath.bytes(other), 2) == 0
}

/// - Throws: `POSIXError`, with `EEXIST` where something is there already.
func move(_ from: String, toFreePlace to: String) throws(POSIXError) {
  let (from, to) = (SystemPath.bytes(from), SystemPath.bytes(to))
  if renameat2(AT_FDCWD, from, AT_FDCWD, to, 1) == 0 { return }
  // Some file systems know only the plain renaming.
  guard errno == EINVAL || errno == ENOSYS else { throw .last }
  var status = stat()
  guard lstat(to, &status) != 0 else { throw POSIXError(.EEXIST) }
  guard Glibc.rename(from, to) == 0 else { throw .last }
}

/// Waits until a file, or the names in a folder, have reached the disk.
func synchronise(_ path: String) throws(POSIXError) {
  let file = open(SystemPath.bytes(path), O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw .last }
  defer { close(file) }
  // Some file systems cannot be asked.
  guard fsync(file) == 0 || errno == EINVAL else { throw .last }
}

extension POSIXError {
  /// Of the system's call that has just failed.
  static var last: POSIXError { POSIXError(Code(rawValue: errno) ?? .EIO) }

  /// In the system's words.
  var sentence: String { String(cString: strerror(code.rawValue)) }
}
