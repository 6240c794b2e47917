import Desk

extension ExportFormat {
  /// GLPI's list of tickets exported as CSV.
  ///
  /// Header: the search columns of GLPI's tickets as public importers name them.
  static let glpi = ExportFormat(
    name: "glpi", title: "GLPI, the list of tickets as CSV",
    source: "search columns of GLPI's tickets, as public importers name them",
    signature: Signature(
      3,
      of: [
        "Requester - Requester", "Assigned to - Technician", "Assigned to - Technician group",
        "Satisfaction survey - Satisfaction", "SLA - SLA Time to own",
        "SLA - SLA Time to resolve", "Time to resolve + Progress", "Time to resolve exceeded",
        "Associated Elements",
      ]),
    columns: [
      "ID": .symbol(.id), "Title": .text(.subject), "Entity": .dimension,
      "Opening date": .instant(.createdAt), "Last update": .instant(.updatedAt),
      "Closing date": .instant(.closedAt), "Resolution date": .instant(.resolvedAt),
      "Time to resolve": .instant(.promisedAt), "Time to own": .dimension,
      "Time to resolve + Progress": .dimension, "Time to resolve exceeded": .dimension,
      "Priority": .symbol(.priority), "Urgency": .symbol(.urgency), "Impact": .symbol(.impact),
      "Status": .symbol(.status), "Type": .dimension, "Category": .category,
      "Requester - Requester": .symbol(.customer), "Assigned to - Technician": .symbol(.agent),
      "Assigned to - Technician group": .symbol(.team), "Locations": .symbol(.region),
      "Request source": .symbol(.channel), "Total duration": .duration(.handleTime),
      "Satisfaction survey - Satisfaction": .survey(.rating),
      "Last edit by": .dimension, "Description": .text(.description),
    ])
}
