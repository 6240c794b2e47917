/// What the rows of a file are.
package enum RecordKind: String, Sendable, Hashable, CaseIterable {
  case tickets
  case surveyResponses = "survey_responses"
}
