/// Places that one side says it took and the other that it still fights for.
extension Denials {
  /// Disputes that a place was taken where the other side says that it is still fought for.
  func contest(
    _ attribution: Attribution?, _ events: inout [ReadEvent], from first: Int
  ) {
    guard let side = attribution?.statements.first(where: { !$0.isDenial })?.side else { return }
    let fought = events[first...].filter { $0.event.type == .clash && $0.sourceSide == side }
      .flatMap(\.event.sites)
    guard !fought.isEmpty else { return }
    let claims = (0..<first).filter { index in
      let claim = events[index]
      return claim.event.type == .territory && claim.event.status == .claimed
        && passage.paragraph - claim.paragraph <= 1
        && claim.sourceSide.map { areOpponents($0, side) } ?? false
        && claim.event.sites.contains { site in fought.contains { $0.isAt(site) } }
    }
    dispute(claims, by: side, &events)
  }

  private func areOpponents(_ left: String, _ right: String) -> Bool {
    Sides.opponent(of: left) == right || Sides.opponent(of: right) == left
  }
}
