import Desk
import Intake
import Tabular
import Testing

@Suite struct `Answers to a form` {
  private static let qualtrics = """
    StartDate,RecordedDate,ResponseId,Q1,Q2_NPS_GROUP,Q2,Q3
    Start Date,Recorded Date,Response ID,How satisfied were you with the help?,How likely are you to \
    recommend us? - Group,How likely are you to recommend us?,What could we do better?
    "{""ImportId"":""startDate"",""timeZone"":""Asia/Tokyo""}",\
    "{""ImportId"":""recordedDate"",""timeZone"":""Asia/Tokyo""}","{""ImportId"":""_recordId""}",\
    "{""ImportId"":""QID1""}","{""ImportId"":""QID2_NPS_GROUP""}","{""ImportId"":""QID2""}",\
    "{""ImportId"":""QID3_TEXT""}"
    2026-05-01 10:00:00,2026-05-01 10:03:00,R_1,Extremely satisfied,Promoter,10,Nothing
    2026-05-02 10:00:00,2026-05-02 10:03:00,R_2,Somewhat dissatisfied,Detractor,5,Speed
    """

  @Test func `with ids, questions and marks above each other has the questions as its columns`()
    async throws
  {
    let read = try await Import.read(Self.qualtrics)
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.content.file.dialect?.headerRows == 3)
    #expect(read.ledger == Ledger(read: 2, accepted: 2))
    #expect(read.ratings == ["5 of 1-5", "2 of 1-5"])
    #expect(read.history.responses.map(\.recommendation) == [10, 5])
    #expect(read.fields["What could we do better?"] == "comment")
    // An hour behind Tokyo.
    #expect(
      read.history.responses.map { $0.respondedAt.map(Import.text(of:)) } == [
        "2026-05-01 09:03:00", "2026-05-02 09:03:00",
      ])
  }

  @Test func `with what can be ticked below the questions has a column for each`() async throws {
    let read = try await Import.read(
      """
      Respondent ID,Start Date,End Date,Custom Data 1,How satisfied are you with us?,Which did you use?,,\
      How likely is it that you would recommend us?,Any other comments?
      ,,,,Response,Phone,Chat,,Open-Ended Response
      114200000001,05/14/2026 09:10:11 AM,05/14/2026 09:12:11 AM,,Very satisfied,Phone,,9,Good
      114200000002,05/15/2026 09:10:11 AM,05/15/2026 09:12:11 AM,,Dissatisfied,,Chat,3,
      """)
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.content.file.dialect?.headerRows == 2)
    #expect(
      read.content.file.columns.map(\.name) == [
        "Respondent ID", "Start Date", "End Date", "Custom Data 1",
        "How satisfied are you with us?", "Which did you use? Phone", "Which did you use? Chat",
        "How likely is it that you would recommend us?", "Any other comments?",
      ])
    #expect(read.ratings == ["5 of 1-5", "2 of 1-5"])
    #expect(read.history.responses.map(\.recommendation) == [9, 3])
    #expect(
      read.history.responses.map { $0.respondedAt.map(Import.text(of:)) } == [
        "2026-05-14 09:12:11", "2026-05-15 09:12:11",
      ])
  }

  @Test(
    arguments: [
      "Timestamp,Email Address,How satisfied were you with our service?,Which team helped you?\n"
        + "2026/5/14 9:10:11,a@example.org,4,Billing\n2026/5/15 9:10:11,b@example.org,2,Access\n",
      "#,How would you rate our support?,Start Date (UTC),Submit Date (UTC),Network ID\n"
        + "a1b2,4,2026-05-14 01:00:00,2026-05-14 01:10:11,x1\n"
        + "a1b3,2,2026-05-15 01:00:00,2026-05-15 01:10:11,x2\n",
      "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您对本次服务满意吗？,2、您的建议是？,总分\n"
        + "1,2026/5/14 9:10:11,125秒,微信,N/A,1.1.1.1(上海-上海),满意,很好,20\n"
        + "2,2026/5/15 9:10:11,85秒,微信,N/A,1.1.1.1(上海-上海),不太满意,(空),15\n",
      "ID,开始时间,完成时间,电子邮件,名称,您对我们的客服满意吗？,您的意见或建议\n"
        + "1,2026/5/14 9:09:11,2026/5/14 9:10:11,anonymous,,满意,无\n"
        + "2,2026/5/15 9:09:11,2026/5/15 9:10:11,anonymous,,不满意,快\n",
      "Carimbo de data/hora,Como você avalia o atendimento?,Comentários\n"
        + "14/05/2026 09:10:11,4,Ótimo\n15/05/2026 09:10:11,2,Lento\n",
      "Marca temporal,¿Cómo calificaría la atención recibida?,¿Por qué?\n"
        + "14/05/2026 09:10:11,4,Bien\n15/05/2026 09:10:11,2,Mal\n",
      "Zeitstempel,Wie zufrieden waren Sie mit unserem Service?,Anmerkungen\n"
        + "14.05.2026 09:10:11,4,gut\n15.05.2026 09:10:11,2,lang\n",
      "Horodateur,Êtes-vous satisfait de notre service ?,Pourquoi ?\n"
        + "14/05/2026 09:10:11,4,bien\n15/05/2026 09:10:11,2,lent\n",
      "タイムスタンプ,当社の対応に満足していますか？,ご意見\n"
        + "2026/05/14 9:10:11,4,よい\n2026/05/15 9:10:11,2,遅い\n",
    ])
  func `is a survey, whichever program it comes from, with its rating and when it was given`(
    text: String
  ) async throws {
    let read = try await Import.read(text)
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.ratings == ["4 of 1-5", "2 of 1-5"])
    #expect(
      read.history.responses.map { $0.respondedAt.map(Import.text(of:)) } == [
        "2026-05-14 09:10:11", "2026-05-15 09:10:11",
      ])
    #expect(read.ledger == Ledger(read: 2, accepted: 2))
    #expect(read.history.tickets.isEmpty)
  }

  @Test func `has no rating in the points of all its questions`() async throws {
    let read = try await Import.read(
      "序号,提交答卷时间,1、您对本次服务满意吗？,2、您的建议是？,总分\n1,2026/5/14 9:10:11,选项甲,很好,20\n"
        + "2,2026/5/15 9:10:11,选项乙,快,15\n")
    #expect(read.fields["总分"] == nil)
    #expect(read.ratings.compactMap(\.self).isEmpty)
  }

  @Test func `whose ids number the rows keeps the answers of two months apart`() async throws {
    func month(_ day: String) -> String {
      "ID,Completion time,How satisfied were you with us?\n1,\(day) 09:10:11,4\n2,\(day) 10:10:11,2\n"
    }
    let first = try await Import.read(month("2026-05-14"))
    let both = try await Import.read(month("2026-06-14"), addingTo: first.history)
    #expect(both.history.responses.count == 4)
  }

  @Test func `is no form where a desk's own columns are around the question`() async throws {
    let read = try await Import.read(
      "Ticket ID,Status,Priority,Assignee,Created at,How satisfied were you with us?\n"
        + "1,Solved,High,Ann,2026-05-01 09:00:00,4\n2,Open,Low,Bob,2026-05-02 09:00:00,\n")
    #expect(read.content.file.kind == .tickets)
    #expect(read.ratings.compactMap(\.self) == ["4 of 1-5"])
  }
}

