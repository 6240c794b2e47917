import Desk
import Testing

@testable import Intake

/// Names that no list has as a whole, by the words that they are made of.
@Suite struct `The phrase of a column's name` {
  /// The likeliest field of each name of a file.
  private func fields(_ names: [String], _ kind: RecordKind = .tickets) -> [String?] {
    let vocabulary = ColumnVocabulary(names: names)
    return names.map {
      ColumnPhrase(HeaderName($0), vocabulary).roles(kind).first?.fieldName
    }
  }

  @Test func `is read in Portuguese`() {
    #expect(
      fields([
        "Nº do chamado", "Data de abertura", "Última alteração", "Atribuído - Técnico",
        "Requerente", "Situação", "tempo_resolucao_horas", "Fila de atendimento", "Bairro",
        "Tipo do Chamado", "Satisfação do cliente", "RESPOSÁVEL PELO CHAMADO",
      ]) == [
        "id", "created_at", "updated_at", "agent", "customer", "status", "resolution_time", "team",
        "region", "category", "rating", "agent",
      ])
  }

  @Test func `is read in Spanish`() {
    #expect(
      fields([
        "Clave de incidencia", "Fecha de apertura", "Última actualización", "Asignada a",
        "Informador", "Estado", "Fecha de cierre", "Prioridad", "Calificación de satisfacción",
        "Tiempo de espera",
      ]) == [
        "id", "created_at", "updated_at", "agent", "customer", "status", "closed_at", "priority",
        "rating", "wait",
      ])
  }

  @Test func `is read in German, in words put together`() {
    #expect(
      fields([
        "Vorgangsnummer", "Erstellungsdatum", "Lösungszeit", "Kundennummer", "Bearbeiter",
        "Eingangskanal", "Schweregrad", "Kundenzufriedenheit",
      ]) == [
        "id", "created_at", "resolved_at", "customer", "agent", "channel", "priority", "rating",
      ])
  }

  @Test func `is read in French`() {
    #expect(
      fields([
        "N° de dossier", "Date de création", "Date de clôture", "Demandeur", "Technicien assigné",
        "Délai de résolution", "Motif de la demande",
      ]) == [
        "id", "created_at", "closed_at", "customer", "agent", "resolution_time", "category",
      ])
  }

  @Test func `is read in Italian`() {
    #expect(
      fields([
        "Numero richiesta", "Data apertura", "Data chiusura", "Richiedente", "Operatore",
        "Stato", "Canale di provenienza",
      ]) == ["id", "created_at", "closed_at", "customer", "agent", "status", "channel"])
  }

  @Test func `is read in Japanese`() {
    #expect(
      fields([
        "問い合わせID", "受付日時", "初回応答日時", "解決日時", "担当者", "対応チーム", "優先度", "顧客区分",
        "再オープン有無", "満足度", "件名",
      ]) == [
        "id", "created_at", "first_response_at", "resolved_at", "agent", "team", "priority",
        "customer_type", "reopens", "rating", "subject",
      ])
  }

  @Test func `is read in Chinese, traditional too`() {
    #expect(
      fields(["留言编号", "留言用户", "留言时间", "答复时间", "承办部门", "訴求類型", "辦結時間", "群眾評價"]) == [
        "id", "customer", "created_at", "first_response_at", "team", "category", "resolved_at", nil,
      ])
  }

  @Test func `is read in English`() {
    #expect(
      fields([
        "Owner: Full Name", "Customer Satisfaction Rating", "duration_sec", "AvgTalkDuration",
        "Your Email Address", "date_time_req", "Calls Answered per Day",
      ]) == ["agent", "rating", "handle_time", "handle_time", "contact", "created_at", nil])
  }

  @Test func `says its unit in any language`() {
    func unit(_ name: String) -> Double? { HeaderName(name).secondsPerUnit }
    #expect(unit("tempo_resolucao_horas") == 3600)
    #expect(unit("Tiempo de solución en minutos") == 60)
    #expect(unit("Lösungszeit (Stunden)") == 3600)
    #expect(unit("Tempo de espera (em segundos)") == 1)
    #expect(unit("Délai de résolution en jours") == 86_400)
    #expect(unit("Data e hora") == nil)
    #expect(
      fields(["tempo_resolucao_horas", "Tiempo de solución en minutos", "Tempo em horas"])
        == ["resolution_time", "resolution_time", "handle_time"])
  }

  @Test func `is what a question asks for`() {
    #expect(
      fields(
        [
          "How satisfied were you with the support that you received?",
          "How likely are you to recommend us to a friend?", "Do you have a bank account",
        ], .surveyResponses) == ["rating", "nps", nil])
  }

  @Test func `is none where a word makes it another`() {
    #expect(
      fields([
        "Purchase date", "Estimated resolution time", "Parent ticket ID",
        "Tempo para solução excedido",
        "Average response time", "出生日期", "上次更新人", "平均首次响应时长",
      ]).allSatisfy { $0 == nil })
  }

  @Test func `means the language that most of the names are in`() {
    // A team in Brazil, and a moment in English.
    #expect(fields(["Número", "Criado em", "Time", "Situação", "Solicitante"])[2] == "team")
    #expect(fields(["Number", "Opened", "Time", "State", "Caller"])[2] == "created_at")
  }
}

