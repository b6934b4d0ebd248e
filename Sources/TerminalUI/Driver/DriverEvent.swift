/// What a real terminal can report: what the person does, and what happens to the program.
public enum DriverEvent: Equatable, Sendable {
  /// From the person.
  case input(InputEvent)
  /// Plain mode: an empty line asks where I am.
  case repeatScreen
  /// The system or another person asks the program to end (SIGTERM, SIGINT, SIGQUIT).
  case terminate
  /// The terminal is gone (SIGHUP, end of input); nothing more can be shown.
  case hangUp
  /// The program goes on after it was stopped; the next frame draws everything.
  case resumed
  /// `wake()` was called, for instance by an effect that has finished.
  case woken
  /// The watched descriptor can be read.
  case ready
}
