extension ResolutionTexts {
  static let english = ResolutionTexts(
    title: SectionTitle("Resolution", "Resolution"),
    nothing: "No ticket was resolved in the period, or the export has no resolution times.",
    missing: "Resolutions are missing: a column with the resolution or closing time supplies them.",
    firstContact: { rate, definition in
      "First contact resolution is \(rate) (\(definition))"
    },
    median: { plain, survival in
      "The median resolved ticket took \(plain); counting open ones too, half of the tickets created "
        + "are solved within \(survival)"
    },
    misjudged: { team, ratio in
      "\(team) has the longest median but gets other cases: on like cases it takes \(ratio) of what "
        + "all take, which is no ground for calling it slow"
    },
    firstContactTable: "First contact resolution, four ways",
    firstContactNote:
      "The four answer different questions. Tickets whose repeat window is open are left out, so that "
      + "the month's last days are not flattered.",
    definition: "Definition", inForce: { "\($0) (in force)" },
    returns: "Reopenings, transfers, escalations, attainment",
    noReturns: "Missing: columns with the numbers of reopenings and transfers, or escalations.",
    survivalChart: "How long until solved, open tickets included",
    survivalDescription: { median, plain in
      "The share still open after each time; open tickets count for as long as they have been open. "
        + "Median of the curve \(median), of resolved tickets only \(plain)."
    },
    stillOpen: "Still open", teams: "Teams against like cases",
    noTeams: "Teams are missing: a team column supplies them.",
    teamsNote:
      "Expected: what all take on tickets of the same category and priority (geometric mean). Like for "
      + "like: the team's time over that; 100% is as all. Compare teams by it and its interval, not by "
      + "the median.",
    expected: "Expected", likeForLike: "Like for like", reading: "Reading",
    pace: { $0 > 0 ? "slower on like cases" : $0 < 0 ? "faster on like cases" : "as all" },
    batch: { "A batch that came open again: \($0)" }, batchColumn: "Created",
    batchDays: { $0 == $1 ? $0 : "\($0) to \($1)" }, batchRest: "Other days, same category",
    batchNote:
      "Every run of up to seven days in every level-1 category was looked at; corrected for that. The "
      + "export has no first resolution, so days are days of creation.")
}
