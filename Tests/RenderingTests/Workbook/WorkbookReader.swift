import Foundation
@testable import Reporting
import XLSXRendering

/// A workbook as an independent reader sees it: Python's zip and XML, not the library that wrote it.
struct ReadWorkbook: Decodable {
  struct Sheet: Decodable {
    var name: String
    var cells: [String: ReadCell]
    var merges: [String]
    var tables: [ReadTable]
    /// From a cell to where it leads.
    var links: [String: String]
    var charts: [String]
    /// The sheet's own XML, for what has no field here.
    var xml: String

    subscript(cell: String) -> ReadCell? { cells[cell] }
  }

  struct ReadCell: Decodable, Equatable {
    var text: String?
    var number: Double?
    var format: String
    var isFormula: Bool
  }

  struct ReadTable: Decodable {
    var id: Int
    var name: String
    var range: String
    var columns: [String]
  }

  var sheets: [Sheet]
  var properties: String

  subscript(sheet: String) -> Sheet? { sheets.first { $0.name == sheet } }

  init(path: String) throws {
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-c", script, path]
    let output = Pipe()
    python.standardOutput = output
    try python.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    self = try JSONDecoder().decode(ReadWorkbook.self, from: data)
  }
}

/// Writes `report` to a folder of its own, and hands the file's path on while it is there.
func withWorkbook<Result>(
  _ report: Report, rowsPerSheet: Int = 1_048_576, _ body: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appending(path: "report.xlsx").path
  try XLSXRenderer(createdAt: WorkbookSample.createdAt, rowsPerSheet: rowsPerSheet)
    .render(report, to: path)
  return try body(path)
}

func read(_ report: Report, rowsPerSheet: Int = 1_048_576) throws -> ReadWorkbook {
  try withWorkbook(report, rowsPerSheet: rowsPerSheet, ReadWorkbook.init(path:))
}

private let script = #"""
  import json, posixpath, sys, zipfile
  import xml.etree.ElementTree as tree
  m = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
  r = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
  book = zipfile.ZipFile(sys.argv[1])
  part = lambda name: tree.fromstring(book.read(name))
  def related(name):
      folder, file = posixpath.split(name)
      rels = posixpath.join(folder, '_rels', file + '.rels')
      if rels not in book.namelist(): return {}
      return {rel.get('Id'): posixpath.normpath(posixpath.join(folder, rel.get('Target')))
              for rel in part(rels)}
  shared = [''.join(t.text or '' for t in item.iter(m + 't'))
            for item in part('xl/sharedStrings.xml')]
  styles = part('xl/styles.xml')
  codes = {'0': 'General', '1': '0', '2': '0.00', '3': '#,##0', '4': '#,##0.00', '9': '0%',
           '10': '0.00%', '49': '@'}
  for code in styles.iter(m + 'numFmt'): codes[code.get('numFmtId')] = code.get('formatCode')
  formats = [codes[xf.get('numFmtId')] for xf in styles.find(m + 'cellXfs')]
  def cell(c):
      value, kind = c.find(m + 'v'), c.get('t')
      text = shared[int(value.text)] if kind == 's' else value.text if kind == 'str' else None
      if kind == 'inlineStr': text = ''.join(t.text or '' for t in c.iter(m + 't'))
      number = float(value.text) if value is not None and kind in (None, 'n') else None
      return {'text': text, 'number': number, 'format': formats[int(c.get('s', '0'))],
              'isFormula': c.find(m + 'f') is not None}
  def table(name):
      t = part(name)
      return {'id': int(t.get('id')), 'name': t.get('displayName'), 'range': t.get('ref'),
              'columns': [c.get('name') for c in t.iter(m + 'tableColumn')]}
  def charts(drawing):
      return [book.read(name).decode() for name in related(drawing).values() if 'charts/' in name]
  def sheet(element, names):
      name = names[element.get(r + 'id')]
      x, rels = part(name), related(name)
      return {'name': element.get('name'), 'xml': book.read(name).decode(),
              'cells': {c.get('r'): cell(c) for c in x.iter(m + 'c')},
              'merges': [c.get('ref') for c in x.iter(m + 'mergeCell')],
              'tables': [table(rels[t.get(r + 'id')]) for t in x.iter(m + 'tablePart')],
              'links': {h.get('ref'): h.get('location') for h in x.iter(m + 'hyperlink')},
              'charts': [c for d in x.iter(m + 'drawing') for c in charts(rels[d.get(r + 'id')])]}
  names = related('xl/workbook.xml')
  json.dump({'sheets': [sheet(e, names) for e in part('xl/workbook.xml').iter(m + 'sheet')],
             'properties': book.read('docProps/core.xml').decode()}, sys.stdout)
  """#
