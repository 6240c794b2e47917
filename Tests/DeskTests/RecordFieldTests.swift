import Desk
import Testing

@Suite struct `Fields of records` {
  @Test func `keep what is put into them, and touch no other`() {
    check(Review.self, word: ["internal", "upheld"])
    check(CauseAnalysis.self, word: ["verified"])
    check(CorrectiveAction.self, word: ["preventive"])
    check(Agent.self, word: [])
  }

  private func check<Record: FiledRecord>(_: Record.Type, word words: [String]) {
    #expect(Set(Record.fields.map(\.name)).count == Record.fields.count)
    for field in Record.fields {
      var record = Record()
      #expect(field.value(record) == nil)
      let values = samples(field.type, words)
      let taken = values.filter { field.put($0, into: &record) }
      #expect(taken.count == 1)
      #expect(field.value(record) == taken.first)
      #expect(Record.fields.count { $0.value(record) != nil } == 1)
    }
  }

  private func samples(_ type: RecordFieldType, _ words: [String]) -> [RecordValue] {
    switch type {
    case .text(let table): [.text(Symbol(index: 3), table)]
    case .moment: [.moment(Instant(secondsSince1970: 1_777_600_000))]
    case .number: [.number(37.5)]
    case .whole: [.whole(2)]
    case .flag: [.flag(true)]
    case .word: words.map { .word($0) }
    }
  }

  @Test func `refuse a number off their scale and a word that is none of theirs`() throws {
    var review = Review()
    let score = try #require(Review.fields.first { $0.name == "score" })
    #expect(!score.put(.number(100.5), into: &review))
    let kind = try #require(Review.fields.first { $0.name == "reviewer_kind" })
    #expect(!kind.put(.word("nobody"), into: &review))
    #expect(review == Review())
  }
}
