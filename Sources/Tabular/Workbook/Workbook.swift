/// A workbook of the kind `.xlsx` and `.xlsm`: its sheets, and how its cells are to be read.
///
/// Format: Office Open XML, ECMA-376 and ISO/IEC 29500, transitional and strict. Parts are found by
/// their relations, whatever they are called.
package struct Workbook: Sendable {
  package struct Sheet: Sendable {
    package var name: String
    package var isHidden: Bool
    /// Nil where it holds no cells by its kind: a chart, a macro.
    var part: ZipPackage.Entry?
  }

  package private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904, as old versions for the Macintosh did.
  private(set) var countsFrom1904 = false
  /// Whether formulas are to be computed when the workbook is opened: a stored 0 is then no value.
  private(set) var isYetToBeComputed = false
  let package: ZipPackage
  let limits: ExpansionLimits
  private(set) var strings: ZipPackage.Entry?
  private(set) var styles: ZipPackage.Entry?

  /// Nil where the package is an archive of files.
  ///
  /// - Throws: where the package is a document of another kind, or a damaged workbook.
  package init?(_ package: ZipPackage, limits: ExpansionLimits) throws(SourceError) {
    self.package = package
    self.limits = limits
    guard let main = try Self.mainPart(of: package, limits) else { return nil }
    guard let entry = package.entry(main) else { throw .damagedPackage }
    let relations = try Self.relations(of: main, package, limits)
    var targets: [String: Relation] = [:]
    for relation in relations { targets[relation.id] = relation }
    func part(_ type: String) -> ZipPackage.Entry? {
      relations.first { $0.type == type }.flatMap { package.entry($0.target) }
    }
    strings = part("sharedStrings")
    styles = part("styles")
    var sheets: [[String: String]] = []
    var (countsFrom1904, isYetToBeComputed) = (false, false)
    try WorkbookPart(package: package, entry: entry, limits: limits).forEachElement {
      cursor, name in
      let isSheet = cursor.isName(name, "sheet")
      let isDates = cursor.isName(name, "workbookPr")
      let isComputing = cursor.isName(name, "calcPr")
      let attributes = cursor.attributes()
      if isSheet { sheets.append(attributes) }
      func isOn(_ name: String) -> Bool { ["1", "true", "on"].contains(attributes[name]) }
      if isDates, isOn("date1904") { countsFrom1904 = true }
      if isComputing, isOn("fullCalcOnLoad") { isYetToBeComputed = true }
    }
    (self.countsFrom1904, self.isYetToBeComputed) = (countsFrom1904, isYetToBeComputed)
    self.sheets = sheets.map { sheet in
      let relation = sheet["id"].flatMap { targets[$0] }
      return Sheet(
        name: sheet["name"] ?? "", isHidden: sheet["state"].map { $0 != "visible" } ?? false,
        part: relation.flatMap { $0.type == "worksheet" ? package.entry($0.target) : nil })
    }
    if self.sheets.isEmpty { throw .damagedPackage }
  }

  func part(_ entry: ZipPackage.Entry) -> WorkbookPart {
    WorkbookPart(package: package, entry: entry, limits: limits)
  }

  private struct Relation {
    var id: String
    /// The last word of the relation's address, which differs between the kinds of the standard.
    var type: String
    /// The part's path in the package.
    var target: String
  }

  private static func mainPart(
    of package: ZipPackage, _ limits: ExpansionLimits
  ) throws(SourceError) -> String? {
    let main = try relations(of: "", package, limits).first { $0.type == "officeDocument" }?.target
    if let main {
      if main.hasSuffix(".bin") { throw .workbook }
      if main.contains("word/") { throw .document("DOCX") }
      if main.contains("ppt/") { throw .document("PPTX") }
      return main
    }
    if package.entry("xl/workbook.xml") != nil { return "xl/workbook.xml" }
    if package.entry("content.xml") != nil, package.entry("mimetype") != nil { throw .workbook }
    if package.entry("Index/Document.iwa") != nil || package.entry("Index.zip") != nil {
      throw .workbook
    }
    return nil
  }

  /// What a part refers to; nothing where it does not say.
  private static func relations(
    of part: String, _ package: ZipPackage, _ limits: ExpansionLimits
  ) throws(SourceError) -> [Relation] {
    let folders = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last ?? ""
    let path = (folders + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard let entry = package.entry(path) else { return [] }
    var relations: [Relation] = []
    try WorkbookPart(package: package, entry: entry, limits: limits).forEachElement {
      cursor, name in
      guard cursor.isName(name, "Relationship") else { return cursor.passAttributes() }
      let attributes = cursor.attributes()
      let target = attributes["Target"] ?? ""
      relations.append(
        Relation(
          id: attributes["Id"] ?? "",
          type: attributes["Type"]?.split(separator: "/").last.map(String.init) ?? "",
          target: resolved(target, from: target.hasPrefix("/") ? [] : folders)))
    }
    return relations
  }

  private static func resolved(_ target: String, from folders: [String]) -> String {
    var path = folders
    for step in target.split(separator: "/") {
      if step == ".." { _ = path.popLast() } else if step != "." { path.append(String(step)) }
    }
    return path.joined(separator: "/")
  }
}
