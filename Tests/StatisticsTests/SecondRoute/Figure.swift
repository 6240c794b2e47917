import Statistics

/// An input or a result as the other route reads it: JSON.
indirect enum Figure: Encodable {
  case none
  case truth(Bool)
  case whole(Int)
  case number(Double)
  case word(String)
  case list([Figure])
  case named([String: Figure])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .none: try container.encodeNil()
    case .truth(let value): try container.encode(value)
    case .whole(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .word(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .named(let values): try container.encode(values)
    }
  }
}

/// What can be written as a figure.
protocol Figured {
  var figure: Figure { get }
}

extension Bool: Figured { var figure: Figure { .truth(self) } }
extension Int: Figured { var figure: Figure { .whole(self) } }
extension Double: Figured { var figure: Figure { .number(self) } }
extension String: Figured { var figure: Figure { .word(self) } }

extension Array: Figured where Element: Figured {
  var figure: Figure { .list(map(\.figure)) }
}

extension Optional: Figured where Wrapped: Figured {
  var figure: Figure { map(\.figure) ?? .none }
}

extension [String: any Figured]: Figured {
  var figure: Figure { .named(mapValues(\.figure)) }
}

extension Interval: Figured { var figure: Figure { [low, high].figure } }
extension Proportion: Figured { var figure: Figure { [successes, total].figure } }
extension SortedSample: Figured { var figure: Figure { values.figure } }

extension SampleMoments: Figured {
  var figure: Figure { .list([count.figure, mean.figure, standardDeviation.figure]) }
}

extension SegmentMean: Figured { var figure: Figure { .list([count.figure, mean.figure]) } }
extension EventRate: Figured { var figure: Figure { .list([count.figure, exposure.figure]) } }
