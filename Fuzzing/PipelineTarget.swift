import Desk
import Foundation
import Improvement
@testable import Metrics
@testable import Pipeline
import Quality
import Reporting
import TestSupport
import TextRendering

/// Files of all kinds, whatever is in them, are read and asked: what cannot be answered is said in
/// sentences, and what is answered keeps the rules that every answer has.
func fuzzPipeline(_ bytes: UnsafeBufferPointer<UInt8>) {
  let choices = Choices(bytes)
  let done = DispatchSemaphore(value: 0)
  Task {
    do {
      try await ask(choices)
    } catch let error as PipelineError {
      for language in Language.allCases {
        hold(error.sentences(in: language).allSatisfy { !$0.isEmpty })
      }
    } catch {
      hold(false, "no sentence says it: \(error)")
    }
    done.signal()
  }
  done.wait()
}

/// A folder in memory for the files of one run after the other.
private let folder: String = {
  atexit { try? FileManager.default.removeItem(atPath: folder) }
  return "/dev/shm/touchstone-pipeline-\(getpid())"
}()

private func ask(_ choices: consuming Choices) async throws {
  let (inputs, store) = ("\(folder)/in", "\(folder)/store")
  if FileManager.default.fileExists(atPath: folder) {
    try FileManager.default.removeItem(atPath: folder)
  }
  try FileManager.default.createDirectory(atPath: inputs, withIntermediateDirectories: true)
  let asked = choices.byte()
  let isStored = choices.byte() % 8 == 7
  try MadeFiles.write(into: inputs, by: &choices)
  let workspace = try Workspace(
    inputs: [inputs], storePath: isStored ? store : nil, makesStore: true,
    language: choices.one(of: Language.allCases))
  let period = try PeriodChoice(choices.one(of: [nil, "all", "2026-03", "2026-Q2", "2026-05-20"]))
  switch asked % 10 {
  case 0, 1: try await report(period, in: workspace, withWorkbook: asked > 240)
  case 2: try await holdFigures(period, in: workspace, &choices)
  case 3, 4: try await check(metricQuestion(period, &choices).answer(in: workspace))
  case 5: try await check(causeQuestion(period, &choices).answer(in: workspace))
  case 6: try await check(qualityQuestion(period, &choices).answer(in: workspace))
  case 7: try await query(in: workspace, &choices)
  case 8:
    let explanation = try ExplanationQuestion(
      metric: metric(&choices), dimensions: dimensions(&choices), period: period, limit: 50)
    try await check(explanation.answer(in: workspace))
  default:
    try await check(InspectionQuestion().answer(in: workspace))
    for input in workspace.inputs {
      let alone = try Workspace(inputs: [input.path])
      try await check(ProfileQuestion(input: input.path).answer(in: alone))
    }
  }
}

/// An answer in each format; every row of every file is accounted for.
private func check(_ answer: Answer) throws {
  for format in OutputFormat.allCases {
    let text = answer.text(format, width: 80)
    hold(String(validating: text, as: UTF8.self) != nil)
    if format == .json { holdJSON(text) }
  }
  for file in answer.files { hold(file.ledger.isBalanced, "\(file.ledger)") }
}

private func holdJSON(_ text: [UInt8]) {
  do {
    _ = try JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed)
  } catch {
    hold(false, "no JSON: \(error)")
  }
}

private func report(
  _ period: PeriodChoice, in workspace: Workspace, withWorkbook: Bool
) async throws {
  let question = try ReportQuestion(
    period: period, formats: "html,json" + (withWorkbook ? ",xlsx" : ""), language: nil,
    outputPath: "\(folder)/out")
  let answer = try await question.answer(in: workspace)
  try check(answer)
  for path in String(decoding: answer.text(.csv, width: 80), as: UTF8.self).split(separator: "\n") {
    guard let data = FileManager.default.contents(atPath: String(path)) else { continue }
    if path.hasSuffix(".json") { holdJSON(Array(data)) }
    if path.hasSuffix(".html") {
      _ = try ReadMarkup(String(decoding: data, as: UTF8.self))
    }
  }
}

