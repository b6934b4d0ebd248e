import Foundation

/// What around the program lets others see the screen, or may; one sentence each. A program that hides itself,
/// a camera and a screen at the other end cannot be seen from here, and nothing here says that nobody watches.
enum Watchers {
  /// What stands around a program: names of processes as the kernel cuts them, at 15 characters.
  struct Surroundings: Equatable {
    /// What tmux, screen and ssh leave for the programs they start.
    var environment: [String: String] = [:]
    /// The parents of the program and of every terminal on its tmux, nearest first.
    var parents: [String] = []
    /// What runs on this machine as far as this login may see it.
    var running: Set<String> = []
    /// Whether tmux passes this window on; nil when it did not say.
    var piped: Bool?
    /// Whether a login is set up to have its keys recorded (pam_tty_audit).
    var keysAudited = false
  }

  /// The sentences for the shift sheet and `doctor`.
  static func sentences(_ environment: [String: String]) -> [String] {
    sentences(Around.look(environment))
  }

  /// The sentences for what was found.
  static func sentences(_ around: Surroundings) -> [String] {
    shared(around) + recorded(around) + distant(around)
  }

  private static func shared(_ around: Surroundings) -> [String] {
    var found: [String] = []
    if around.environment["TMUX"] != nil {
      found.append("tmux runs around Lifeline: whoever has this login can attach and look.")
      if around.piped == true {
        found.append("tmux hands this window to another program (pipe-pane): it may be recorded.")
      } else if around.piped == nil {
        found.append("tmux did not say whether this window is recorded (pipe-pane).")
      }
    }
    if around.environment["STY"] != nil {
      found.append(
        "screen runs around Lifeline: whoever has this login can attach and look; it may keep a log."
      )
    }
    return found
  }

  private static let recorders = [
    "script": "script", "asciinema": "asciinema", "ttyrec": "ttyrec",
    "tlog-rec-sessio": "tlog", "tlog-rec": "tlog",
  ]

  private static func recorded(_ around: Surroundings) -> [String] {
    let names = around.parents.compactMap { recorders[$0] }
    var found = unique(names).map {
      "\($0) runs around Lifeline: the terminal is being written to a file."
    }
    if around.keysAudited, around.running.contains("auditd") {
      found.append("auditd runs and logins are set up for it: every key may be recorded.")
    }
    return found
  }

  /// Servers that show this screen elsewhere; a small list of the usual ones.
  private static let viewers: Set<String> = [
    "Xvnc", "Xtigervnc", "x11vnc", "x0vncserver", "x0tigervncserv", "vino-server", "krfb",
    "wayvnc", "gnome-remote-de", "xrdp", "teamviewerd", "anydesk", "rustdesk",
  ]

  private static func distant(_ around: Surroundings) -> [String] {
    var found: [String] = []
    let far = around.environment["SSH_CONNECTION"] != nil || around.environment["SSH_TTY"] != nil
    if far || around.parents.contains(where: { $0.hasPrefix("sshd") || $0 == "mosh-server" }) {
      found.append("The screen is shown elsewhere over ssh: the other end may keep or log it.")
    }
    found += viewers.intersection(around.running).sorted().map {
      "\($0) runs on this machine: somebody may see the screen from elsewhere."
    }
    return found
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
