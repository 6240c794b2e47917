/// The drawing of a Pareto chart inside a finished workbook: what the library wrote as three stacked
/// columns becomes two columns and a line over them, with an axis of shares at the right.
///
/// The library makes no chart of two kinds. ECMA-376, part 1, 21.2: a plot area may hold a bar chart and
/// a line chart, each with its own pair of axes.
enum ParetoChartPart {
  /// The style number that marks a chart to be changed; no other chart has it.
  static let mark: UInt8 = 48

  /// The chart with its last series as a line; nil where the part is no Pareto chart.
  static func drawn(_ part: [UInt8]) -> [UInt8]? {
    let markText = "<c:style val=\"\(mark)\"/>"
    var xml = String(decoding: part, as: UTF8.self)
    guard let style = xml.firstRange(of: markText) else { return nil }
    xml.removeSubrange(style)
    guard let start = xml.ranges(of: "<c:ser>").last?.lowerBound,
      let end = xml.ranges(of: "</c:ser>").last?.upperBound, start < end
    else { return nil }
    let series = line(String(xml[start..<end]))
    xml.removeSubrange(start..<end)
    guard let bars = xml.firstRange(of: "</c:barChart>") else { return nil }
    xml.insert(contentsOf: chart(series), at: bars.upperBound)
    guard let axes = xml.ranges(of: "</c:valAx>").last else { return nil }
    xml.insert(contentsOf: Self.axes, at: axes.upperBound)
    return Array(xml.utf8)
  }

  private static let category = 90_001
  private static let value = 90_002

  private static func chart(_ series: String) -> String {
    "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>\(series)"
      + "<c:marker val=\"1\"/><c:axId val=\"\(category)\"/><c:axId val=\"\(value)\"/></c:lineChart>"
  }

  /// A column's format is a fill, a line's is a stroke with points.
  private static func line(_ series: String) -> String {
    // Six digits: 1 in front keeps the zeros.
    let color = String(Palette.series(2) | 1 << 24, radix: 16, uppercase: true).dropFirst()
    let fill = "<a:solidFill><a:srgbClr val=\"\(color)\"/></a:solidFill>"
    let format =
      "<c:spPr><a:ln w=\"28575\">\(fill)</a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/>"
      + "<c:size val=\"6\"/><c:spPr>\(fill)<a:ln>\(fill)</a:ln></c:spPr></c:marker>"
    var line = series
    if let start = line.firstRange(of: "<c:spPr>"), let end = line.firstRange(of: "</c:spPr>") {
      line.replaceSubrange(start.lowerBound..<end.upperBound, with: format)
    } else if let name = line.firstRange(of: "</c:tx>") {
      line.insert(contentsOf: format, at: name.upperBound)
    }
    return line.replacing("<c:invertIfNegative val=\"0\"/>", with: "")
  }

  private static let axes =
    "<c:catAx><c:axId val=\"\(category)\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
    + "<c:delete val=\"1\"/><c:axPos val=\"b\"/><c:majorTickMark val=\"none\"/>"
    + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"\(value)\"/>"
    + "<c:crosses val=\"autoZero\"/></c:catAx>"
    + "<c:valAx><c:axId val=\"\(value)\"/><c:scaling><c:orientation val=\"minMax\"/>"
    + "<c:max val=\"1\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"r\"/>"
    + "<c:numFmt formatCode=\"0%\" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>"
    + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"\(category)\"/>"
    + "<c:crosses val=\"max\"/><c:crossBetween val=\"between\"/><c:majorUnit val=\"0.2\"/></c:valAx>"
}
