import Configuration
import Desk
import Statistics
import Testing

@Suite struct `A file that is not YAML` {
  @Test(arguments: [
    ("targets:\n\tcsat: 1\n", "2:1: is not YAML", "indent with blanks, not tabs"),
    ("targets: {csat: 1\nprivacy: plain\n", "2:8: is not YAML", ""),
    ("organisation: a: b\n", "1:16: is not YAML", "put values with a colon and a blank in quotes"),
    ("organisation: \"青禾\nprivacy: plain\n", "is not YAML", "begins on line 1"),
    ("privacy: plain\n---\nprivacy: plain\n", "2:1: is not YAML", "another document"),
    ("privacy\nlanguage: en\n", "is not YAML", ""),
    ("privacy: *nobody\n", "1:10: is not YAML", "undefined alias"),
    ("# 一\nprivacy: pl\u{1}ain\n", "2:12: is not YAML", "control characters"),
  ])
  func `is told with the line`(text: String, place: String, advice: String) {
    let complaints = complaints(about: text)
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(place) == true, "\(complaints)")
    #expect(advice.isEmpty || complaints.first?.contains(advice) == true, "\(complaints)")
  }

  @Test func `never brings the program down, whatever is in it`() {
    var generator = SeededGenerator(seed: 5)
    let template = Array(Configuration.template(language: .english).utf8)
    let spice = Array("{}[]:,-'\"#&*!|>%@`\t\n ?~\u{1}0".utf8)
    for _ in 0..<300 {
      var bytes = template
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = spice.randomElement(using: &generator)!
        case 1: bytes.insert(spice.randomElement(using: &generator)!, at: place)
        default:
          let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
          bytes.append(contentsOf: bytes[place..<end])
        }
      }
      _ = complaints(about: String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test func `may be nested a thousand deep`() {
    let complaints = complaints(about: "targets: " + String(repeating: "[", count: 20_000))
    #expect(complaints.count == 1)
  }
}
