import Desk
import Intake
import Metrics
import Tabular
import Wording

extension SectionBuilder {
  /// Where the numbers come from: files, rows in and out, and what each measure left out.
  static let dataQuality = SectionBuilder(
    id: "data_quality", title: { $0.dataQuality.title },
    content: { material in
      let quality = DataQuality(material)
      var blocks: [Block] = []
      if material.request.files.isEmpty {
        blocks.append(.missing(material.phrases.dataQuality.noFiles))
      } else {
        blocks += [.table(quality.fileTable), quality.problemBlock]
      }
      blocks += [.table(quality.leftOutTable)]
      return Content(lead: quality.lead, blocks: blocks)
    })
}

/// The tables of the section on data quality.
private struct DataQuality {
  private let material: ReportMaterial
  private let files: [ImportedFile]

  init(_ material: ReportMaterial) {
    self.material = material
    files = material.request.files
  }

  private var texts: DataQualityTexts { material.phrases.dataQuality }
  private var columns: Words.ColumnTitles { material.words.columns }

  private var ledger: Ledger {
    files.reduce(into: Ledger()) { sum, file in
      sum.read += file.ledger.read
      sum.accepted += file.ledger.accepted
      sum.rejected += file.ledger.rejected
      sum.duplicate += file.ledger.duplicate
      sum.empty += file.ledger.empty
    }
  }

  var lead: String {
    let excluded = ExcludedTickets.allCases.compactMap { kind in
      material.request.excludedTickets[kind].map { texts.excluded(kind, $0) }
    }
    guard !files.isEmpty else {
      return material.words.sentences([texts.fromStore] + excluded)
    }
    return material.words.sentences(
      [
        texts.summary(files.count, ledger),
        texts.balanced(files.allSatisfy(\.ledger.isBalanced)),
      ] + excluded)
  }

  var fileTable: Table {
    Table(
      id: "quality_files", title: texts.files,
      columns: [
        .init(id: "file", title: texts.file), .init(id: "kind", title: texts.kindColumn),
        .init(id: "encoding", title: texts.encoding),
        .init(id: "read", title: texts.read, unit: .count),
        .init(id: "accepted", title: texts.accepted, unit: .count),
        .init(id: "rejected", title: texts.rejected, unit: .count),
        .init(id: "duplicate", title: texts.duplicate, unit: .count),
        .init(id: "empty", title: texts.empty, unit: .count),
        .init(id: "digest", title: texts.digest),
      ],
      rows: files.map { file in
        let ledger = file.ledger
        return [
          .text(file.name), .text(texts.kind(file.kind)),
          file.encoding.map { .text($0.encoding.rawValue.uppercased()) } ?? .absent,
        ]
          + [ledger.read, ledger.accepted, ledger.rejected, ledger.duplicate, ledger.empty]
          .map { .quantity(Double($0), .count) }
          + [file.digest.map { .identifier(String($0.prefix(12))) } ?? .absent]
      }, note: texts.filesNote)
  }

  private static let shownLines = 3

  var problemBlock: Block {
    let rows = files.flatMap { file in
      file.problemCounts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        .map { code, count in
          let problems = file.problems.filter { $0.code == code }
          let lines = problems.compactMap(\.line).prefix(Self.shownLines).map { "\($0)" }
          let column = problems.compactMap(\.column).first
          return [
            Cell.text(file.name), .text(ProblemPhrase.expected(code).text(in: material.language)),
            column.map { .text($0) } ?? .absent, .quantity(Double(count), .count),
            lines.isEmpty ? .absent : .text(lines.joined(separator: ", ")),
            .identifier(code.rawValue),
          ]
        }
    }
    guard !rows.isEmpty else { return .paragraph(texts.noProblems) }
    return .table(
      Table(
        id: "quality_problems", title: texts.problems,
        columns: [
          .init(id: "file", title: texts.file), .init(id: "problem", title: texts.problemColumn),
          .init(id: "column", title: texts.column),
          .init(id: "count", title: columns.count, unit: .count),
          .init(id: "lines", title: texts.lines), .init(id: "code", title: texts.code),
        ], rows: rows, note: texts.problemsNote))
  }

  var leftOutTable: Table {
    let rows = material.totals.metrics.flatMap { metric -> [[Cell]] in
      guard
        let measurement = material.totals.measurement(
          metric, metric.statistics.first ?? nil, in: material.period)
      else { return [] }
      return LeftOutReason.allCases.compactMap { reason in
        measurement.leftOut[reason].map { count in
          [
            .text(material.label(metric)), .text(material.words.leftOut(reason)),
            .quantity(Double(count), .count), .quantity(Double(measurement.sample), .count),
          ]
        }
      }
    }
    return Table(
      id: "quality_left_out", title: texts.leftOut,
      columns: [
        .init(id: "metric", title: columns.metric), .init(id: "reason", title: columns.reason),
        .init(id: "count", title: columns.leftOut, unit: .count),
        .init(id: "sample", title: columns.sample, unit: .count),
      ], rows: rows, note: texts.leftOutNote)
  }
}
