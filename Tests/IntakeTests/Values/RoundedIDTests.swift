import Testing

@testable import Intake

@Suite struct `An id that a spreadsheet has rounded` {
  @Test(
    arguments: [
      ("1.23457E+17", true), ("1E+12", true), ("9.9e+15", true), ("1.23457E17", false),
      ("1E5", false), ("123456789012345678", false), ("E+17", false), ("1.2.3E+17", false),
      ("AB1.2E+17", false), ("1.2E+1", false), ("1-2E+17", false), ("12E+17", false), ("", false),
    ])
  func `is a number with an exponent`(cell: String, isRounded: Bool) {
    #expect(ValueTexts.cell(cell) { RoundedID.isScientific($0) } == isRounded)
  }

  @Test(
    arguments: [
      ("123456789012345000", 3), ("1234567890123450", 1), ("123456789012345678", 0),
      ("123456789012345", 0), ("100000000000000", 0), ("A23456789012345000", 0),
    ])
  func `has lost the digits behind the fifteenth`(cell: String, lost: Int) {
    #expect(ValueTexts.cell(cell) { RoundedID.lostDigits($0) } == lost)
  }
}
