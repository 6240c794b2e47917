import Foundation
import Testing

@testable import HTMLRendering

/// Contrast as WCAG 2.1 defines it: 4.5 for text, 3 for drawings.
@Suite struct `The palette` {
  enum Mode: CaseIterable {
    case light
    case dark
  }

  /// The colours of the style sheet by name.
  private func colours(_ mode: Mode) throws -> [String: [Double]] {
    let style = String(decoding: PackageResources.style_css, as: UTF8.self)
    let blocks = style.components(separatedBy: ":root{").dropFirst().map {
      $0.prefix { $0 != "}" }
    }
    try #require(blocks.count == 2)
    var colours: [String: [Double]] = [:]
    for declaration in blocks[mode == .light ? 0 : 1].split(separator: ";") {
      let parts = declaration.split(separator: ":")
      guard parts.count == 2, let hash = parts[1].firstIndex(of: "#"),
        let number = Int(parts[1][hash...].dropFirst(), radix: 16)
      else { continue }
      let name = parts[0].trimmingCharacters(in: .whitespacesAndNewlines)
      colours[name] = [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
    }
    return colours
  }

  private func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private func contrast(_ one: [Double], _ other: [Double]) -> Double {
    let (high, low) = (
      max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    )
    return (high + 0.05) / (low + 0.05)
  }

  @Test(arguments: Mode.allCases)
  func `has text that can be read on every ground`(_ mode: Mode) throws {
    let colours = try colours(mode)
    for ground in ["--page", "--surface"] {
      for text in ["--ink", "--soft", "--accent", "--good", "--bad"] {
        #expect(try contrast(#require(colours[text]), #require(colours[ground])) >= 4.5, "\(text)")
      }
    }
    let wash = try contrast(#require(colours["--accent"]), #require(colours["--wash"]))
    #expect(wash >= 4.5)
  }

  @Test(arguments: Mode.allCases)
  func `has series that stand out, as drawings and as names`(_ mode: Mode) throws {
    let colours = try colours(mode)
    for index in 1...SeriesStyle.colours {
      let series = try #require(colours["--s\(index)"])
      #expect(try contrast(series, #require(colours["--page"])) >= 4.5, "s\(index)")
    }
    #expect(try contrast(#require(colours["--mute"]), #require(colours["--page"])) >= 3)
  }

  @Test(arguments: Mode.allCases)
  func `has numbers that can be read on every shade, and shades in order`(_ mode: Mode) throws {
    let colours = try colours(mode)
    var last: Double?
    for index in 0..<ShadeScale.shades {
      let shade = try #require(colours["--h\(index)"])
      let text = try #require(colours[index < 4 ? "--on-light" : "--on-deep"])
      #expect(contrast(shade, text) >= 4.5, "h\(index)")
      let light = luminance(shade)
      if let last { #expect(mode == .light ? light < last : light > last) }
      last = light
    }
  }
}
