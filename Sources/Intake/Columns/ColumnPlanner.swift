import Desk
import Parallel
import Tabular

/// Recognises what a file holds and which column is which field, by the names and by the values.
struct ColumnPlanner {
  let settings: IntakeSettings
  /// The kind, where the user said it.
  let forcedKind: RecordKind?

  struct Refusal: Error {
    let problem: Problem
    /// What the file comes nearest to.
    var nearest: NearestKind?
  }

  /// - Parameter rows: of the first records, those that come after the header.
  func plan(_ names: [String], _ batch: RecordBatch, rows: Range<Int>) throws(Refusal) -> FilePlan {
    let headers = Self.unique(names).map { HeaderName($0) }
    let samples = concurrentMap(headers.count) {
      ColumnSample(batch, rows: rows, column: $0, on: settings.clock)
    }
    if forcedKind == nil, let sums = [ExportFormat].aggregates.recognise(headers) {
      let detail = sums.instead.map { Problem.Detail.sums(title: sums.title, instead: $0) }
      throw Refusal(problem: Problem(code: .aggregatedRows, detail: detail))
    }
    let format = settings.formats.recognise(headers, kind: forcedKind)
    let vocabulary = ColumnVocabulary(names: names)
    func plan(as kind: RecordKind) -> FilePlan {
      var assignment = FieldAssignment(
        kind: kind, headers: headers, samples: samples, settings: settings, format: format,
        vocabulary: vocabulary)
      assignment.assign()
      return assignment.plan()
    }
    func finished(_ plan: FilePlan) -> FilePlan {
      var plan = plan
      plan.findRoundedIDs(in: batch, rows: rows)
      plan.findUnits(in: batch, rows: rows)
      return plan
    }
    let kind: RecordKind
    let mapped = mappedKind(of: headers)
    if let known = forcedKind ?? format?.kind {
      kind = known
    } else if let mapped, mapped.columns * 2 >= headers.count {
      kind = mapped.kind
    } else {
      do throws(Refusal) {
        kind = try KindRecognition(
          headers: headers, samples: samples, vocabulary: vocabulary, settings: settings
        ).kind()
      } catch {
        if let mapped { return finished(plan(as: mapped.kind)) }
        var refusal = error
        if error.problem.code == .unknownKind {
          refusal.nearest = NearestKind(RecordKind.allCases.map { plan(as: $0) })
        }
        throw refusal
      }
    }
    return finished(plan(as: kind))
  }

  /// The kind under which the user names the most of a file's columns, and how many; nil where none is
  /// named, or two kinds have as many.
  private func mappedKind(of headers: [HeaderName]) -> (kind: RecordKind, columns: Int)? {
    let counts = settings.mapping.map { kind, mapping in
      let said = ByColumnName(mapping)
      return (kind: kind, columns: headers.count { said[$0] != nil })
    }
    guard let most = counts.map(\.columns).max(), most > 0 else { return nil }
    let best = counts.filter { $0.columns == most }
    return best.count == 1 ? best[0] : nil
  }

  /// How many of the names are known: tells a header row from titles and data.
  func knownNames(_ names: [String]) -> Int {
    let mapped = Set(settings.mapping.values.flatMap(\.keys).map(HeaderName.key))
    return names.count { name in
      let header = HeaderName(name)
      return (!mapped.isEmpty && mapped.contains(HeaderName.key(name)))
        || RecordKind.allCases.contains { $0.columnNames.knows(header) }
    }
  }

  /// ``knownNames(_:)`` and those that are understood word by word: tells which of the first rows is
  /// the header. Among rows of data these would find names that are none.
  func likelyNames(_ names: [String]) -> Int {
    let vocabulary = ColumnVocabulary(names: names)
    return names.count { name in
      let header = HeaderName(name)
      return knownNames([name]) > 0
        || RecordKind.allCases.contains { !ColumnPhrase(header, vocabulary).roles($0).isEmpty }
    }
  }

  /// Repeated and blank names get a number behind them, so that each column can be named.
  static func unique(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    var taken = Set(names.map { $0.trimmingBlanks() })
    return names.enumerated().map { index, raw in
      var name = raw.trimmingBlanks()
      if name.isEmpty { name = "column \(index + 1)" }
      counts[name, default: 0] += 1
      guard var number = counts[name], number > 1 else { return name }
      while !taken.insert("\(name) (\(number))").inserted { number += 1 }
      counts[name] = number
      return "\(name) (\(number))"
    }
  }
}

extension String {
  func trimmingBlanks() -> String {
    trimmed { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }
  }
}
