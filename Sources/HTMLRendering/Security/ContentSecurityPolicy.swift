import Digest
import Foundation

/// What the page's browser may do: nothing but apply our one style block and run our one script.
///
/// Nothing is fetched, sent or framed, and text that slipped through as a script would not run.
struct ContentSecurityPolicy {
  /// The content of the inline `<style>` and `<script>`, byte for byte.
  var style: String
  var script: String

  /// The value of the `Content-Security-Policy` meta tag.
  var text: String {
    [
      "default-src 'none'", "style-src \(Self.source(style))", "script-src \(Self.source(script))",
      "img-src 'none'", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// `'sha256-…'` of an inline block.
  static func source(_ block: String) -> String {
    "'sha256-\(Data(SHA256.digest(Array(block.utf8))).base64EncodedString())'"
  }
}
