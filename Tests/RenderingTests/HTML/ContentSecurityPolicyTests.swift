import Testing

@testable import HTMLRendering

@Suite struct `Content security policy` {
  @Test func `names an inline block by its digest in base64`() {
    #expect(
      ContentSecurityPolicy.source("")
        == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
  }
}
