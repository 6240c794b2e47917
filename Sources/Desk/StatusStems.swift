import Foundation

/// What a status means by the beginnings of its words, in the languages of exports, where the whole of
/// it is not known: `Fechado com êxito`, `Em atendimento (atribuído)`, `Rejected at development`.
enum StatusStems {
  /// Nil where no word of it is known. What is not done yet is open: `Não resolvido`, `未解决`.
  static func category(_ text: String) -> StatusCategory? {
    let folded = folded(text)
    let words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // Nil where the stem is not there.
    func isDenied(_ stem: String) -> Bool? {
      guard stem.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) else {
        return folded.firstRange(of: stem).map { range in
          ideographicNegations.contains { folded[..<range.lowerBound].hasSuffix($0) }
        }
      }
      return words.firstIndex { $0.hasPrefix(stem) }.map { place in
        place > 0 && negations.contains(words[place - 1])
      }
    }
    for (category, stems) in stems {
      if let isDenied = stems.lazy.compactMap(isDenied).first {
        return isDenied && category.isDone ? .open : category
      }
    }
    return nil
  }

  /// Lower case, half width, simplified, without accents.
  private static func folded(_ text: String) -> String {
    let scalars = Vocabulary.folded(text).decomposedStringWithCanonicalMapping.unicodeScalars
    return String(
      String.UnicodeScalarView(scalars.filter { !(0x300...0x36F).contains($0.value) }))
  }

  private static let negations: Set = [
    "not", "nao", "no", "non", "nicht", "sin", "sem", "por", "be", "to",
  ]
  private static let ideographicNegations = ["未", "待", "不"]

  /// The first that a status has decides: what waits is not done, whatever it waits for.
  private static let stems: [(category: StatusCategory, stems: [String])] = [
    (
      .open,
      keyed(
        "unresol, unsol, irresol, ungel, reopen, reabert, reabiert, wiedereroffn, rouvert, reouvert, riapert, 重开, 重新, 再オープン, 再開"
      )
    ),
    (
      .pending,
      keyed(
        """
        pending customer, aguardando cliente, aguardando usuario, 待客户, 待用户, 等待客户, 等待用户, 待补充, 客户确认,
        回答待ち, 返信待ち, 顧客待ち, お客様待ち, 確認待ち
        """)
    ),
    (
      .onHold,
      keyed(
        """
        await, wait, pend, hold, aguard, espera, suspen, paus, warte, wartend, attente, attesa, sospes,
        defer, postpon, blocked, 挂起, 暂停, 搁置, 延期, 等待, 保留, 待ち, 中断
        """)
    ),
    (
      .closed,
      keyed(
        """
        clos, cancel, reject, declin, withdraw, abandon, dropped, missed, expire, archiv, spam, merged,
        duplicate, fechad, encerrad, cerrad, anulad, rechazad, rejeitad, recusad, geschloss, abgebroch,
        storniert, abgelehnt, ferme, annul, rejet, chius, rifiut, 关闭, 关单, 结束, 归档, 取消, 撤销, 作废, 驳回, 挂断, 放弃,
        終了, クローズ, 却下, 中止
        """)
    ),
    (
      .solved,
      keyed(
        """
        resol, solv, done, complet, finish, fixed, fulfil, conclu, soluc, finaliz, atendid, resuel, termin,
        acabad, gelos, erledigt, abgeschlossen, behoben, fertig, traite, risolt, evas, 解决, 办结, 完成, 完结, 结案,
        已处理, 已答复, 已回复, 已办, 完了, 解決, 対応済, 処理済
        """)
    ),
    (
      .new,
      keyed(
        """
        new, novo, nova, nuev, neu, nouveau, nouvelle, nuov, unassign, queue, backlog, to do, submit, nao inici,
        sem atend, 新, 待处理, 待受理, 待分配, 待接, 未处理, 未受理, 排队, 新規, 未対応, 未着手, 受付
        """)
    ),
    (
      .open,
      keyed(
        """
        open, abert, abiert, offen, ouvert, apert, progress, andamento, curso, atendimento, atrib, asign,
        assign, accept, process, develop, ongoing, work, active, activ, investig, review, analis, analy, execu,
        tratamento, bearbeit, laufend, cours, lavoraz, corso, transfer, escalat, escalad, test, recib, empez,
        fabric, in arbeit, 处理中, 进行, 受理, 跟进, 处理, 办理, 派单, 转派, 対応中, 処理中, 作業中, 調査中, 対応, オープン
        """)
    ),
  ]

  private static func keyed(_ list: String) -> [String] {
    list.split(whereSeparator: { $0 == "," || $0.isNewline })
      .map { folded($0.trimmed { $0 == " " }) }
  }
}
