import Yams

/// A place in the text; both numbers count from 1, columns in Unicode scalars.
struct Position: Equatable {
  let line: Int
  let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}
