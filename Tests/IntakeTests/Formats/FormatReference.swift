import Intake

/// `Documentation/Formats.md`, made from the catalogue and from what the fixtures measure.
struct FormatReference {
  /// How many columns of each format's fixture the general recogniser understands alone, and of how many.
  let general: [String: (right: Int, columns: Int)]

  var markdown: String {
    let totals = [ExportFormat].catalogue.compactMap { general[$0.name] }
    let right = totals.map(\.right).reduce(0, +)
    let columns = totals.map(\.columns).reduce(0, +)
    return """
      # Export formats

      This page is checked by a test against the formats themselves; after a change, run the test with
      `TOUCHSTONE_WRITE_REFERENCE=1`, which writes it anew.

      A file is of a named format when it has as many of the format's signature columns as are needed,
      in any order. The format then says what its columns are; columns that it does not name go through
      the general recogniser, and `mapping` in `touchstone.yaml` goes before both. `touchstone inspect`
      names the format; `csv` or `json` there means that the general recogniser alone knew the columns.

      The last column says how many columns of the format's test file the general recogniser understands
      in the same way without the format: \(right) of \(columns) in all.

      | format | program | signature | alone |
      | --- | --- | ---: | ---: |
      \(rows.joined(separator: "\n"))

      ## Events inside JSON

      What happened to tickets, in lists inside the records; any other list that says when and what is
      known without a format.

      \(eventLists.joined(separator: "\n"))

      ## Where the column names come from

      \(sources.joined(separator: "\n"))

      ## Refused: one row an agent

      \(aggregates.joined(separator: "\n"))

      ## Served by the general recogniser

      No header row of these exports could be found in public, so none is made up:

      - HubSpot's CSV export by the labels of its properties: the labels follow the account's language
        and its own renaming. Its internal names are a format.
      - Chatwoot's CSV reports hold sums by agent, inbox, team or label; its conversations are a format.
      - ServiceNow's list export by column labels, which each instance names for itself.
      - 智齿, Udesk and 美洽 as spreadsheets from the console: their columns are chosen by each account.
        What their public interfaces give is a format.
      - 网易七鱼's work orders; its chat sessions are a format.
      - Zendesk's Explore data sets, whose columns each report chooses.

      ## Columns

      \(details.joined(separator: "\n\n"))

      """
  }

  private var rows: [String] {
    [ExportFormat].catalogue.map { format in
      let alone = general[format.name].map { "\($0.right) of \($0.columns)" } ?? ""
      let signature = "\(format.needed) of \(format.signature.count)"
      return "| `\(format.name)` | \(format.title) | \(signature) | \(alone) |"
    }
  }

  private var sources: [String] {
    [ExportFormat].catalogue.map { "- `\($0.name)`: \($0.source)." }
  }

  private var eventLists: [String] {
    [ExportFormat].eventLists.map { "- `\($0.name)`: \($0.title) (\($0.source))." }
  }

  private var aggregates: [String] {
    [ExportFormat].aggregates.map { format in
      "- \(format.title) (header from \(format.source)): take \(format.instead ?? "") instead."
    }
  }

  private var details: [String] {
    [ExportFormat].catalogue.map { format in
      let signature = format.signature.map { "`\($0)`" }.joined(separator: ", ")
      let columns = format.columns.map { column, role in
        let field = role.map { "`\($0.fieldName)`" } ?? "a dimension"
        return "| \(column.replacing("|", with: "\\|")) | \(field) |"
      }
      return """
        ### \(format.name)

        Recognised by \(format.needed) of: \(signature).

        | column | field |
        | --- | --- |
        \(columns.joined(separator: "\n"))
        """
    }
  }
}
