import Desk
import Metrics
import Statistics

/// An action of the register with its state and its effect.
package struct ActionReview: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case open
    /// Not done, and its day has passed.
    case overdue
    case done
    /// Done, and somebody has looked.
    case verified
  }

  package var action: CorrectiveAction
  package var state: State
  /// Days from its start to its end, or to the newest record while it is open; nil without a start.
  package var age: Int?
  /// Days behind its day; nil where it is not late.
  package var daysLate: Int?
  package var effect: ActionEffect
}

extension Analysis {
  /// The register's actions, each with its state and its effect, in the order in which they were
  /// read.
  ///
  /// - Parameter moment: until when things have happened.
  package func actionReviews(at moment: Instant, workers: Int = 1) async -> [ActionReview] {
    var reviews: [ActionReview] = []
    for action in history.actions.records {
      let effect = await EffectMeasuring(analysis: self, moment: moment, workers: workers)
        .effect(of: action)
      reviews.append(ActionReview(action, effect, at: moment, on: settings.clock))
    }
    return reviews
  }
}

extension ActionReview {
  fileprivate init(
    _ action: CorrectiveAction, _ effect: ActionEffect, at moment: Instant, on clock: WallClock
  ) {
    self.action = action
    self.effect = effect
    func day(_ instant: Instant) -> Int { clock.local(instant).date.daysSince1970 }
    let today = day(moment)
    let isDone = action.doneAt.map { day($0) <= today } ?? false
    let end = isDone ? action.doneAt.map(day) ?? today : today
    if action.verifiedAt != nil, isDone {
      state = .verified
    } else if isDone {
      state = .done
    } else {
      state = action.dueAt.map { day($0) < today } == true ? .overdue : .open
    }
    age = action.startedAt.map { end - day($0) }.flatMap { $0 >= 0 ? $0 : nil }
    daysLate = action.dueAt.map { end - day($0) }.flatMap { $0 > 0 ? $0 : nil }
  }
}

/// Takes the figures before and after an action, of its tickets and of those that got none.
private struct EffectMeasuring {
  let analysis: Analysis
  let moment: Instant
  let workers: Int

  /// The days compared where the action does not name a window.
  private static let usualWindow = 28
  /// Windows before the one before, from which the usual value is taken.
  private static let mostWindows = 6

  func effect(of action: CorrectiveAction) async -> ActionEffect {
    let history = analysis.history
    guard let name = history.label(action.metric) else {
      return ActionEffect(verdict: .notMeasurable, reason: .noMetric)
    }
    guard let done = action.doneAt, done <= moment else {
      return ActionEffect(verdict: .notMeasurable, reason: .notDone, metric: name)
    }
    if let start = action.startedAt, done < start {
      return ActionEffect(verdict: .notMeasurable, reason: .endsBeforeStart, metric: name)
    }
    guard let request = try? MetricRequest(name), request.statistics.count >= 1,
      request.metric.polarity != .none, request.metric.aggregation != .count
    else { return ActionEffect(verdict: .notMeasurable, reason: .unknownMetric, metric: name) }
    let clock = analysis.settings.clock
    let window = Int(action.windowDays ?? UInt16(Self.usualWindow))
    let firstDay = clock.local(action.startedAt ?? done).date
    let lastDay = clock.local(done).date
    let before = Period(
      kind: .days, first: firstDay.adding(days: -window), last: firstDay.adding(days: -1))
    let after = Period(
      kind: .days, first: lastDay.adding(days: 1), last: lastDay.adding(days: window))
    var effect = ActionEffect(verdict: .notMeasurable, metric: request.keys[0])
    effect.unit = request.statistics[0]?.unit(of: request.metric.unit) ?? request.metric.unit
    (effect.before, effect.after) = (before, after)
    guard let (segment, named) = filters(of: action) else {
      effect.reason = .unreadableSegment
      return effect
    }
    if clock.local(moment).date < after.last {
      (effect.verdict, effect.reason) = (.tooEarly, .windowOpen)
      return effect
    }
    let days = Period(kind: .days, first: before.first, last: after.last)
    var control = named
    effect.reason = .noControl
    if let named, await isTouched(named, days, request, besides: action) {
      (control, effect.reason) = (nil, .controlTouched)
    }
    guard let control else {
      effect.verdict = .notShown
      effect.segmentBefore = await measure(request, segment, before)
      effect.segmentAfter = await measure(request, segment, after)
      return effect
    }
    let figures = await figures(request, segment, control, before: before, after: after)
    effect.segmentBefore = figures.segmentBefore
    effect.segmentAfter = figures.segmentAfter
    effect.controlBefore = figures.controlBefore
    effect.controlAfter = figures.controlAfter
    effect.usual = figures.segmentWindows.isEmpty ? nil : figures.segmentUsual
    let polarity = request.statistics[0]?.polarity(of: request.metric) ?? request.metric.polarity
    let (verdict, reason, difference) = figures.judged(
      isLargerBetter: polarity == .prefersLarger,
      smallestSample: analysis.settings.smallestSample)
    (effect.verdict, effect.reason) = (verdict, reason)
    effect.estimate = difference?.estimate
    effect.interval = difference?.interval
    return effect
  }

