public import Gazetteer
public import Text

/// Something that happened in a span of time at one or several places, as a report tells it
/// (codebook, “Events”).
public struct Event: Sendable {
  /// What kind of thing happened.
  public var type: EventType
  /// Where it happened, most exact first in the order of the text; each becomes a feature.
  public var sites: [Site]
  /// When it happened.
  public var time: Time
  /// Who acted, under short common names; empty where the report does not say.
  public var actors: [String]
  /// Who or what it was done to.
  public var targets: [String]
  /// Whether civilians were hit; nil where the report does not say.
  public var targetsCivilians: Bool?
  /// Whoever the report says it has it from, in the fullest form that the report uses.
  public var attribution: String?
  /// The agency or paper that the source was quoted through.
  public var via: String?
  /// How far the report itself vouches for it.
  public var status: Status
  /// How sure the reading is, 0 to 1.
  public var confidence: Double
  /// UTF-8 offsets of the sentence that tells it.
  public var quote: Range<Int>
  /// What its place and day rest on, for `--explain`.
  var basis = Basis()

  /// One place of an event, with the toll there.
  public struct Site: Sendable {
    /// The place; nil where the gazetteer has none for the name.
    public var place: Place?
    /// The name as the report writes it, for a place without an entry.
    public var name: String?
    /// How exact the place is (UCDP): 1 exact, 2 within about 25 km, 3 district, 4 first-order region,
    /// 5 line or vague area, 6 country, 7 sea or airspace.
    public var precision: Int
    /// What the event cost at this place.
    public var toll: Toll

    /// Whether two sites are the same place, or the same name of one that is not known.
    func isAt(_ other: Site) -> Bool {
      place?.index == other.place?.index && name == other.name
    }
  }

  /// The dead and wounded; nil where nothing is said, never 0 for that.
  public struct Toll: Sendable, Equatable {
    /// The dead; of a range the lower end.
    public var fatalities: Int?
    /// The fewest dead that the report allows for.
    public var fatalitiesLow: Int?
    /// The most dead that the report allows for.
    public var fatalitiesHigh: Int?
    /// The dead of the whole war or campaign so far.
    public var fatalitiesTotal: Int?
    /// The day from which the whole is counted.
    public var totalSince: CivilDate?
    /// The wounded.
    public var injured: Int?

    /// A toll of which nothing is said.
    public init() {}
  }

  /// What the place and the day of an event rest on.
  struct Basis: Sendable {
    /// Whether the sentence itself names the place.
    var isPlaceNamed = true
    var day = Day.stated

    /// Where a day comes from.
    enum Day: String, Sendable {
      case stated = "a date of the sentence"
      case since = "the day since which it goes on"
      case carriedOn = "the day that the paragraph told before"
      case published = "the day of the report, none being told"
    }
  }

  /// A span of days.
  public struct Time: Sendable, Equatable {
    /// The first day.
    public var start: CivilDate?
    /// The last day.
    public var end: CivilDate?
    /// How exact the days are (UCDP): 1 the day, 2 within 2–6 days, 3 the week, 4 the month, 5 more.
    public var precision: Int?
    /// `dawn`, `morning`, `noon`, `afternoon`, `evening` or `night`, where it is said.
    public var timeOfDay: String?
  }

  /// How far a report vouches for an event.
  public enum Status: String, Sendable {
    /// The report's own voice.
    case reported
    /// Somebody's word.
    case claimed
    /// Another side denies it.
    case disputed
    /// The report itself says that it did not happen.
    case denied
  }
}
