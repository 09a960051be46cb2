internal import Text

/// Names found by their sounds.
extension Gazetteer {
  /// The places whose names sound like another and are written in another script, or by another
  /// convention for the Latin one.
  ///
  /// A likeness of which a vowel or a doubled letter is unsure counts only for places that have no
  /// name in the script of the one asked for: of those that have, the letters are known, and other
  /// ones are misspelt. In a script without vowels each language has its own letters.
  ///
  /// - Parameters:
  ///   - key: A folded key.
  ///   - language: The language that it is written in, if that is known.
  /// - Returns: A match for each record of such a name.
  package func candidates(
    soundingLike key: [UInt8], in language: String? = nil
  ) -> [NameMatch] {
    guard let (sound, scalars) = SoundKey.table.sound(ofKey: key) else { return [] }
    let script = SoundRows.scripts[sound.script].code
    let found = matches(soundingLike: sound, written: scalars)
    let sure = found.filter { $0.likeness == .sure }.map(\.match)
    if !sure.isEmpty { return sure }
    if let ending = SoundRows.nominatives[script]?.utf8,
      key.suffix(ending.count) == Array(ending)[...]
    {
      let bare = candidates(soundingLike: Array(key.dropLast(ending.count)), in: language)
      if !bare.isEmpty { return bare }
    }
    let isOwn = script == SoundRows.vowelless && language != nil
    let unsure = found.map(\.match).filter { match in
      !names(of: match.place).contains {
        $0.script == script && (!isOwn || $0.language == language)
      }
    }
    return unsure.isEmpty || isNearName(key, in: script) ? [] : unsure
  }

  /// Whether a key is a misspelt name in a script.
  private func isNearName(_ key: [UInt8], in script: String) -> Bool {
    nearestNames(to: String(decoding: key, as: UTF8.self), limit: .max)
      .contains { $0.match.name.script == script }
  }

  /// The places whose names sound like another but for letters that are doubled.
  ///
  /// - Parameter key: A folded key.
  /// - Returns: A match for each record of such a name.
  func matches(doubledLike key: [UInt8]) -> [NameMatch] {
    guard let (sound, scalars) = SoundKey.table.sound(ofKey: key) else { return [] }
    return matches(soundingLike: sound, written: scalars).compactMap { match, likeness in
      likeness == .doubled ? match : nil
    }
  }

  /// The places with a Latin name that a key may spell without its short vowels: *قره خانبيلي*,
  /// Garakhanbeyli.
  ///
  /// Less than a likeness of sounds, and so for readers that know the key for a place's name.
  ///
  /// - Parameter key: A folded key.
  /// - Returns: A match for each record of the names that are spelled best, none where the key's script
  ///   writes its vowels or there are fewer than three consonants.
  package func candidates(unvowelledLike key: [UInt8]) -> [NameMatch] {
    guard let (sound, _) = SoundKey.table.sound(ofKey: key),
      let skeleton = sound.skeletonOfUnvowelled
    else { return [] }
    var best = Int.max
    var found: [NameMatch] = []
    for layer in layers.indices {
      for (number, cost) in layers[layer].file.keys(unvowelledLike: sound, skeleton) {
        if cost > best { continue }
        if cost < best { found = [] }
        best = cost
        found += matches(key: number, layer: layer)
      }
    }
    return found
  }

  private func matches(
    soundingLike sound: SoundKey.Sound, written key: [UInt32]
  ) -> [(match: NameMatch, likeness: SoundKey.Likeness)] {
    layers.indices.flatMap { layer in
      layers[layer].file.keys(soundingLike: sound, written: key).flatMap { number, likeness in
        matches(key: number, layer: layer).map { ($0, likeness) }
      }
    }
  }
}

extension SoundKey {
  /// The sound of a folded key, with the scalars of the key.
  fileprivate func sound(ofKey key: [UInt8]) -> (sound: Sound, scalars: [UInt32])? {
    var scalars: [UInt32] = []
    Folding.appendScalars(ofKey: key.span, to: &scalars)
    return sound(of: scalars).map { ($0, scalars) }
  }
}

extension IndexFile {
  /// The keys that sound like another and are written in another script, or by another convention
  /// for the Latin one.
  ///
  /// Within the Latin script the letters must agree but for one or two as well: its vowels have so
  /// many sounds that short made-up names would find something.
  ///
  /// - Returns: The keys, each with how sure the likeness is.
  func keys(
    soundingLike sound: SoundKey.Sound, written key: [UInt32]
  ) -> [(key: Int, likeness: SoundKey.Likeness)] {
    let spoken = SpokenKey.spoken(key)
    var distance = EditDistance(from: spoken)
    let allowed = Misspelling.allowedDistance(letters: spoken.count)
    var hash = GazetteerHash()
    hash.combine(folded: sound.bytes.span)
    var found: [(key: Int, likeness: SoundKey.Likeness)] = []
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
      found.append((number, likeness))
    }
    return found
  }

  /// The keys with vowels that an unvowelled sound may spell, each with what is amiss.
  func keys(
    unvowelledLike sound: SoundKey.Sound, _ skeleton: [UInt8]
  ) -> [(key: Int, cost: Int)] {
    var hash = GazetteerHash()
    hash.combine(folded: skeleton.span)
    return range(of: hash.value, in: soundBucket, count: soundKeys.count).compactMap { entry in
      guard soundFingerprint[entry] == Int(hash.value & 0xFF) else { return nil }
      let number = soundKeys[entry]
      var folded: [UInt8] = []
      var scalars: [UInt32] = []
      Folding.appendKey(of: text(ofKey: number).span, to: &folded)
      Folding.appendScalars(ofKey: folded.span, to: &scalars)
      guard let other = SoundKey.table.sound(of: scalars), other.skeletonOfVowelled == skeleton,
        let cost = sound.cost(ofSpelling: other)
      else { return nil }
      return (number, cost)
    }
  }
}
