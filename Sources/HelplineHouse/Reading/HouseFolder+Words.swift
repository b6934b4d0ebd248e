import HelplineModel

extension HouseFolder {
  /// The words callers use here, as the files have them; only read: nothing is set aside, so that whoever
  /// reads the whole book still says what was wrong with it.
  public var words: [HouseWord] { HouseScan(disk, form).book.words }
}
