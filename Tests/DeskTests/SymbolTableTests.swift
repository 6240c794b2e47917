import Desk
import Statistics
import Testing

@Suite struct `A symbol table` {
  @Test func `gives a text one symbol however often it comes`() {
    var table = SymbolTable()
    let chat = table.intern("chat")
    let phone = table.intern("电话")
    #expect(chat != phone)
    #expect(table.intern("chat") == chat)
    #expect(table.intern("电话") == phone)
    #expect(table.count == 2)
    #expect(table.texts == ["chat", "电话"])
  }

  @Test func `keeps the empty text, and texts that begin alike, apart`() {
    var table = SymbolTable()
    let texts = ["", "\0", "\0\0", "a", "a\0", "aa", "12345678", "123456789", "0123456789"]
    let symbols = texts.map { table.intern($0) }
    #expect(Set(symbols).count == texts.count)
    #expect(symbols.map(table.text(of:)) == texts)
  }

  @Test func `knows nothing that it never met`() {
    var table = SymbolTable()
    #expect(table.symbol(of: "chat") == nil)
    let chat = table.intern("chat")
    #expect(table.symbol(of: "chat") == chat)
    #expect(table.symbol(of: "Chat") == nil)
    #expect(table.symbol(of: "") == nil)
  }

  @Test func `keeps a hundred thousand random texts as a dictionary does`() {
    var generator = SeededGenerator(seed: 1)
    let letters = Array("abcdefghij0123456789客服工单")
    var table = SymbolTable()
    var reference: [String: Symbol] = [:]
    var inOrder: [String] = []
    for _ in 0..<100_000 {
      let length = Int.random(in: 0...14, using: &generator)
      let text = String((0..<length).map { _ in letters.randomElement(using: &generator)! })
      let symbol = table.intern(text)
      if let known = reference[text] {
        if known != symbol { Issue.record("\(text) has two symbols") }
      } else {
        if Int(symbol.index) != inOrder.count { Issue.record("\(text) has another's symbol") }
        reference[text] = symbol
        inOrder.append(text)
      }
    }
    #expect(inOrder.count > 60_000)
    #expect(table.count == inOrder.count)
    #expect(table.texts == inOrder)
    #expect(inOrder.allSatisfy { table.symbol(of: $0) == reference[$0] })
  }

  @Test func `of a copy grows by itself`() {
    var table = SymbolTable()
    _ = table.intern("one")
    var copy = table
    for number in 0..<1000 { _ = copy.intern("\(number)") }
    #expect(table.count == 1)
    #expect(copy.count == 1001)
    #expect(copy.symbol(of: "one") == table.symbol(of: "one"))
  }

  @Test func `lends the bytes of a text`() {
    var table = SymbolTable()
    _ = table.intern("before")
    let symbol = table.intern("工单")
    #expect(table.withBytes(of: symbol) { Array($0) } == Array("工单".utf8))
  }
}
