import Desk
import Intake
import JSONWriting
import Metrics
import TextRendering
import Wording

/// The statuses in a file, the most frequent first, and what each means among all that was read.
struct FileStatuses {
  typealias Status = (
    word: String, count: Int, meaning: StatusCategory?, basis: StatusMeanings.Basis
  )

  let all: [Status]

  init(_ file: ImportedFile, _ meanings: StatusMeanings?, by redaction: Redaction) {
    let known = Dictionary(
      (meanings?.words ?? []).map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })
    all = file.statusCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { word, count in
      // A word that no ticket has any longer has a meaning all the same.
      let use = known[word]
      let category = use.map(\.meaning) ?? StatusCategory(word)
      let basis = use?.basis ?? (category == nil ? .unknown : .vocabulary)
      return (TerminalText.cut(redaction.text(word), to: Self.longest), count, category, basis)
    }
  }

  private static let mostShown = 20
  private static let longest = 40

  /// Those of which something is to be said come first.
  var phrases: [StatusPhrase] {
    let ordered = all.filter { $0.basis != .vocabulary } + all.filter { $0.basis == .vocabulary }
    let shown = ordered.prefix(Self.mostShown).map {
      StatusPhrase.word($0.word, count: $0.count, $0.meaning, $0.basis)
    }
    return shown + (all.count > shown.count ? [.more(all.count - shown.count)] : [])
  }

  var remedies: [StatusPhrase] {
    let unknown = all.filter { $0.basis == .unknown }.map(\.word)
    return unknown.isEmpty ? [] : [.remedy(unknown)]
  }

  func write(to json: inout JSONWriter) {
    json.list("statuses", all, .hanging) { json, status in
      json.object { json in
        json.member("word", status.word)
        json.member("count", status.count)
        json.member("meaning", status.meaning?.name)
        json.member("basis", status.basis.rawValue)
      }
    }
  }
}
