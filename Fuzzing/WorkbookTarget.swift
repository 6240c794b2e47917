import Archive
import Desk
import Foundation
@testable import Tabular

/// A sheet gives the same rows in one block and in small ones on two threads, whatever its package is
/// made of.
///
/// The input is the XML of the rows, of the shared texts and of the styles, a line each; the packing is
/// done here, since no fuzzer finds a checksum. Now and then the packed bytes are changed too.
func fuzzWorkbook(_ bytes: UnsafeBufferPointer<UInt8>) {
  var choices = Choices(bytes)
  let settings = choices.byte()
  let places = (0..<2).map { _ in (choices.byte() << 8 | choices.byte(), UInt8(choices.byte())) }
  let parts = bytes.dropFirst(7).split(separator: 0x0A, omittingEmptySubsequences: false).map(
    Array.init)
  var package = hostilePackage(parts, settings).bytes
  if settings & 0xC0 == 0xC0 {
    for (place, change) in places { package[place % package.count] ^= change }
  }
  package.withUnsafeBufferPointer { MemoryFile.shared.keep($0) }
  let size = someSize(of: bytes, upTo: 200)
  let done = DispatchSemaphore(value: 0)
  Task {
    let whole = await rows(blockSize: 1 << 16, workers: 1)
    let blocks = await rows(blockSize: size, workers: 2)
    // Which of several faults is met first differs, and with it how much comes before.
    if whole?.isWhole == true || blocks?.isWhole == true {
      holdSame(whole, blocks, "blocks of \(size)")
    }
    done.signal()
  }
  done.wait()
}

private func hostilePackage(_ parts: [[UInt8]], _ settings: Int) -> ZipArchive {
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  func part(_ index: Int) -> [UInt8] { index < parts.count ? parts[index] : [] }
  func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
  }
  func text(_ texts: String...) -> [UInt8] { Array(texts.joined().utf8) }
  let isWrapped = settings & 1 == 0
  let sheet =
    isWrapped
    ? text("<worksheet><sheetData>") + part(0) + text("</sheetData>") + part(3)
      + text("</worksheet>") : part(0)
  let flags =
    "\(settings & 2 != 0 ? "<workbookPr date1904=\"1\"/>" : "")"
    + "\(settings & 4 != 0 ? "<calcPr fullCalcOnLoad=\"1\"/>" : "")"
  var archive = ZipArchive()
  let files = [
    ("_rels/.rels", text("<r>", relation("a", "officeDocument", "xl/workbook.xml"), "</r>")),
    (
      "xl/_rels/workbook.xml.rels",
      text(
        "<r>", relation("s", "worksheet", "s.xml"), relation("t", "sharedStrings", "t.xml"),
        relation("u", "styles", "u.xml"), "</r>")
    ),
    ("xl/workbook.xml", text("<w>\(flags)<sheet name=\"S\" r:id=\"s\"/></w>")),
    ("xl/s.xml", sheet), ("xl/t.xml", text("<sst>") + part(1) + text("</sst>")),
    (
      "xl/u.xml",
      text("<s><numFmts>") + part(2) + text("</numFmts><cellXfs>")
        + text((0..<60).map { "<xf numFmtId=\"\($0)\"/>" }.joined()) + text("</cellXfs></s>")
    ),
  ]
  for (name, bytes) in files { archive.add(name, DeflatedPart(bytes, isLast: true)) }
  return archive
}

/// What has to be the same however a sheet is read.
private struct SheetRows: Equatable {
  var rows: [[String]] = []
  var lines: [Int] = []
  var faults: [RecordFault] = []
  var isWhole = true
}

/// Nil where the workbook cannot be opened.
private func rows(blockSize: Int, workers: Int) async -> SheetRows? {
  var options = SourceOptions(workers: workers)
  options.limits.workbook.blockSize = blockSize
  options.knownNames = { names in names.count { $0 == "id" } }
  options.keepsOriginalText = true
  do {
    let source = try openRecords(MemoryFile.shared.path, options)
    let read = try await source.read(into: SheetRows(), transform: { $0 }) { all, batch, before in
      let records = batch.records
      for row in batch.rows {
        all.rows.append(records.texts(ofRow: row))
        all.lines.append(Int(records.lines[row]) + before)
      }
      for var fault in records.faults {
        fault.line += before
        all.faults.append(fault)
      }
      hold(records.lines.allSatisfy { (1...max(records.lineCount, 1)).contains(Int($0)) })
      return true
    }
    var rows = read.whole
    rows.isWhole = read.failure == nil
    return rows
  } catch {
    return nil
  }
}
