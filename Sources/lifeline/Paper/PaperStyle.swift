import HelplineModel

/// How a sheet looks on paper: large enough for a night, without a colour.
enum PaperStyle {
  static func css(_ size: PaperSize, isDense: Bool = false) -> String {
    let letters = isDense ? "10pt/1.22" : "\(size == .a4 ? 11.5 : 10.5)pt/1.3"
    return """
      @page { size: \(size == .a4 ? "A4" : "A5"); margin: \(size == .a4 ? 14 : 10)mm; }
      * { box-sizing: border-box; }
      body { margin: 0 auto; max-width: \(size == .a4 ? 182 : 128)mm; color: #000; background: #fff;
        font: \(letters) "DejaVu Sans", Verdana, Arial, sans-serif; }
      table { border-collapse: collapse; width: 100%; }
      td, th { text-align: left; vertical-align: top; padding: 0; font-weight: normal; }
      h1 { font-size: 1.5em; margin: 0 0 .4em; border-bottom: .7mm solid #000; }
      h2 { font-size: 1.05em; margin: \(isDense ? ".6em 0 .2em" : ".8em 0 .3em"); break-after: avoid; }
      small, footer { font-size: .8em; font-weight: normal; }
      footer { border-top: .3mm solid #000; margin-top: 1em; padding-top: .2em; }
      p { margin: .2em 0; }
      footer p { margin: 0; }
      .sheet + .sheet { break-before: page; margin-top: 1em; }
      thead, tfoot, section, p, li, .items tr, .fields tr { break-inside: avoid; }
      .pair { display: flex; gap: 6mm; }
      .pair section { flex: 1 1 0; }
      ul { margin: 0; padding-left: 1.1em; }
      .items th { font-weight: bold; padding-right: .8em; width: 1%; white-space: nowrap; }
      i { display: inline-block; width: .85em; height: .85em; border: .4mm solid #000;
        margin-right: .4em; vertical-align: -.05em; }
      .choose span { white-space: nowrap; margin-right: 1em; }
      .write { margin: .4em 0; }
      .line { height: \(isDense ? 6.5 : 9)mm; border-bottom: .3mm solid #000; }
      .fields { margin: .5em 0; table-layout: fixed; }
      .fields td, .fields th { border: .3mm solid #000; padding: .15em .3em; }
      .fields tbody tr { height: calc(7mm * var(--rows)); }
      .fields thead td, .fields tbody th { width: 32%; }
      """
  }
}
