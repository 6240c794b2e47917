import Desk
import Metrics
import Statistics
import Wording

/// What differs from what is usual, which segments moved the totals, what of it is mix, and how volumes
/// compare by working day.
struct ChangeSection: ReportSection {
  typealias Theme = ChangePhrase

  static let id = "change"

  let material: ReportMaterial
  private let shifts: [RatioShift]
  private let changed: [JudgedFact]
  /// The weightiest first.
  private let changedSegments: [JudgedFact]
  private let volumes: [WorkingDayVolume]

  init(material: ReportMaterial) {
    self.material = material
    shifts = material.ratioShifts
    let facts = material.facts.facts.filter { $0.judgement.verdict.isChange }
    changed = facts.filter(\.isTotal)
    changedSegments = facts.filter { !$0.isTotal }.sorted { one, other in
      guard one.weight == other.weight else { return one.weight > other.weight }
      return one.key.map { $0 ?? "" }.lexicographicallyPrecedes(other.key.map { $0 ?? "" })
    }
    volumes = material.workingDayVolumes
  }

  private static let mostSegments = 12

  var content: SectionContent {
    guard material.reach.previous != nil else { return without(.missing, lead: .nothing) }
    return SectionContent(
      lead: lead,
      blocks: [
        changedTable, segmentFactTable, shiftTable, segmentTable, volumeTable,
      ])
  }

  private func points(_ value: Double) -> String { words.change(value, .ratio) }

  private var lead: String {
    let judged = material.facts.facts.filter { $0.judgement.verdict != .tooFew }
    let shift = shifts.first.flatMap { shift in
      shift.segments.first.map { segment in
        say(
          .shift(
            metric: words.label(shift.metric), change: points(shift.total.change),
            effects: (points(shift.total.rateEffect), points(shift.total.mixEffect)),
            dimension: words.dimension(shift.dimension.name), segment: material.name(segment.key),
            share: words.text(shift.concentration, .ratio)))
      }
    }
    let volume = volumes.dropFirst().first.flatMap { volume in
      volume.ratio?.value.map {
        say(.volume(before: words.say(.previous(material.period.kind)), change: $0 - 1))
      }
    }
    return words.sentences([
      say(
        .lead(
          changed: changed.count, judged: judged.count(where: \.isTotal),
          segments: changedSegments.count, judgedSegments: judged.count { !$0.isTotal })),
      shift ?? "", volume ?? "",
    ])
  }

  private var columns: [ItemColumn<JudgedFact>] {
    [
      .text("metric", words.column(.metric)) { words.label($0.metric, $0.statistic) },
      .cell("value", words.column(.value)) { .quantity(ifAny: $0.measurement.value, $0.unit) },
      .count("sample", words.column(.sample)) { $0.measurement.sample },
      .cell("usual", words.column(.usual)) { .interval(usual: $0.judgement, $0.unit) },
      .verdict("verdict", words.column(.verdict)) { $0.judgement.verdict },
      .text("reason", words.column(.reason)) { words.say(.reason($0.judgement.reason)) },
      .text("since", say(.since)) { $0.judgement.since?.description },
    ]
  }

  private var changedTable: Block? {
    guard !changed.isEmpty else { return nil }
    return .table(
      id: "change_figures", title: say(.changedTable), of: changed, columns: columns,
      note: say(.changedNote))
  }

  private var segmentFactTable: Block? {
    guard !changedSegments.isEmpty else { return nil }
    let shown = changedSegments.prefix(Self.mostSegments)
    let title = ChangePhrase.changedSegments(shown: shown.count, all: changedSegments.count)
    return .table(
      id: "change_segment_figures", title: say(title), of: shown,
      columns: [
        .text("dimension", say(.dimensionColumn)) {
          words.list($0.dimensions.map { words.dimension($0.name) })
        },
        .text("segment", say(.segment)) { material.name(of: $0) },
      ] + columns)
  }

  private var shiftTable: Block? {
    guard !shifts.isEmpty else { return nil }
    return .table(
      id: "change_effects", title: say(.shiftTable), of: shifts,
      columns: [
        .text("metric", words.column(.metric)) { words.label($0.metric) },
        .quantity("previous", words.column(.previous), .ratio) { $0.total.before },
        .quantity("value", words.column(.value), .ratio) { $0.total.after },
        .difference("change", words.column(.change), .ratio) { $0.total.change },
        .text("dimension", say(.dimensionColumn)) { words.dimension($0.dimension.name) },
        .difference("rate_effect", words.column(.rateEffect), .ratio) { $0.total.rateEffect },
        .difference("mix_effect", words.column(.mixEffect), .ratio) { $0.total.mixEffect },
        .text("segment", say(.segmentColumn)) { $0.segments.first.map { material.name($0.key) } },
        .difference("segment_effect", say(.effectColumn), .ratio) {
          $0.segments.first?.effect.total
        },
      ], note: say(.shiftNote))
  }

  /// All segments of the first finding, and in the last row the total: their effects add up to the change.
  private var segmentTable: Block? {
    guard let shift = shifts.first else { return nil }
    let (segments, total) = (shift.segments, shift.total)
    let casesBefore = segments.map(\.before.total).reduce(0, +)
    let casesNow = segments.map(\.now.total).reduce(0, +)
    let dimension = words.dimension(shift.dimension.name)
    // Nil is the total.
    let columns: [ItemColumn<RatioShift.Segment?>] = [
      .text("segment", dimension) { $0.map { material.name($0.key) } ?? words.say(.total) },
      .count("sample_before", say(.sampleBefore)) { $0?.before.total ?? casesBefore },
      .quantity("previous", words.column(.previous), .ratio) {
        $0.map(\.before.value) ?? total.before
      },
      .count("sample", say(.sampleNow)) { $0?.now.total ?? casesNow },
      .quantity("value", words.column(.value), .ratio) { $0.map(\.now.value) ?? total.after },
      .difference("rate_effect", words.column(.rateEffect), .ratio) {
        $0?.effect.rate ?? total.rateEffect
      },
      .difference("mix_effect", words.column(.mixEffect), .ratio) {
        $0?.effect.mix ?? total.mixEffect
      },
      .difference("effect", say(.effectColumn), .ratio) { $0?.effect.total ?? total.change },
      .verdict("verdict", words.column(.verdict)) { $0.map { $0.judgement?.verdict ?? .tooFew } },
    ]
    return .table(
      id: "change_segments",
      title: say(.segmentTable(metric: words.label(shift.metric), dimension: dimension)),
      of: segments.map(Optional.some) + [nil], columns: columns, note: say(.segmentNote))
  }

  private var volumeTable: Block {
    .table(
      id: "change_volume", title: say(.volumeTable), of: volumes,
      columns: [
        .text("period", words.column(.period)) { $0.period.description },
        .count("tickets", words.label(.ticketsCreated)) { $0.rate.count },
        .count("working_days", say(.workingDays)) { Int($0.rate.exposure) },
        .quantity("per_day", say(.perDay), .number) { $0.rate.value },
        .relativeChange("relative_change", say(.volumeChange)) { volume in
          volume.ratio?.value.map { $0 - 1 }
        },
        .relativeChange("low", words.column(.low)) { volume in volume.ratio.map { $0.low - 1 } },
        .relativeChange("high", words.column(.high)) { volume in
          volume.ratio?.high.map { $0 - 1 }
        },
      ], note: say(.volumeNote))
  }
}