  /// The action's tickets and those to compare with, as far as the action names any: all others may
  /// have had actions of their own. Nil where a filter cannot be read.
  private func filters(
    of action: CorrectiveAction
  ) -> (segment: FilterExpression?, control: FilterExpression?)? {
    let texts = [action.segment, action.control].map { analysis.history.label($0) }
    let filters = texts.map { $0.flatMap(filter) }
    guard zip(texts, filters).allSatisfy({ $0 == nil || $1 != nil }) else { return nil }
    return (filters[0], filters[1])
  }

  private func filter(_ text: String) -> FilterExpression? {
    let filter = (try? FilterExpression(text))?.named(analysis.settings.columnNames)
    return filter?.dimensions.allSatisfy(isKnown) == true ? filter : nil
  }

  /// Whether another action was at work on some of the control's cases in the days compared. One for
  /// all tickets is at work on both sides.
  private func isTouched(
    _ control: FilterExpression, _ days: Period, _ request: MetricRequest,
    besides action: CorrectiveAction
  ) async -> Bool {
    let span = days.span(on: analysis.settings.clock)
    for other in analysis.history.actions.records where other != action {
      guard let start = other.startedAt ?? other.doneAt, start < span.to,
        other.doneAt.map({ $0 >= span.from }) ?? true,
        let segment = analysis.history.label(other.segment).flatMap(filter)
      else { continue }
      if await measure(request, .all([control, segment]), days).sample > 0 { return true }
    }
    return false
  }

  private func isKnown(_ dimension: Dimension) -> Bool {
    guard case .custom(let name) = dimension else { return true }
    return analysis.history.customColumns.contains { $0.name == name }
  }

  private func measure(
    _ request: MetricRequest, _ filter: FilterExpression?, _ period: Period
  ) async -> Measurement {
    let question = Analysis.Question(
      [request], filter: filter, period: period, workers: workers)
    return await analysis.answer(question)[0].rows.first?.measurements.first
      ?? Measurement(value: nil, sample: 0)
  }

  private func figures(
    _ request: MetricRequest, _ segment: FilterExpression?, _ control: FilterExpression,
    before: Period, after: Period
  ) async -> EffectFigures {
    let oldest = analysis.creationReach?.oldest
    let clock = analysis.settings.clock
    var windows: [Measurement] = []
    var earliest = before
    for count in 1...Self.mostWindows {
      let window = before.shifted(by: -count)
      guard let oldest, window.span(on: clock).from >= oldest else { break }
      windows.append(await measure(request, segment, window))
      earliest = window
    }
    let usual = Period(
      kind: .days, first: earliest.first,
      last: windows.isEmpty ? earliest.last : before.first.adding(days: -1))
    return EffectFigures(
      segmentBefore: await measure(request, segment, before),
      segmentAfter: await measure(request, segment, after),
      controlBefore: await measure(request, control, before),
      controlAfter: await measure(request, control, after),
      segmentUsual: await measure(request, segment, usual),
      controlUsual: await measure(request, control, usual), segmentWindows: windows)
  }
}
