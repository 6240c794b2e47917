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

  private var files: [ImportedFile] { material.request.files }

  var content: SectionContent {
    SectionContent(
      lead: lead,
      blocks: (files.isEmpty ? [.missing(say(.noFiles))] : [fileTable, problemBlock])
        + otherFiles + [statusTable, unusedTable, leftOutTable])
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

  private var lead: String {
    let excluded = ExcludedTickets.allCases.compactMap { kind in
      material.request.excludedTickets[kind].map { say(.excluded(kind, $0)) }
    }
    let source =
      files.isEmpty
      ? [say(.fromStore)]
      : [
        say(.summary(files: files.count, rows: ledger)),
        say(files.allSatisfy(\.ledger.isBalanced) ? .allBalanced : .notAllBalanced),
      ]
    return words.sentences(source + excluded)
  }

  private var fileTable: Block {
    .table(
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
        .identifier("digest", say(.digest)) { $0.shortDigest },
      ], note: say(.filesNote))
  }

  /// Where a word is known by more than itself; nil where all are plain.
  private var statusTable: Block? {
    let words = material.analysis.coverage.statuses.words
    guard words.contains(where: { $0.basis == .unknown || $0.basis == .evidence }) else {
      return nil
    }
    func say(_ phrase: StatusPhrase) -> String { self.words.say(phrase) }
    return .table(
      id: "quality_statuses", title: say(.title), of: Array(words.prefix(Self.mostStatuses)),
      columns: [
        .text("status", say(.status)) { material.redaction.text($0.word) },
        .count("tickets", say(.tickets)) { $0.tickets },
        .text("meaning", say(.meaning)) { $0.meaning.map { say(.category($0)) } },
        .text("basis", say(.basisColumn)) { say(.basis($0.basis)) },
      ],
      note: say(.note)
        + (words.count > Self.mostStatuses ? " \(say(.more(words.count - Self.mostStatuses)))" : "")
    )
  }

  private static let mostStatuses = 24

  /// What no number comes from, with a value of each.
  private var unusedTable: Block? {
    var seen: Set<String> = []
    let unused = files.flatMap { file in
      file.columns.filter { $0.role == nil && seen.insert($0.name).inserted }
        .map { (file: file, column: $0) }
    }
    guard !unused.isEmpty else { return nil }
    let redaction = material.redaction
    let more = unused.count - Self.mostUnused
    return .table(
      id: "quality_unused", title: say(.unused), of: Array(unused.prefix(Self.mostUnused)),
      columns: [
        .text("file", say(.file)) { $0.file.name },
        .text("column", say(.column)) { $0.column.name },
        .text("example", say(.example)) { $0.column.shownExamples(by: redaction).first },
      ], note: say(.unusedNote(more: max(0, more))))
  }

  private static let mostUnused = 12

  private static let shownFiles = 10

  private var otherFiles: [Block] {
    let names = material.request.otherFiles
    guard !names.isEmpty else { return [] }
    return [
      .paragraph(say(.otherFiles(Array(names.prefix(Self.shownFiles)), count: names.count)))
    ]
  }

  private static let shownLines = 3

  private var problemBlock: Block {
    let counts = files.flatMap { file in
      file.problemCounts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        .map { code, count in
          (file: file, code: code, count: count, listed: file.problems.filter { $0.code == code })
        }
    }
    guard !counts.isEmpty else { return .paragraph(say(.noProblems)) }
    return .table(
      id: "quality_problems", title: say(.problems), of: counts,
      columns: [
        .text("file", say(.file)) { $0.file.name },
        .text("problem", say(.problemColumn)) { words.say(ProblemPhrase.expected($0.code)) },
        .text("column", say(.column)) { $0.listed.compactMap(\.column).first },
        .count("count", words.column(.count)) { $0.count },
        .text("lines", say(.lines)) {
          let lines = $0.listed.compactMap(\.line).prefix(Self.shownLines).map { "\($0)" }
          return lines.isEmpty ? nil : lines.joined(separator: ", ")
        },
        .identifier("code", say(.code)) { $0.code.rawValue },
      ], note: say(.problemsNote))
  }

  private var leftOutTable: Block {
    let counts = material.totals.metrics.flatMap { metric in
      let measurement = material.totals.measurement(
        metric, metric.statistics.first ?? nil, in: material.period)
      return LeftOutReason.allCases.compactMap { reason in
        measurement?.leftOut[reason].map {
          (metric: metric, reason: reason, count: $0, sample: measurement?.sample)
        }
      }
    }
    return .table(
      id: "quality_left_out", title: say(.leftOut), of: counts,
      columns: [
        .text("metric", words.column(.metric)) { words.label($0.metric) },
        .text("reason", words.column(.reason)) { words.say(.leftOut($0.reason)) },
        .count("count", words.column(.leftOut)) { $0.count },
        .count("sample", words.column(.sample)) { $0.sample },
      ], note: say(.leftOutNote))
  }
}

extension ImportedFile {
  /// As much of it as tells files apart.
  var shortDigest: String? { digest.map { String($0.prefix(12)) } }
}
