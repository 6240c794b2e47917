import Desk
import Tabular

/// What an export itself says of the language and the place of its desk: the script of its columns'
/// names, a zone in one of them, the offset of its times.
package struct RegionalEvidence: Sendable, Equatable {
  package enum Script: Sendable { case chinese, japanese, other }

  package var script = Script.other
  /// `Asia/Shanghai` in `Created at (Asia/Shanghai)`; never UTC, which is no place.
  package var timeZone: String?
  /// Seconds east of UTC in all times that name an offset; nil where none does or they differ. UTC is
  /// what programs keep times in, and says nothing of a place.
  package var offset: Int?

  init(_ beginning: TableBeginning) {
    let names = beginning.columns.filter { $0.contains(where: \.isLetter) }
    func count(_ ranges: ClosedRange<UInt32>...) -> Int {
      names.count { name in
        name.unicodeScalars.contains { scalar in ranges.contains { $0.contains(scalar.value) } }
      }
    }
    let kana = count(0x3041...0x30FF)
    if (count(0x3400...0x9FFF) + kana) * 2 >= names.count, !names.isEmpty {
      script = kana > 0 ? .japanese : .chinese
    }
    timeZone = beginning.columns.lazy.compactMap { HeaderName($0).timeZone }
      .first { $0.contains("/") && !$0.hasPrefix("Etc/") && WallClock(identifier: $0) != nil }
    let records = beginning.records
    let rows =
      min(beginning.firstRow, records.rowCount)..<min(records.rowCount, beginning.firstRow + 50)
    let offsets = Set(rows.flatMap { records.texts(ofRow: $0).compactMap(Self.offset) })
    offset = offsets.count == 1 ? offsets.first.flatMap { $0 == 0 ? nil : $0 } : nil
  }

  /// 28,800 for `2026-05-01T09:00:00+08:00`; nil for any other text.
  private static func offset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard (21...40).contains(bytes.count), bytes[4] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let place = bytes[16...].lastIndex(where: {
        $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    let digits = bytes[(place + 1)...].filter { $0 != UInt8(ascii: ":") }.map { Int($0) - 0x30 }
    guard digits.count == 4, digits.allSatisfy({ 0...9 ~= $0 }) else { return nil }
    let hours = digits[0] * 10 + digits[1]
    let seconds = hours * 3600 + (digits[2] * 10 + digits[3]) * 60
    return hours > 14 ? nil : bytes[place] == UInt8(ascii: "-") ? -seconds : seconds
  }
}

extension FileImporter {
  /// Nil of a document, and of what cannot be read as a table. Which row the header is is not looked
  /// for: a title above it is in its language.
  package func regionalEvidence(of path: String) -> RegionalEvidence? {
    do {
      return try openRecords(path, SourceOptions(limits: settings.limits)).beginning
        .map { RegionalEvidence($0) }
    } catch {
      // Its import says why.
      return nil
    }
  }
}
