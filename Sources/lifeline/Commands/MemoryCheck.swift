import CTerminal
import CursesTerminal

extension DoctorCommand {
  /// Whether memory stays in memory: no core files, nobody else reads it, a locked scratch pad.
  var memory: Check {
    var wrong: [String] = []
    if ct_is_private() == 0 {
      wrong.append("core files and reading by others could not be forbidden")
    }
    if LockedScratch()?.isLocked != true {
      wrong.append(
        "the scratch pad works, but its memory cannot be locked and may be written to swap")
    }
    return Check(
      id: "memory", ok: wrong.isEmpty,
      text: wrong.isEmpty
        ? "no core files, nobody else reads it, the scratch pad is locked"
        : wrong.joined(separator: "; "),
      mend: "Raise the limit of locked memory (ulimit -l, in KB) to 8192.")
  }
}
