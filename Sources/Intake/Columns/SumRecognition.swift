import Desk

/// Tables with one row an agent, a team or a day, whose sums cannot be taken apart into tickets again.
extension KindRecognition {
  /// Whether at least two columns are sums of many records, and none is of a single one: its id, its words
  /// or the hour when it began.
  ///
  /// `Total Calls` and `Avg Talk Time`, 接通量 and 人均处理时长 are sums; `Total talk time` may be a call's.
  var holdsSums: Bool {
    headers.indices.count(where: isSum) > 1 && !headers.indices.contains(where: isOfOneRecord)
  }

  private func isSum(_ index: Int) -> Bool {
    let sample = samples[index]
    guard max(sample.numbers, sample.durations) * 2 >= sample.filled,
      sample.instantFormat?.format.isWritten != true
    else { return false }
    let phrase = ColumnPhrase(headers[index], vocabulary)
    if phrase.tells(.average) || phrase.tells(.share) { return true }
    let words = ColumnVocabulary.parted(headers[index].plainName)
    if words.contains(where: Self.plurals.contains) { return sample.numbers > 0 }
    return Self.endings.contains { headers[index].wholeKey.hasSuffix($0) }
  }

  private func isOfOneRecord(_ index: Int) -> Bool {
    let (header, sample) = (headers[index], samples[index])
    let phrase = ColumnPhrase(header, vocabulary)
    let roles = ColumnNames.tickets[header.wholeKey] + phrase.roles(.tickets)
    let isNamed = roles.contains(.symbol(.id)) && !header.isRowNumber && !phrase.tells(.agent)
    if isNamed, sample.distinct.count == sample.filled, sample.filled > 0 { return true }
    if roles.contains(.text(.subject)) || roles.contains(.text(.description)) { return true }
    return sample.instantFormat?.format.isWritten == true && sample.days * 2 < sample.filled
      && roles.contains(.instant(.createdAt))
  }

  /// Records in their plural, which one record is not.
  private static let plurals: Set<String> = [
    "calls", "tickets", "chats", "cases", "conversations", "contacts", "interactions", "emails",
    "sessions", "inquiries", "incidents", "surveys",
    "chamadas", "ligacoes", "atendimentos", "atendidas", "contatos", "chamados", "abandonadas",
    "llamadas", "casos", "contactos", "conversaciones", "incidencias",
    "appels", "demandes", "contacts", "incidents", "anrufe", "gesprache", "vorgange", "falle",
    "kontakte", "anfragen", "chiamate", "contatti", "casi", "richieste",
  ]

  /// 接通量, 咨询人数, 対応件数.
  private static let endings = [
    "接通量", "接听量", "呼入量", "呼出量", "来电量", "去电量", "通话量", "接待量", "咨询量", "会话量", "工单量", "处理量", "受理量",
    "解决量", "接起量",
    "进线量", "放弃量", "转接量", "人数", "工单数", "会话数", "通话数", "来电数", "接通数", "呼叫次数", "件数", "受電数", "通話数", "応答数",
    "入電数", "対応数",
  ]
}
