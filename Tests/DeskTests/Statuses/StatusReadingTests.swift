import Desk
import Testing

@Suite struct `A status` {
  typealias Case = (word: String, category: StatusCategory)

  private func check(_ cases: [Case]) {
    for (word, category) in cases {
      let read = StatusCategory(word)
      #expect(read == category, "\(word)")
    }
  }

  @Test func `is known in English`() {
    check([
      ("New", .new), ("To Do", .new), ("Unassigned", .new), ("Not started", .new), ("Open", .open),
      ("In Progress", .open), ("Work in progress", .open), ("Reopened", .open),
      ("Re-opened", .open),
      ("Developing", .open), ("In Review", .open), ("Ongoing Delivery", .open),
      ("Not resolved", .open), ("Unresolved", .open), ("Not yet closed", .open),
      ("Waiting for support", .open), ("Partially resolved", .open), ("To be resolved", .open),
      ("Pending", .pending), ("Waiting on customer", .pending), ("Wait - user", .pending),
      ("Awaiting user info", .pending), ("Open - pending customer", .pending),
      ("Pending closure", .pending), ("To be closed", .pending),
      ("Cancellation requested", .pending),
      ("On-hold", .onHold), ("Pending vendor", .onHold), ("Awaiting Approval", .onHold),
      ("Waiting for third party", .onHold), ("Awaiting Implementation", .onHold),
      ("Solved", .solved), ("DONE", .solved), ("Processing completed", .solved),
      ("Resolved - no reply", .solved), ("Resolved (awaiting closure)", .solved),
      ("Closed", .closed), ("Closed (No Response)", .closed), ("Resolved and closed", .closed),
      ("Cancelled", .cancelled), ("Closed - Canceled", .cancelled), ("Won't fix", .cancelled),
      ("Rejected at Development", .cancelled), ("Closed, not resolved", .cancelled),
      ("Closed unresolved", .cancelled), ("Closed as duplicate", .merged), ("Merged", .merged),
      ("Spam", .spam), ("Abandoned", .abandoned), ("Missed call", .abandoned),
      ("No answer", .abandoned), ("Dropped", .dropped),
    ])
  }

  @Test func `is known in Chinese of both scripts`() {
    check([
      ("待处理", .new), ("待處理", .new), ("未受理", .new), ("待分配", .new), ("处理中", .open),
      ("處理中", .open), ("未解决", .open), ("未解決", .open), ("重新打开", .open), ("重新打開", .open),
      ("已重开", .open), ("未关闭", .open), ("待解决", .open), ("未办结", .open), ("部分解决", .open),
      ("待关闭", .pending), ("待關閉", .pending), ("待客户补充资料", .pending), ("等待客戶回覆", .pending),
      ("待客户确认", .pending), ("取消申请中", .pending), ("挂起", .onHold), ("掛起", .onHold),
      ("等待第三方", .onHold), ("待配件", .onHold), ("待第三方处理", .onHold), ("已解决", .solved),
      ("已解決", .solved), ("处理完成", .solved), ("已办结", .solved), ("已解决未评价", .solved),
      ("已解决（待确认）", .solved), ("待评价", .solved), ("已关闭", .closed), ("已關閉", .closed),
      ("已办结归档", .closed), ("已取消", .cancelled), ("已撤銷", .cancelled), ("驳回", .cancelled),
      ("不予受理", .cancelled), ("未解决已关闭", .cancelled), ("已合并", .merged), ("已合併", .merged),
      ("垃圾工单", .spam), ("已放弃", .abandoned), ("未接来电", .abandoned), ("掉线", .dropped),
    ])
  }

  @Test func `is known in Japanese`() {
    check([
      ("新規", .new), ("未対応", .new), ("受付", .new), ("対応中", .open), ("未解決", .open),
      ("再オープン", .open), ("オープン", .open), ("回答待ち", .pending), ("クローズ待ち", .pending),
      ("お客様待ち", .pending), ("保留", .onHold), ("承認待ち", .onHold), ("解決", .solved),
      ("解決済み", .solved), ("対応完了", .solved), ("完了", .solved), ("クローズ", .closed),
      ("終了", .closed), ("却下", .cancelled), ("キャンセル", .cancelled), ("ｷｬﾝｾﾙ", .cancelled),
      ("重複", .merged), ("放棄呼", .abandoned),
    ])
  }

  @Test func `is known in Portuguese`() {
    check([
      ("Novo", .new), ("Não iniciada", .new), ("Em andamento", .open), ("Andamento", .open),
      ("Em atendimento (atribuído)", .open), ("Não resolvido", .open), ("Reaberto", .open),
      ("Em resolução", .open), ("A resolver", .open), ("Pendente", .pending),
      ("Pendente de fechamento", .pending), ("Aguardando cliente", .pending),
      ("Aguardando Externos", .onHold), ("Em espera", .onHold), ("Solucionado", .solved),
      ("Concluído", .solved), ("Finalizado", .solved), ("Fechado", .closed),
      ("Fechado com êxito", .closed), ("ENCERRADO", .closed), ("Cancelado", .cancelled),
      ("Encerrado sem resolver", .cancelled), ("Duplicado", .merged),
    ])
  }

