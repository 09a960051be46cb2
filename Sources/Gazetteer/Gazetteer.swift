/// Stand-in.
public struct Place: Sendable {}
/// Stand-in.
public struct Gazetteer: Sendable { /// All.
  public static let builtIn = Gazetteer() }
