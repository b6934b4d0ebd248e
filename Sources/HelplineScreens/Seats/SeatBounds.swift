import HelplineModel

/// What comes from another program is no more than a seat says: its numbers can be counted on with.
private func inside(_ number: Int) -> Int { min(HostState.mostSteps, max(0, number)) }

extension HostState {
  /// No call has as many steps, ways or lines.
  static let mostSteps = 1_000_000
  /// The longest line of a caller, in characters.
  static let longestLine = 2_000

  /// As it came from another program: no more than a seat says.
  var inBounds: HostState {
    var state = self
    (state.way, state.taken, state.said) = (inside(way), inside(taken), inside(said))
    state.lines = lines.suffix(Self.linesKept).map { line in
      var line = line
      line.text = String(line.text.prefix(Self.longestLine))
      (line.moment, line.number) = (inside(line.moment), inside(line.number))
      return line
    }
    state.earlier = earlier.suffix(Self.earlierKept)
    return state
  }
}

extension TraineeState {
  /// As it came from another program: no more than a seat says.
  var inBounds: TraineeState {
    var state = self
    state.words = words.suffix(Self.limit).map { said in
      var said = said
      said.text = String(said.text.prefix(TextBox.limit))
      (said.moment, said.after) = (inside(said.moment), inside(said.after))
      return said
    }
    state.acts = Array(acts.prefix(Self.limit))
    state.way = inside(way)
    return state
  }
}

extension RaterState {
  /// As it came from another program: marks are 0 to 3.
  var inBounds: RaterState {
    var state = self
    state.marks = marks.mapValues { min(3, max(0, $0)) }
    return state
  }
}