@Suite struct `Answers with one row a question` {
  private static let header = "Response ID,Submitted,Ticket ID,Question,Answer\n"
  private static func rows(_ id: Int, _ rating: Int) -> String {
    "R-\(id),2026-05-0\(id) 09:00:00,T-\(id),How satisfied were you with us?,\(rating) - so\n"
      + "R-\(id),2026-05-0\(id) 09:00:00,T-\(id),Anything else?,No\n"
  }

  @Test func `are put together by response, and every row is counted`() async throws {
    let read = try await Import.read(
      Self.header + Self.rows(1, 4) + Self.rows(2, 1) + "\n" + Self.rows(3, 5)
        + ",2026-05-04 09:00:00,T-4,Anything else?,Yes\n")
    #expect(read.content.file.kind == .surveyResponses)
    #expect(read.ratings == ["4 of 1-5", "1 of 1-5", "5 of 1-5"])
    #expect(read.ledger == Ledger(read: 8, accepted: 6, rejected: 1, empty: 1))
    #expect(read.problems == ["gathered_rows", "9 missing_id"])
    let tickets = read.history.responses.map { response in
      response.ticket.map { read.history[.id].text(of: $0) }
    }
    #expect(tickets == ["T-1", "T-2", "T-3"])
    #expect(read.fields["Answer"] == "rating")
    // A store holds them by their places.
    #expect(read.content.file.columns.map(\.index) == Array(0..<7))
    #expect(read.fields["Response ID"] == "response_id")
    #expect(read.fields["Submitted"] == "responded_at")
  }

  @Test func `that were imported before are duplicates, all rows of them`() async throws {
    let text = Self.header + Self.rows(1, 4) + Self.rows(2, 1) + Self.rows(3, 5)
    let first = try await Import.read(text)
    let again = try await Import.read(text, addingTo: first.history)
    #expect(again.history.responses.count == 3)
    #expect(again.ledger == Ledger(read: 6, duplicate: 6))
  }

  @Test func `without any that can be counted are refused`() async throws {
    let read = try await Import.read(
      "Response ID,Question,Answer\nR-1,Which office?,North\nR-1,Which day?,Monday\n"
        + "R-2,Which office?,South\nR-2,Which day?,Friday\n")
    #expect(read.problems == ["unknown_kind"])
  }
}
