import Desk

/// What one column of a known format is, and how it is written where its name does not say so.
struct FieldMapping: Sendable {
  /// Nil: none of the fields; kept as a dimension under its own name.
  let role: ColumnRole?
  /// How many seconds one of the column's units is; nil where the name or the values say it.
  private(set) var secondsPerUnit: Double?
  /// How its dates are written; nil where the values tell.
  private(set) var dates: InstantFormat?

  private init(_ role: ColumnRole?) { self.role = role }

  static func symbol(_ field: SymbolField) -> FieldMapping { FieldMapping(.symbol(field)) }
  static func count(_ field: CountField) -> FieldMapping { FieldMapping(.count(field)) }
  static func flag(_ field: FlagField) -> FieldMapping { FieldMapping(.flag(field)) }
  static func text(_ field: TextField) -> FieldMapping { FieldMapping(.text(field)) }
  static func event(_ field: EventField) -> FieldMapping { FieldMapping(.event(field)) }
  static func survey(_ field: SurveyField) -> FieldMapping { FieldMapping(.survey(field)) }

  /// A moment.
  static func instant(_ field: InstantField, as dates: InstantFormat? = nil) -> FieldMapping {
    var mapping = FieldMapping(.instant(field))
    mapping.dates = dates
    return mapping
  }

  /// A length of time.
  static func duration(_ field: DurationField, in unit: TimeUnit? = nil) -> FieldMapping {
    var mapping = FieldMapping(.duration(field))
    mapping.secondsPerUnit = unit?.rawValue
    return mapping
  }

  /// One column for two fields: `转派部门/对接人`.
  static func split(_ first: SymbolField, _ second: SymbolField?) -> FieldMapping {
    FieldMapping(.split(first, second))
  }

  /// The category, whole or as a path of levels.
  static let category = FieldMapping(.categoryPath)

  /// None of the fields, although its name may look like one.
  static let dimension = FieldMapping(nil)

  /// The units in which programs write lengths of time, in seconds.
  enum TimeUnit: Double {
    case milliseconds = 0.001
    case seconds = 1
    case minutes = 60
    case hours = 3600
  }
}
