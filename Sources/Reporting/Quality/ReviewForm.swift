import Desk
import Metrics
import Quality
import Wording

/// The sheet that reviewers fill: one row a contact of the sampling plan, one column an item of the
/// scorecard. What is filled in reads back as reviews.
///
/// It says nothing of ratings, complaints or why a contact was drawn: reviewers judge blind.
package struct ReviewForm: Sendable {
  package struct Column: Sendable, Equatable {
    package let title: String
    /// What may be filled in; empty for anything.
    package var choices: [String] = []
    /// Small print for whoever fills it.
    package var note: String?
    package var isFilled = false
    /// Which numbers may be filled in where they are too many for ``choices``.
    package var numbers: Numbers?
  }

  package struct Numbers: Sendable, Equatable {
    package let range: ClosedRange<Double>
    /// What may stand there instead of a number.
    package let word: String?
    /// What whoever fills it is told: the item's note, and `0-100`.
    package let note: String
  }

  package let title: String
  package let columns: [Column]
  /// `rows[row][column]`, each as long as ``columns``; empty texts are to be filled.
  package let rows: [[String]]

  package init(
    _ plan: SamplingPlan, _ card: Scorecard, _ analysis: Analysis, language: Language
  ) {
    func say(_ phrase: QualityPhrase) -> String { phrase.text(in: language) }
    title = say(.form)
    let known = [
      QualityPhrase.ticket, .agent, .dimension(.channel), .dimension(.category), .created,
      .reviewer, .dimension(.scorecard), .version, .samplingWeight,
    ].map { Column(title: say($0), isFilled: true) }
    let items = card.items.map { item in
      Column(
        title: item.name.text(in: language), choices: item.choices(say(.notApplicable)),
        note: item.note, numbers: item.numbers(say(.notApplicable)))
    }
    columns = known + [Column(title: say(.reviewedAt))] + items + [Column(title: say(.comment))]
    let blanks = [String](repeating: "", count: card.items.count + 2)
    let history = analysis.history
    rows = plan.entries.map { entry in
      func text(_ field: SymbolField) -> String {
        history.text(history.tickets.value(field, entry.row), of: field) ?? ""
      }
      return [
        text(.id), entry.agent, text(.channel), text(.category1),
        history.tickets.value(InstantField.createdAt, entry.row)
          .map { analysis.settings.clock.local($0).text } ?? "", entry.reviewer ?? "",
        card.name.text(in: language), card.version ?? "", QuantityText.short(entry.weight),
      ] + blanks
    }
  }
}

extension ScorecardItem {
  /// The ratings of a short scale, as they are filled in.
  fileprivate func choices(_ notApplicable: String) -> [String] {
    guard case .rated(let scale, _) = rule, scale.upperBound - scale.lowerBound <= 10,
      let low = Int(exactly: scale.lowerBound), let high = Int(exactly: scale.upperBound)
    else { return [] }
    return (low...high).map { "\($0)" } + (allowsNotApplicable ? [notApplicable] : [])
  }

  /// What a long scale, a bonus or a deduction allows. Deducted points may be written with their sign.
  fileprivate func numbers(_ notApplicable: String) -> ReviewForm.Numbers? {
    guard choices(notApplicable).isEmpty else { return nil }
    let word = allowsNotApplicable ? notApplicable : nil
    func numbers(_ range: ClosedRange<Double>, told: ClosedRange<Double>) -> ReviewForm.Numbers {
      let scale = "\(QuantityText.short(told.lowerBound))–\(QuantityText.short(told.upperBound))"
      let told = [note, scale, word].compactMap(\.self).joined(separator: " · ")
      return ReviewForm.Numbers(range: range, word: word, note: told)
    }
    switch rule {
    case .rated(let scale, _): return numbers(scale, told: scale)
    case .bonus(let most): return numbers(0...most, told: 0...most)
    case .deduction(let most): return numbers(-most...most, told: 0...most)
    }
  }
}

extension SamplingPlan {
  /// What is drawn by agent, and what it can show.
  package func table(_ power: SamplePower, language: Language) -> Table {
    func say(_ phrase: QualityPhrase) -> String { phrase.text(in: language) }
    return Table(
      id: "sampling_plan", title: say(.plan), of: agents,
      columns: [
        .text("agent", say(.agent)) { $0.name }, .count("contacts", say(.contacts)) { $0.contacts },
        .count("risky", say(.risky)) { $0.risky }, .count("drawn", say(.drawn)) { $0.drawn },
        .count("drawn_risky", say(.drawnRisky)) { $0.drawnRisky },
        .quantity("half_width", say(.halfWidth), .score) {
          power.halfWidth(reviews: $0.drawn, of: $0.contacts, designEffect: $0.designEffect)
        },
      ],
      note: say(
        .power(
          spread: QuantityText.text(power.spread, .score), earlierReviews: power.earlierReviews,
          reviews: power.reviews(toSee: 5))))
  }
}
