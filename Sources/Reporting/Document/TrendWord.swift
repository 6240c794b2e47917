/// A row of values as a word of blocks, lowest `▁` to highest `█`: `▂▃▅█`; a gap is `·`.
package enum TrendWord {
  package static func text(_ values: [Double?]) -> String {
    let present = values.compactMap(\.self)
    guard let least = present.min(), let greatest = present.max() else { return "" }
    let span = greatest - least
    return String(
      values.map { value in
        guard let value else { return "·" }
        guard span > 0 else { return blocks[blocks.count / 2] }
        let step = ((value - least) / span * Double(blocks.count - 1)).rounded()
        return blocks[Int(step)]
      })
  }

  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
