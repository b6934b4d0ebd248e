import Testing

@testable import TerminalUI

@Suite("Keys of every terminal")
struct KeyDecoderTests {
  @Test(arguments: KeyCorpus.all)
  func `each key code means its key, in one piece or cut anywhere`(_ sample: KeyCorpus.Sample) {
    let bytes = sample.bytes
    for cut in 0...bytes.count {
      for delay in sample.isMessage ? [0, 10] : [0, 10, 50, 200] {
        var decoder = KeyDecoder()
        var found = decoder.feed(Array("a".utf8) + bytes[..<cut], at: 1_000)
        found += decoder.feed(bytes[cut...] + Array("z".utf8), at: 1_000 + delay)
        found += decoder.tick(at: 9_000)
        let lonely = cut == 1 && delay >= 25  // only Esc had come, and it was reported
        let middle: [InputEvent] = lonely ? sample.afterLateEsc : sample.events
        #expect(found == [.text("a")] + middle + [.text("z")], "\(sample) \(cut) \(delay)")
      }
    }
  }

  @Test(arguments: KeyCorpus.all)
  func `the clock's own calls make no difference`(_ sample: KeyCorpus.Sample) {
    var decoder = KeyDecoder(escapeDelay: 100)
    var found: [InputEvent] = []
    for (index, byte) in sample.bytes.enumerated() {
      found += decoder.tick(at: index * 60 + 59)
      found += decoder.feed([byte], at: index * 60 + 60)
    }
    found += decoder.tick(at: 100_000)
    #expect(found == sample.events)
    #expect(decoder.deadline == nil)
  }

  @Test func `a lone Esc acts after 25 ms, over ssh after 100`() {
    var near = KeyDecoder()
    #expect(near.feed([0x1B], at: 0).isEmpty)
    #expect(near.deadline == 25)
    #expect(near.tick(at: 24).isEmpty)
    #expect(near.tick(at: 25) == [.key(.escape)])
    var far = KeyDecoder(escapeDelay: 100)
    #expect(far.feed([0x1B], at: 0) + far.tick(at: 99) == [])
    #expect(far.tick(at: 100) == [.key(.escape)])
  }

  @Test func `Esc pressed often is as many Escs`() {
    var decoder = KeyDecoder()
    let found = decoder.feed([0x1B, 0x1B, 0x1B], at: 0) + decoder.tick(at: 50)
    #expect(found == Array(repeating: .key(.escape), count: 3))
  }

  @Test func `words typed right after Esc are kept`() {
    for word in ["Only", "one", "Old", "[x", "112"] {
      var decoder = KeyDecoder()
      var found = decoder.feed([0x1B], at: 0)
      for (index, byte) in word.utf8.enumerated() {
        found += decoder.feed([byte], at: 80 + index * 60)
      }
      found += decoder.tick(at: 9_000)
      #expect(found == [.key(.escape)] + word.map { .text(String($0)) }, "\(word)")
    }
  }

  @Test func `O and a bracket are ordinary letters long after Esc`() {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B], at: 0) + decoder.tick(at: 30)
    #expect(decoder.feed(Array("OA[A".utf8), at: 400) == ["O", "A", "[", "A"].map { .text($0) })
  }

  @Test func `a tail cut twice after a reported Esc types nothing`() {
    var decoder = KeyDecoder()
    var found = decoder.feed([0x1B], at: 0)
    found += decoder.feed(Array("[".utf8), at: 200)
    found += decoder.feed(Array("1;".utf8), at: 400)
    found += decoder.feed(Array("5Ab".utf8), at: 600)
    #expect(found == [.key(.escape), .text("b")])
  }

  @Test func `danger is never lost behind an Esc that came in the same packet`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B, 0x05], at: 0) == [.key(.escape), .key(.control("e"))])
    #expect(decoder.feed([0x1B, 0x5B, 0x05], at: 500) == [.key(.control("e"))])
  }

  @Test func `letters of every alphabet arrive whole when cut`() {
    let text = "Łódź Κέντρο київ 日本 e\u{301}"
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let found = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: 700)
      #expect(found == text.unicodeScalars.map { .text(String(Character($0))) })
    }
  }

  @Test func `broken UTF-8 and control characters are dropped, the text around stays`() {
    var decoder = KeyDecoder()
    let broken: [UInt8] = [0x61, 0xC0, 0x80, 0xFF, 0xED, 0xA0, 0x80, 0xE2, 0x82, 0x62, 0xF5, 0x63]
    #expect(decoder.feed(broken, at: 0) == ["a", "b", "c"].map { .text($0) })
    #expect(decoder.feed([0x00, 0x1C, 0xC2, 0x9B, 0xE2, 0x80, 0xAE], at: 1).isEmpty)
  }

  @Test func `a terminal's own description may add codes`() {
    var decoder = KeyDecoder(terminfo: [[0x1B, 0x5B, 0x32, 0x32, 0x34, 0x7A]: .function(1)])
    #expect(decoder.feed([0x1B, 0x5B, 0x32, 0x32, 0x34, 0x7A], at: 0) == [.key(.function(1))])
  }

  @Test func `Enter sent as two bytes is one Enter, Enter held down is many`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x0D, 0x0A], at: 0) == [.key(.enter)])
    #expect(decoder.feed([0x0D, 0x0D, 0x0D], at: 100).count == 3)
    #expect(decoder.feed([0x0A, 0x0A], at: 200).count == 2)
  }
}