/// Every figure lies within its scale, and within its interval.
private func holdFigures(
  _ choice: PeriodChoice, in workspace: Workspace, _ choices: inout Choices
) async throws {
  let read = try await HistoryReader(workspace, HistoryNeeds(columns: .all, comments: true)).read()
  let analysis = Analysis(read, workspace.configuration.analysis)
  let requests = [Metric].catalogue.map { MetricRequest($0) }
  let asked = try dimensions(&choices).found(in: read)
  let question = Analysis.Question(
    requests, by: [[]] + asked.groupings, filter: asked.filter,
    period: try choice.period(in: analysis.coverage))
  let context = analysis.context(during: question.period)
  let figures = requests.flatMap { request in request.statistics.map { (request.metric, $0) } }
  for row in await analysis.answer(question).flatMap(\.rows) {
    for ((metric, statistic), measurement) in zip(figures, row.measurements) {
      let scale = statistic?.isShare == true ? 0...1 : context.terms(of: metric).scale
      hold(measurement.sample >= 0, metric.key(statistic))
      for value in [measurement.low, measurement.value, measurement.high].compactMap(\.self) {
        hold(value.isFinite && scale.contains(value), "\(metric.key(statistic)): \(measurement)")
      }
      if let value = measurement.value, let low = measurement.low, let high = measurement.high {
        hold(low <= value && value <= high, "\(metric.key(statistic)): \(measurement)")
      }
    }
  }
}

extension Statistic {
  fileprivate var isShare: Bool { if case .within = self { true } else { false } }
}

private func metric(_ choices: inout Choices) -> String {
  choices.one(of: [Metric].catalogue.flatMap { MetricRequest($0).keys })
}

private func dimensions(_ choices: inout Choices) throws -> AskedDimensions {
  let names = Dimension.names.keys.sorted() + ["备注", "category", "channel,month", "no such"]
  let groupings = (0..<choices.number(below: 3)).map { _ in choices.one(of: names) }
  let filters = MadeFiles.valuesByKind["filter"]! + MadeFiles.hostile
  let filter = choices.number(below: 2) == 0 ? nil : choices.one(of: filters)
  return try AskedDimensions(groupings: groupings, filter: filter)
}

private func metricQuestion(
  _ period: PeriodChoice, _ choices: inout Choices
) throws -> MetricQuestion {
  let kind = choices.number(below: 5)
  let view = try MetricQuestion.View(
    comparedWith: kind == 1 ? "previous" : kind == 2 ? "year" : nil, signals: kind == 3,
    judged: kind == 4)
  let metrics = choices.number(below: 2) == 0 ? "all" : metric(&choices)
  return try MetricQuestion(
    metrics: metrics, dimensions: dimensions(&choices), period: period, view: view, top: nil)
}

private func causeQuestion(
  _ period: PeriodChoice, _ choices: inout Choices
) throws -> CauseQuestion {
  let subject: CauseQuestion.Subject =
    switch choices.number(below: 8) {
    case 0: .tree(problem: nil)
    case 1: .tree(problem: "chat")
    case 2, 3:
      .pareto(
        by: choices.one(of: Dimension.names.keys.sorted()),
        choices.one(of: CausePareto.Weight.allCases))
    case 4: .fishbone(problem: nil)
    case 5: .candidates
    case 6: .rules
    default: .actions
    }
  return try CauseQuestion(subject, period: period)
}

private func qualityQuestion(
  _ period: PeriodChoice, _ choices: inout Choices
) throws -> any HistoryQuestion {
  switch choices.number(below: 4) {
  case 0:
    return ReviewQuestion(
      .score(by: choices.one(of: ReviewSummary.Dimension.allCases)), period: period)
  case 1: return ReviewQuestion(.calibrate(seed: 1), period: period)
  case 2:
    var question = try AgentComparisonQuestion(
      metrics: AgentComparisonQuestion.usualMetrics, period: period, drawingPath: nil)
    question.isRanked = choices.number(below: 2) == 1
    return question
  default: return try SamplingQuestion((3, 0.3, 0.5, "a,b", 1), period: period, output: nil)
  }
}

private func query(in workspace: Workspace, _ choices: inout Choices) async throws {
  let tables = QueryTables.historyNames + ["raw"] + QueryTables(workspace).files.map(\.name)
  let (one, other) = (choices.one(of: tables), choices.one(of: tables))
  let sql = choices.one(of: [
    "select * from \"\(one)\"", "select count(*), * from \"\(one)\" group by 2",
    "select * from \"\(one)\" as a, \"\(other)\" as b limit 20",
  ])
  var text: [UInt8] = []
  let answer = try await QueryQuestion(sql: sql, seconds: 5).run(
    .json, in: workspace, isCancelled: { false }, write: { text += $0 })
  holdJSON(text)
  try check(answer)
}
