import Desk

/// How one column of a file is read.
package struct ColumnPlan: Sendable {
  /// The column's place in the row, from 0.
  package var index: Int
  /// The name as the file has it; made unique where the file repeats one.
  package var name: String
  /// Nil: no known field; kept as a dimension under its own name.
  package var role: ColumnRole?
  /// Up to three values, for people.
  package var examples: [String]
  /// Nil for the columns of a file that was not understood.
  package var reason: ColumnReason?
  /// How its instants are written, and the wall clock of those without a zone.
  var instantFormat: InstantFormat?
  var clock = WallClock.utc
  var duration: DurationText?
  /// The scale of its scores; nil also where nothing tells it yet.
  var ratingScale: RatingScale?
  /// Whether the configuration or the column's name says it, or a scorecard the one of each item.
  var scaleIsSaid = false
  /// Whether good and bad are steps of it: the values are not of a scale of two alone.
  var scaleIsLonger = false
  /// The place of the column that holds the hour of this column's day.
  var timeColumn: Int?
  /// What the file's first rows do not tell.
  var openQuestions: Set<ColumnQuestion> = []
  /// The sign before decimals; nil where no cell tells it, and a point is taken for it.
  var decimalSign: DecimalSign?
  /// Whether a `1,234` of the column may be decimals all the same, and has to be named.
  var groupsAreDoubtful = false
  /// Whether its lists are read as rows of their own: it is then no dimension.
  var isReadAsRows = false

  /// Columns with known names and unknown content.
  static func unknown(_ names: [String]) -> [ColumnPlan] {
    names.enumerated().map { index, name in
      ColumnPlan(index: index, name: name, role: nil, examples: [])
    }
  }
}

/// What a file turned out to hold, and how each of its columns is read.
package struct FilePlan: Sendable {
  package var kind: RecordKind
  /// The name of the export format that the columns are of; nil where no named format has them.
  package var format: String?
  package var columns: [ColumnPlan]
  /// Choices that the user should know of: dates that fit two orders, a unit that was assumed.
  package var notices: [Problem]
  /// Whether ids of more than fifteen digits that end in zeros are known to be rounded.
  var idsAreRounded = false
  /// Columns behind those that the header names; a row need not have them.
  var unnamedAtEnd = 0
  /// Of answers without an id or a ticket: the columns by whose cells one is known again in another file;
  /// empty where their moments are not known to the second.
  var tellingColumns: Set<Int> = []
  /// Of events inside records: whether a column is the event's own, or one of the record around it.
  var isOwnColumn: [Bool]?
  /// In reviews: whether rows that name an item belong to the review's row before them.
  var hasItemsInside = false
}
