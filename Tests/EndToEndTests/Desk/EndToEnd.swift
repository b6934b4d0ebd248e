import Testing

/// All tests over the real program, one at a time: two cores carry one terminal well.
@Suite(.serialized)
enum EndToEnd {}
