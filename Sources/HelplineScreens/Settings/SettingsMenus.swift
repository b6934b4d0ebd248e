import HelplineModel
import TerminalUI

/// Settings as menus.
enum SettingsMenus {
  /// The four sets of colours.
  static func themes(_ desk: Desk) -> MenuScreen {
    let themes = [
      ("default", desk.say("theme.default", "The terminal's own colours")),
      ("high-contrast", desk.say("theme.contrast", "High contrast")),
      ("blue-orange", desk.say("theme.blue", "Blue and orange")),
      ("monochrome", desk.say("theme.mono", "Without colour")),
    ]
    let items = themes.map { id, name in
      MenuItem(name) { desk in
        desk.theme = id
        return [.effect(.remember("theme", id))]
      }
    }
    return MenuScreen(id: "themes", title: desk.say("cmd.colours", "Colours"), items: items)
  }
}
