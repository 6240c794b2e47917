import Foundation
import Testing

/// What is known of an export that somebody else's program wrote: its header, its forms, and the field that a
/// person would give each column. Its rows are made by ``ShapeTable``.
struct ForeignShape: Sendable, Decodable, CustomTestStringConvertible {
  let name: String
  let language: String
  var encoding: String?
  var delimiter: String?
  /// Nil: it holds nothing that can be read, and has to be refused.
  var kind: String?
  var dates: DateOrder?
  var layout: Layout?
  /// Seconds in one unit of a column's lengths of time, where it is not one.
  var units: [String: Double]?
  /// Status words of records that are not resolved, and have no times of it.
  var unresolved: [String]?
  let header: [String]
  /// `closed_at|resolved_at`: either is right.
  var fields: [String: String]?
  /// How a column's values are written, a 9 for each digit; other letters are its words.
  var forms: [String: [String]]?

  enum DateOrder: String, Decodable {
    case dayFirst = "day_first"
    case monthFirst = "month_first"
  }

  enum Layout: String, Decodable {
    case rowAQuestion = "row_a_question"
    case noHeader = "no_header"
    case events
  }

  var testDescription: String { name }

  /// The fields that the column of a name may be; empty where it is none.
  func fields(of column: String) -> [String] {
    (fields?[column] ?? "").split(separator: "|").map(String.init)
  }

  /// Of other people's files.
  static let all = read("shapes.json")
  /// Exports of known programs in the languages that they speak.
  static let vendors = read("vendors.json")

  private static func read(_ name: String) -> [ForeignShape] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
    // A test without its shapes says nothing.
    return try! JSONDecoder().decode([ForeignShape].self, from: Data(contentsOf: file))
  }
}