@Suite struct `The kind of a file whose names no list has` {
  private func kind(_ text: String) async throws -> RecordKind? {
    try await Import.read(text).content.file.kind
  }

  @Test func `is tickets where they have an id, a beginning and a state`() async throws {
    #expect(
      try await kind("Nº do chamado;Data de abertura;Situação\n1;05/09/2025;Fechado\n") == .tickets)
  }

  @Test func `is tickets for a log of calls with ratings`() async throws {
    let read = try await Import.read(
      """
      Call Id,Agent,Date,Time,Topic,Answered (Y/N),Speed of answer in seconds,Satisfaction rating
      ID1,Diane,2026-05-01,09:12:58,Contract,Y,109,3
      ID2,Joe,2026-05-01,09:14:00,Billing,N,20,5
      """)
    #expect(read.content.file.kind == .tickets)
    #expect(read.times(.createdAt) == ["2026-05-01 09:12:58", "2026-05-01 09:14:00"])
    #expect(read.ratings == ["3 of 1-5", "5 of 1-5"])
  }

  @Test func `is a survey where its columns are questions`() async throws {
    let read = try await Import.read(
      """
      编号,提交时间,您对本次服务满意吗？,您向朋友推荐我们的可能性有多大？
      1,2026/05/01 10:00:00,比较满意,9
      2,2026/05/01 11:00:00,不太满意,2
      """)
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.ratings == ["4 of 1-5", "2 of 1-5"])
  }

  @Test func `has no creation where no name says one`() async throws {
    let read = try await Import.read(
      """
      Ticket ID,Date of Purchase,Ticket Status,Ticket Priority,Time to Resolution
      1,2021-03-22,Closed,Low,2026-05-02 10:00:00
      2,2021-04-22,Closed,Low,2026-05-03 10:00:00
      """)
    #expect(read.fields["Date of Purchase"] == nil)
    #expect(read.fields["Time to Resolution"] == nil)
  }

  @Test func `has a region and no status where states are places`() async throws {
    let read = try await Import.read(
      "Complaint ID,Date received,State,Submitted via\n1,2026-05-01,CA,Web\n2,2026-05-02,NY,Web\n")
    #expect(read.fields["State"] == "region")
  }

  @Test func `is not tickets for answers with one row a question`() async throws {
    #expect(
      try await kind(
        """
        Survey Taker: ID,Survey Taker: Created Date,Response,Survey Question: Question Title
        1,2026-05-01,9,How likely are you to recommend us?
        """) == nil)
  }

  @Test func `is not tickets for sums of a day and an agent`() async throws {
    #expect(
      try await kind("DATA,AGENTE,STATUS,ATENDIDAS,TMA\n2026-05-01,Ana,ativo,40,310\n") == nil)
  }

  @Test func `is not tickets for other tables with an id, a date or a state`() async throws {
    for text in [
      "Date,Open,High,Low,Close\n2026-05-01,101.5,103,100,102\n",
      "id,date,amount\n1,2026-05-01,12\n",
      "PatientId,AppointmentID,ScheduledDay,AppointmentDay,Age\n1,2,2026-05-01,2026-05-03,40\n",
      "Employee ID,Name,Department,Hire date,Status\n1,Ann,Sales,2026-05-01,Active\n",
      "transaction_id,date,customer,product,city,status\n1,2026-05-01,Ann,Tea,Rome,paid\n",
    ] {
      #expect(try await kind(text) != .tickets, "\(text)")
    }
  }

  @Test func `is not tickets for orders`() async throws {
    #expect(try await kind("订单号,客户姓名,下单日期,备注\nA1,张三,2026-05-01,快\n") == nil)
  }
}

@Suite struct `Names of logs and forms` {
  @Test func `are of a chat that is created when it starts`() async throws {
    let read = try await Import.read(
      """
      chat_id,agent_name,started_at,ended_at,wait_sec,AvgTalkDuration,rating
      c1,Ann,2026-05-01T09:00:00Z,2026-05-01T09:10:00Z,12,0:02:10,good
      c2,Bo,2026-05-01T10:00:00Z,2026-05-01T10:10:00Z,3,0:03:10,bad
      """)
    #expect(read.fields["started_at"] == "created_at")
    #expect(read.fields["AvgTalkDuration"] == "handle_time")
  }

  @Test func `are of a start of work where the creation has its own`() async throws {
    let read = try await Import.read(
      "id,created_at,started_at,status\n1,2026-05-01 09:00,2026-05-01 09:05,open\n")
    #expect(read.fields["started_at"] == "handling_started_at")
  }

  @Test func `may be numbered, and ask whether somebody is satisfied`() async throws {
    let form = try await Import.read(
      """
      序号,提交答卷时间,1、您对客服的服务态度是否满意？,2、意见建议
      1,2026/05/01 10:00:00,满意,很好
      2,2026/05/01 11:00:00,不满意,太慢
      """)
    #expect(form.fields["2、意见建议"] == "comment")
    let hotline = try await Import.read(
      "工单编号,来电时间,办理状态,是否满意\n1,2026-05-01 09:00,已办结,满意\n2,2026-05-01 10:00,办理中,不满意\n")
    #expect(hotline.fields["是否满意"] == "rating")
  }
}
