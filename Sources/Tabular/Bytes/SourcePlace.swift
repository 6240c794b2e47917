import Foundation

/// Where records are: a file, or what is inside one. A path goes on into a file.
///
///     export.csv                     a file
///     exports.zip/2026/tickets.csv   a file in an archive
///     tickets.xlsx#工单              a sheet of a workbook
package struct SourcePlace: Sendable {
  /// The file on the disk.
  package let file: String
  /// The name of a file in an archive.
  package private(set) var member: String?
  package private(set) var sheet: String?
  /// The workbook or the archive that stands here; nil for any other file.
  package let contents: ZipPackage?
  /// The archive that the file is in.
  private let archive: ZipPackage?
  private let entry: ZipPackage.Entry?
  private let limits: ExpansionLimits

  /// - Throws: where there is no such file, or none of that name in it; an archive with a damaged
  ///   directory.
  package init(
    _ path: String, limits: ExpansionLimits = ExpansionLimits()
  ) throws(SourceError) {
    self.limits = limits
    file = Self.file(of: path)
    let outer = try RandomAccessFile(path: file)
    let isPackage = try Self.isPackage(outer)
    let rest = path.dropFirst(file.count)
    guard !rest.isEmpty else {
      contents = isPackage ? try ZipPackage(outer) : nil
      (archive, entry) = (nil, nil)
      return
    }
    guard isPackage else { throw .missing }
    let package = try ZipPackage(outer)
    guard rest.first == "/" else {
      contents = package
      (archive, entry) = (nil, nil)
      sheet = String(rest.dropFirst())
      return
    }
    guard let (entry, end) = Self.entry(String(rest.dropFirst()), in: package) else {
      throw .missing
    }
    member = entry.name
    (archive, self.entry) = (package, entry)
    sheet = end
    let head = try Self.head(ZipEntryStream(package, entry, limits: limits))
    guard ZipPackage.signatures.contains(head) else {
      guard sheet == nil else { throw .missing }
      contents = nil
      return
    }
    let inner = try RandomAccessFile(copying: ZipEntryStream(package, entry, limits: limits))
    contents = try ZipPackage(inner)
  }

  /// Bytes of the file.
  var size: Int {
    get throws(SourceError) {
      if let entry { return entry.size }
      return try FileByteStream(path: file).size
    }
  }

  /// The bytes of the file from the first one on.
  package func open() throws(SourceError) -> any ByteStream {
    guard let archive, let entry else { return try FileByteStream(path: file) }
    return try ZipEntryStream(archive, entry, limits: limits)
  }

  /// - Throws: where a file in an archive is not what was packed.
  func check() throws(SourceError) {
    guard let archive, let entry else { return }
    try ZipEntryStream.check(archive, entry, limits: limits)
  }

  /// The file that a path leads to or into; the path itself where there is none.
  package static func file(of path: String) -> String {
    if SystemPath.isFolder(path) != nil { return path }
    let cuts = path.indices.filter { path[$0] == "/" || path[$0] == "#" }
    return cuts.reversed().lazy.map { String(path[..<$0]) }
      .first { SystemPath.isFile($0) == true } ?? path
  }

  private static func isPackage(_ file: RandomAccessFile) throws(SourceError) -> Bool {
    guard file.size >= 22 else { return false }
    return try ZipPackage.signatures.contains(file.bytes(at: 0, count: 4))
  }

  private static func head(_ stream: any ByteStream) throws(SourceError) -> [UInt8] {
    var stream = stream
    var head = ContiguousArray<UInt8>(repeating: 0, count: 4)
    let end = try stream.fill(&head, from: 0)
    return Array(head[..<end])
  }

  /// The longest name that an archive has, and the sheet that is named behind it.
  private static func entry(
    _ name: String, in package: ZipPackage
  ) -> (ZipPackage.Entry, sheet: String?)? {
    if let entry = package.entry(name) { return (entry, nil) }
    for cut in name.indices.reversed() where name[cut] == "#" {
      if let entry = package.entry(String(name[..<cut])) {
        return (entry, String(name[name.index(after: cut)...]))
      }
    }
    return nil
  }
}
