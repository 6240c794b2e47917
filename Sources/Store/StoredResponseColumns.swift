/// The columns of the table `survey_responses`, in the order in which they are bound and read.
enum StoredResponseColumns {
  static let names = [
    "response_id", "ticket_id", "is_from_ticket", "invited_at", "responded_at", "answered",
    "rating", "rating_lowest", "rating_highest", "rating_satisfied_from", "nps", "ces", "attitude",
    "ability", "convenience", "solved_at_first_contact", "mode", "comment",
  ]
}
