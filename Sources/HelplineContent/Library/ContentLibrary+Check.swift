extension ContentLibrary {
  /// Checks everything the library stands on, and the filled house rules where a path is given.
  public func check(houseRules: String? = nil) -> ContentReport {
    ContentCheck.run(roots: roots.roots, houseRules: houseRules)
  }
}
