internal import Text

/// Names found by their sounds.
extension Gazetteer {
  /// The places whose names sound like another and are written in another script, or by another
  /// convention for the Latin one.
  ///
  /// A likeness of which a vowel is unsure counts only for places that have no name in the script
  /// of the one asked for: of those that have, the vowels are known, and other ones are misspelt.
  ///
  /// - Parameter key: A folded key.
  /// - Returns: A match for each record of such a name.
  func matches(soundingLike key: [UInt8]) -> [NameMatch] {
    var scalars: [UInt32] = []
    Folding.appendScalars(ofKey: key.span, to: &scalars)
    guard let sound = SoundKey.table.sound(of: scalars) else { return [] }
    let script = SoundRows.scripts[sound.script].code
    return layers.indices.flatMap { layer in
      layers[layer].file.keys(soundingLike: sound, written: scalars).flatMap { key, isSure in
        matches(key: key, layer: layer).filter { match in
          isSure || !names(of: match.place).contains { $0.script == script }
        }
      }
    }
  }
}

extension IndexFile {
  /// The keys that sound like another and are written in another script, or by another convention
  /// for the Latin one.
  ///
  /// Within the Latin script the letters must agree but for one or two as well: its vowels have so
  /// many sounds that short made-up names would find something.
  ///
  /// - Returns: The keys, each with whether all of its vowels agree.
  func keys(
    soundingLike sound: SoundKey.Sound, written key: [UInt32]
  ) -> [(key: Int, isSure: Bool)] {
    let spoken = SpokenKey.spoken(key)
    var distance = EditDistance(from: spoken)
    let allowed = Misspelling.allowedDistance(letters: spoken.count)
    var hash = GazetteerHash()
    hash.combine(folded: sound.bytes.span)
    var found: [(key: Int, isSure: Bool)] = []
    for entry in range(of: hash.value, in: soundBucket, count: soundKeys.count)
    where soundFingerprint[entry] == Int(hash.value & 0xFF) {
      let number = soundKeys[entry]
      var folded: [UInt8] = []
      var scalars: [UInt32] = []
      Folding.appendKey(of: text(ofKey: number).span, to: &folded)
      Folding.appendScalars(ofKey: folded.span, to: &scalars)
      guard let other = SoundKey.table.sound(of: scalars),
        let likeness = other.likeness(to: sound),
        other.script != sound.script
          || sound.script == SoundKey.latin
            && distance.to(SpokenKey.spoken(scalars), limit: allowed) != nil
      else { continue }
      found.append((number, likeness == .sure))
    }
    return found
  }
}
