import Desk
import Intake
import Metrics
import Tabular
import Wording

/// Where the numbers come from: files, rows in and out, and what each measure left out.
struct DataQualitySection: ReportSection {
  typealias Theme = DataQualityPhrase

  static let id = "data_quality"

  let material: ReportMaterial
  private let files: [ImportedFile]

  init(_ material: ReportMaterial) {
    self.material = material
    files = material.request.files
  }

  var content: SectionContent {
    var blocks: [Block] = []
    if material.request.files.isEmpty {
      blocks.append(.missing(say(.noFiles)))
    } else {
      blocks += [.table(fileTable), problemBlock]
    }
    blocks += [.table(leftOutTable)]
    return SectionContent(lead: lead, blocks: blocks)
  }

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
      material.request.excludedTickets[kind].map { say(.excluded(kind, $0)) }
    }
    guard !files.isEmpty else {
      return words.sentences([say(.fromStore)] + excluded)
    }
    return words.sentences(
      [
        say(.summary(files: files.count, rows: ledger)),
        say(files.allSatisfy(\.ledger.isBalanced) ? .allBalanced : .notAllBalanced),
      ] + excluded)
  }

  var fileTable: Table {
    Table(
      id: "quality_files", title: say(.files), of: files,
      columns: [
        .text("file", say(.file)) { $0.name },
        .text("kind", say(.kindColumn)) { say(.kind($0.kind)) },
        .text("encoding", say(.encoding)) { $0.encoding?.encoding.rawValue.uppercased() },
        .count("read", say(.read)) { $0.ledger.read },
        .count("accepted", say(.accepted)) { $0.ledger.accepted },
        .count("rejected", say(.rejected)) { $0.ledger.rejected },
        .count("duplicate", say(.duplicate)) { $0.ledger.duplicate },
        .count("empty", say(.empty)) { $0.ledger.empty },
        .cell("digest", say(.digest)) { file in
          file.digest.map { .identifier(String($0.prefix(12))) } ?? .absent
        },
      ], note: say(.filesNote))
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
    guard !rows.isEmpty else { return .paragraph(say(.noProblems)) }
    return .table(
      Table(
        id: "quality_problems", title: say(.problems),
        columns: [
          .init(id: "file", title: say(.file)), .init(id: "problem", title: say(.problemColumn)),
          .init(id: "column", title: say(.column)),
          .init(id: "count", title: words.column(.count), unit: .count),
          .init(id: "lines", title: say(.lines)), .init(id: "code", title: say(.code)),
        ], rows: rows, note: say(.problemsNote)))
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
            .text(material.label(metric)), .text(words.say(.leftOut(reason))),
            .quantity(Double(count), .count), .quantity(Double(measurement.sample), .count),
          ]
        }
      }
    }
    return Table(
      id: "quality_left_out", title: say(.leftOut),
      columns: [
        .init(id: "metric", title: words.column(.metric)),
        .init(id: "reason", title: words.column(.reason)),
        .init(id: "count", title: words.column(.leftOut), unit: .count),
        .init(id: "sample", title: words.column(.sample), unit: .count),
      ], rows: rows, note: say(.leftOutNote))
  }
}
