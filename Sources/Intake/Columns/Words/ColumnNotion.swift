/// What a word in a column's name stands for, in whatever language it is written.
///
/// `Data de abertura`, `Fecha de apertura`, `Created date` and `创建时间` are all a ``creation`` and a
/// ``time``: which field that is stands once, in `ColumnPhrase.swift`, and not in each language.
enum ColumnNotion: UInt8, CaseIterable, Sendable {
  /// The ticket itself: ticket, case, chamado, 工单. Allowed in every name.
  case record
  case identifier
  /// A point in time, or its day or hour; in English a length of time, too.
  case time
  /// A length of time.
  case duration
  case creation
  case first
  case last
  case response
  case resolution
  case closing
  case update
  /// What was promised: due, deadline, prazo, 截止.
  case due
  case assignment
  case agent
  case team
  case customer
  /// The name of somebody: name, nombre, 姓名.
  case name
  /// A way to reach somebody: phone, e-mail, 联系方式.
  case contact
  case channel
  case category
  /// Type, kind, tipo, 类型.
  case kind
  /// The second level: sub, 二级.
  case sub
  /// The first level: main, 一级.
  case main
  case product
  case service
  case region
  case priority
  case impact
  case urgency
  case status
  case mood
  case level
  case support
  /// A group of customers: segment, plan, vip.
  case segment
  case satisfaction
  case score
  case survey
  case recommendation
  case effort
  case subject
  case description
  case comment
  case cause
  case wait
  case handling
  case hold
  case reopening
  case transfer
  case escalation
  case complaint
  case answered
  /// How often: count, number of, 次数.
  case count
  /// Whether: is, 是否, 有無.
  case flag
  case tags
  case attachments
  case event
  case business
  case total
  /// What is made in a factory: work orders of that kind are no tickets.
  case production
  /// What sums up many records: average, avg, 平均.
  case average
  /// A part of many: rate, percent, 占比.
  case share
  /// Of, the, de, 的: says nothing.
  case connective
  /// What makes a column another one: exceeded, estimated, parent, SLA.
  case other
}

/// The notions that one word may stand for: `estado` is a status, and in Brazil a region.
struct ColumnNotions: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ notion: ColumnNotion) { rawValue = 1 << UInt64(notion.rawValue) }

  init(_ notions: [ColumnNotion]) {
    self = notions.reduce(into: []) { $0.formUnion(Self($1)) }
  }

  func contains(_ notion: ColumnNotion) -> Bool { contains(Self(notion)) }
}
