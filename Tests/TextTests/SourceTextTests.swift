import Testing
import Text

@Suite struct SourceTextTests {
  @Test func scalarsAreCountedAtEveryOffset() {
    let piece = "Baku Şuşa Шуша Շուշի თბ كنجة 🛰️ e\u{301}\n"
    for text in ["", "a", piece, String(repeating: piece, count: 40)] {
      let source = SourceText(text)
      var offset = 0
      for (count, scalar) in text.unicodeScalars.enumerated() {
        #expect(source.scalarOffset(at: offset) == count)
        offset += String(scalar).utf8.count
      }
      #expect(offset == source.bytes.count)
      #expect(source.scalarOffset(at: offset) == text.unicodeScalars.count)
    }
  }

  @Test(arguments: [255, 256, 257, 512, 513])
  func textsThatEndAtABlock(length: Int) {
    let source = SourceText(String(repeating: "x", count: length))
    for offset in 0...length { #expect(source.scalarOffset(at: offset) == offset) }
    #expect(source.string(length - 1..<length) == "x")
  }
}