@Suite("Paste")
struct PasteTests {
  private func pasted(_ text: String) -> [UInt8] {
    Array("\u{1b}[200~".utf8) + Array(text.utf8) + Array("\u{1b}[201~".utf8)
  }

  @Test func `a paste is one text, wherever it is cut, and never a command`() {
    let bytes = pasted("q\u{5}1\r\nDublin\t\u{1b}[A\u{202E}é")
    for cut in 2...bytes.count {
      for delay in [0, 10, 50, 200] {
        var decoder = KeyDecoder()
        let found = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: delay)
        #expect(found == [.paste("q1 Dublin [Aé")])
      }
    }
  }

  @Test func `an endless paste is cut and the keys work again`() {
    var decoder = KeyDecoder()
    let found = decoder.feed(pasted(String(repeating: "x", count: 300_000)), at: 0)
    #expect(found == [.paste(String(repeating: "x", count: 100_000))])
    #expect(decoder.feed([0x61], at: 1) == [.text("a")])
  }

  @Test func `a paste without end gives the keyboard back after two silent seconds`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1b}[200~abc".utf8), at: 0).isEmpty)
    #expect(decoder.deadline == 2_000)
    #expect(decoder.tick(at: 2_000) == [.paste("abc")])
    #expect(decoder.feed([0x05], at: 2_001) == [.key(.control("e"))])
  }
}

@Suite("Random bytes")
struct KeyDecoderFuzzTests {
  @Test func `20,000 rounds of random bytes never crash and end calm`() {
    var random = Seeded(seed: 20_261_121)
    var decoder = KeyDecoder()
    var now = 0
    let spice: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x7E, 0x4D, 0x5D, 0x50, 0x75, 0x24, 0x32]
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(12)).map { _ in
        random.below(2) == 0 ? spice[random.below(spice.count)] : UInt8(random.below(256))
      }
      now += [0, 1, 30, 200, 400][random.below(5)]
      check(decoder.feed(bytes, at: now))
    }
    _ = decoder.tick(at: now + 10_000)
    #expect(decoder.deadline == nil)
    #expect(decoder.feed(Array("ok".utf8), at: now + 20_000) == [.text("o"), .text("k")])
  }

  private func check(_ events: [InputEvent]) {
    for case .text(let text) in events {
      #expect(text.unicodeScalars.allSatisfy { Scalars.mayBeTyped($0.value) })
    }
  }

  @Test func `any cutting of any key codes gives the same events`() {
    var random = Seeded(seed: 99)
    for _ in 0..<500 {
      let samples = (0..<6).map { _ in KeyCorpus.all[random.below(KeyCorpus.all.count)] }
      let bytes = samples.flatMap { $0.bytes + Array("x".utf8) }
      var decoder = KeyDecoder()
      var found: [InputEvent] = []
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + 1 + random.below(5))
        found += decoder.feed(bytes[start..<end], at: start * 4)
        start = end
      }
      #expect(found == samples.flatMap { $0.events + [.text("x")] })
    }
  }
}
