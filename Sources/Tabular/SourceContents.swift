/// What of a file is read by itself: the file, each sheet of a workbook, each file in an archive.
package struct SourceContents: Sendable {
  package struct Part: Sendable {
    /// Goes on into the file: `exports.zip/tickets.csv`, `tickets.xlsx#工单`.
    package var path: String
    /// Why the part is not read; nil for one that is.
    package var notRead: SourceError?
  }

  package private(set) var parts: [Part] = []

  /// - Parameter path: a file's, or one into a file.
  /// - Throws: where the file cannot be read, or its list of contents is damaged.
  package init(
    _ path: String, limits: ExpansionLimits = ExpansionLimits()
  ) throws(SourceError) {
    let place = try SourcePlace(path, limits: limits)
    guard let package = place.contents, place.sheet == nil else {
      parts = [Part(path: path)]
      return
    }
    if let book = try Workbook(package, limits: limits) {
      try add(book, at: path)
    } else if place.member == nil {
      for entry in package.entries where !entry.isFolder {
        add(entry, of: package, at: "\(path)/\(entry.name)", limits)
      }
      if parts.isEmpty { parts = [Part(path: path, notRead: .emptyArchive)] }
    } else {
      parts = [Part(path: path, notRead: .archiveInArchive)]
    }
  }

  /// A workbook of one sheet has no need of its name.
  private mutating func add(_ book: Workbook, at path: String) throws(SourceError) {
    guard book.sheets.count > 1 else {
      parts.append(Part(path: path))
      return
    }
    for sheet in book.sheets {
      var part = Part(path: "\(path)#\(sheet.name)")
      if sheet.part == nil {
        part.notRead = .noCells
      } else if try !book.holdsCells(sheet) {
        part.notRead = .emptySheet
      }
      parts.append(part)
    }
  }

  private mutating func add(
    _ entry: ZipPackage.Entry, of package: ZipPackage, at path: String, _ limits: ExpansionLimits
  ) {
    let name = entry.name.split(separator: "/").last.map(String.init) ?? ""
    // What a Macintosh adds, and the marks of open workbooks.
    if entry.name.hasPrefix("__MACOSX/") || name.hasPrefix(".") || name.hasPrefix("~$") { return }
    guard let ending = RecordEnding(of: name) else {
      parts.append(Part(path: path, notRead: .otherEnding))
      return
    }
    if ending == .archive {
      parts.append(Part(path: path, notRead: .archiveInArchive))
    } else if entry.isEncrypted {
      parts.append(Part(path: path, notRead: .encryptedMember))
    } else if ending == .workbook {
      do throws(SourceError) {
        parts += try SourceContents(path, limits: limits).parts
      } catch {
        parts.append(Part(path: path, notRead: error))
      }
    } else {
      parts.append(Part(path: path))
    }
  }
}

/// What a file's name says of its content, gzipped or not.
package enum RecordEnding: Sendable {
  case text, workbook, archive
  /// A spreadsheet, or an archive, of a kind that is not read: looked at, so that it is said.
  case foreign

  private static let foreignEndings: Set<String> = [
    "xls", "xlsb", "xlt", "ods", "fods", "numbers", "et", "7z", "rar", "tar", "tgz", "bz2", "xz",
    "zst",
  ]

  /// Nil where the ending is none of records.
  package init?(of name: String) {
    var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if parts.last == "gz" { parts.removeLast() }
    guard parts.count > 1, let last = parts.last.map(String.init) else { return nil }
    switch last {
    case "zip": self = .archive
    case "xlsx", "xlsm": self = .workbook
    case _ where recordEndings.contains(last): self = .text
    case _ where Self.foreignEndings.contains(last): self = .foreign
    default: return nil
    }
  }
}