  @Test func `is known in Spanish`() {
    check([
      ("Nuevo", .new), ("Sin asignar", .new), ("A EMPEZAR", .new), ("Abierto", .open),
      ("En curso (asignada)", .open), ("Por resolver", .open), ("No resuelto", .open),
      ("Reabierto", .open), ("Pendiente de cierre", .pending), ("En espera del cliente", .pending),
      ("En espera", .onHold), ("Resuelta", .solved), ("Resuelto por agente", .solved),
      ("Completado", .solved), ("ACABADO", .solved), ("Cerrado", .closed), ("Anulada", .cancelled),
      ("Rechazado", .cancelled), ("Llamada perdida", .abandoned),
    ])
  }

  @Test func `is known in German`() {
    check([
      ("Neu", .new), ("Nicht zugewiesen", .new), ("In Bearbeitung", .open), ("Offen", .open),
      ("Nicht gelöst", .open), ("Ungelöst", .open), ("Noch nicht erledigt", .open),
      ("Zu erledigen", .open), ("Wiedereröffnet", .open), ("Ausstehend", .pending),
      ("Warten auf Kunden", .pending), ("Wartend", .onHold), ("Warten auf Lieferant", .onHold),
      ("Gelöst", .solved), ("Gelost", .solved), ("Erledigt", .solved), ("Abgeschlossen", .solved),
      ("Geschlossen", .closed), ("Storniert", .cancelled), ("Abgelehnt", .cancelled),
      ("Zusammengeführt", .merged),
    ])
  }

  @Test func `is known in French`() {
    check([
      ("Nouveau", .new), ("Non attribué", .new), ("Ouvert", .open), ("En cours", .open),
      ("En traitement", .open), ("En cours de résolution", .open), ("Non résolu", .open),
      ("À traiter", .open), ("Rouvert", .open), ("En attente", .pending),
      ("En attente de clôture", .pending), ("En attente fournisseur", .onHold),
      ("Suspendu", .onHold), ("Résolu", .solved), ("Traitée", .solved), ("Terminé", .solved),
      ("Clôturé", .closed), ("Fermé", .closed), ("Annulé", .cancelled), ("Rejeté", .cancelled),
      ("Abandonné", .abandoned), ("Doublon", .merged),
    ])
  }

  @Test func `is known in Italian`() {
    check([
      ("Nuovo", .new), ("Da assegnare", .new), ("Aperto", .open), ("In lavorazione", .open),
      ("In corso", .open), ("Non risolto", .open), ("Da risolvere", .open), ("Riaperto", .open),
      ("In attesa del cliente", .pending), ("Sospeso", .onHold), ("Risolto", .solved),
      ("Evaso", .solved), ("Completata", .solved), ("Chiuso", .closed), ("Annullato", .cancelled),
      ("Respinta", .cancelled), ("Duplicato", .merged),
    ])
  }

  @Test(
    arguments: [
      "Nudge Vendor", "Invoice Due", "7", "1", "A", "Green", "Neutral", "North", "Newcastle",
      "Terminal 2", "Fixture", "Level 2", "VIP", "Paid", "Holder",
      "Evasion", "Clothing", "其他", "待定", "一线", "华东", "东京", "東京", "普通",
      "Not applicable", "-", "",
    ])
  func `stays unknown`(word: String) {
    #expect(StatusCategory(word) == nil)
  }

  @Test func `is opened again, whatever it was`() {
    for word in ["Closed - Reopened", "已关闭（重新打开）", "Resuelto, reabierto"] {
      #expect(StatusReading(word).isReopened, "\(word)")
      #expect(StatusCategory(word) == .open, "\(word)")
    }
  }

  @Test func `is told from what only speaks of one`() {
    #expect(StatusReading("Ticket closed").isWholeStatus)
    #expect(StatusReading("工单已解决").isWholeStatus)
    #expect(!StatusReading("Survey completed").isWholeStatus)
    #expect(!StatusReading("Address").isWholeStatus)
  }

  @Test func `that is neither done nor open is one of five`() {
    #expect(
      StatusCategory.allCases.filter(\.isEnded)
        == [.cancelled, .merged, .spam, .abandoned, .dropped])
    for category in StatusCategory.allCases {
      #expect([category.isOpen, category.isDone, category.isEnded].count { $0 } == 1)
    }
  }
}

@Suite struct `A dictionary of statuses` {
  @Test func `goes before the words of all languages`() {
    var statuses = StatusDictionary()
    statuses.define("Nudge Vendor", as: .onHold)
    statuses.define("Done", as: .open)
    #expect(statuses.category("nudge-vendor") == .onHold)
    #expect(statuses.category("DONE") == .open)
    #expect(statuses.category("Gelöst") == .solved)
    #expect(statuses.category("Invoice Due") == nil)
  }

  @Test func `gives a word one meaning, in whichever script`() {
    var statuses = StatusDictionary()
    statuses.define("已結案", as: .closed)
    let isNew = statuses.define("已结案", as: .solved)
    #expect(!isNew)
    #expect(statuses.category("已结案") == .closed)
  }
}
