/// The outcome of a look-up before any id is read.
public struct Found: Sendable {
  /// A listing that was found.
  public struct Row: Sendable {
    /// 0 in the index itself, 1 among the listings that changed since.
    public var part: Int
    /// Its number there, in the static order.
    public var number: Int
  }

  /// The rows wanted, in order.
  public var rows: [Row] = []
  /// Exact total, without providers that are held back.
  public var total = 0
  /// How many of them are for other people.
  public var mismatch = 0
  /// How many cost nothing.
  public var free = 0
  /// How many serve the whole country; nil where no area was asked for.
  public var national: Int?
  /// Of how many the area is not known; nil where no area was asked for.
  public var areaUnknown: Int?
  /// How many are open; nil where no moment was given.
  public var open: Int?
  /// How many commercial providers are held back because something else fits.
  public var commercial = 0
}
