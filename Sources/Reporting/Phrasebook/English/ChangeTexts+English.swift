import Statistics
import Wording

extension ChangeTexts {
  static let english = ChangeTexts(
    title: SectionTitle("Where the changes came from", "Changes"),
    nothing: "There is no earlier period in the data to compare with.",
    missing: "Tickets of the period before are missing: an export of it supplies them.",
    shift: { shift in
      "\(shift.metric) \(shift.change): \(shift.segment) (\(shift.dimension)) explains "
        + "\(shift.share) of it; by segments' own results \(shift.rate), by the mix of tickets "
        + "\(shift.mix)"
    },
    noShift: "No ratio clearly moved against the period before",
    volume: { before, change, isReal in
      let direction = change >= 0 ? "more" : "fewer"
      let size = QuantityText.fixed(abs(change) * 100, fractionDigits: 1)
      return "By working day \(size)% \(direction) tickets than \(before)"
        + (isReal ? "" : ", no more than chance explains")
    },
    signals: { count in
      count == 0
        ? "No figure has left the limits of its own last periods"
        : "\(count) \(count == 1 ? "figure is" : "figures are") outside what the last periods "
          + "lead to expect"
    },
    noLimits: "Limits of chance need twelve periods",
    shiftTable: "Ratios that clearly moved, and why",
    shiftNote: "Rate effect: segments did better or worse. Mix effect: there are more tickets of "
      + "better or worse segments. The two add up to the change (Kitagawa 1955, shares and ratios "
      + "taken at the middle of both periods). Shown by the dimension in which one segment explains "
      + "most.",
    dimensionColumn: "Looked at by",
    segmentColumn: "Largest segment", effectColumn: "Its effect",
    segmentTable: { "\($0) by \($1.lowercased()): all segments" },
    segmentNote:
      "Effects in percentage points of the total; the last row is their sum. The verdict "
      + "is of the segment's own ratio, corrected for how many segments were looked at.",
    sampleBefore: "n before", sampleNow: "n now",
    signalTable: "Outside the limits of chance",
    signalNote: "XmR chart, for ratios a p'-chart, over the last 13 periods; the limits are three "
      + "sigma either side of the centre. A period counts where one of four rules fires: a point "
      + "outside; seven on one side; seven rising or falling; two of three beyond two sigma.",
    rule: { rule in
      switch rule {
      case .outside: "outside the limits"
      case .sevenOnOneSide: "seven or more on one side of the centre"
      case .sevenRisingOrFalling: "seven or more rising or falling"
      case .twoOfThreeBeyondTwoSigma: "two of three beyond two sigma"
      }
    },
    signalChart: { "\($0) and its limits" },
    signalDescription: { "\($0) over the last periods; marked where a rule fired, now: \($1)." },
    volumeTable: "Tickets by working day",
    volumeNote: "Working days are those on which the calendar in force has hours, make-up days in, "
      + "holidays out. The change is this period's tickets a working day over those of the other "
      + "period, with its exact 95% interval, as if tickets came one by one.",
    workingDays: "Working days", perDay: "Tickets a working day",
    volumeChange: "This period against it")
}
