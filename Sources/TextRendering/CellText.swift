import Desk
import JSONWriting
import Reporting
import Wording

extension Cell {
  /// A whole number whose digits stand together, such as a line or a sample: 1234.
  package static func number(_ number: Int) -> Cell { .identifier("\(number)") }

  /// A number with all its digits, for people too.
  package static func exactNumber(_ number: Double) -> Cell {
    .identifier(JSONWriter.text(of: number))
  }

  package static func text(ifAny text: String?) -> Cell { text.map { .text($0) } ?? .absent }

  package static func quantity(ifAny value: Double?, _ unit: MeasurementUnit) -> Cell {
    value.map { .quantity($0, unit) } ?? .absent
  }

  package static func difference(ifAny value: Double?, _ unit: MeasurementUnit) -> Cell {
    value.map { .difference($0, unit) } ?? .absent
  }

  package static func relativeChange(ifAny value: Double?) -> Cell {
    value.map { .relativeChange($0) } ?? .absent
  }

  /// As people read it.
  func shownText(in language: Language) -> String {
    switch self {
    case .absent: "–"
    case .text(let text), .identifier(let text), .term(_, let text): text
    case .quantity(let value, let unit): QuantityText.text(value, unit)
    case .difference(let value, let unit): QuantityText.difference(value, unit)
    case .relativeChange(let value): QuantityText.relativeChange(value)
    case .interval(let low, let high, let unit):
      "\(QuantityText.text(low, unit)) – \(QuantityText.text(high, unit))"
    case .verdict(let verdict): verdict.text(in: language)
    case .sparkline(let values, _): TrendWord.text(values)
    case .instant(let moment): moment.text
    }
  }

  /// As programs read it: exact, empty where there is none.
  var exactText: String {
    switch self {
    case .absent: ""
    case .sparkline(let values, _):
      values.map { $0.map(JSONWriter.text) ?? "" }.joined(separator: ";")
    case .quantity(let value, _), .difference(let value, _), .relativeChange(let value):
      JSONWriter.text(of: value)
    case .interval(let low, let high, _):
      "\(JSONWriter.text(of: low))..\(JSONWriter.text(of: high))"
    case .verdict(let verdict): verdict.rawValue
    case .term(let id, _): id
    case .text(let text), .identifier(let text): text
    case .instant(let moment): moment.text
    }
  }
}
