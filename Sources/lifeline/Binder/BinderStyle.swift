/// How a binder looks on paper: A4, black on white, each part on a new page.
enum BinderStyle {
  static let css = """
    @page { size: A4; margin: 18mm 16mm 16mm 22mm; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 172mm; color: #000; background: #fff; overflow-wrap: anywhere;
      font: 10.5pt/1.4 "DejaVu Sans", Verdana, Arial, sans-serif; }
    h1 { font-size: 2em; margin: 0 0 .3em; border-bottom: .8mm solid #000; }
    h2 { font-size: 1.5em; margin: 1.2em 0 .4em; border-bottom: .5mm solid #000; }
    h3 { font-size: 1.15em; margin: 1.1em 0 .3em; }
    h4 { font-size: 1em; margin: .8em 0 .2em; }
    h2, h3, h4 { break-after: avoid; }
    p { margin: .3em 0; }
    ul { margin: .2em 0; padding-left: 1.2em; }
    li { margin: .2em 0; }
    p, li, tr { break-inside: avoid; }
    small { font-size: .82em; }
    a { color: #000; text-decoration: none; }
    nav a { text-decoration: underline; }
    .note { font-size: .75em; }
    table { border-collapse: collapse; width: 100%; margin: .5em 0; }
    td, th { border: .3mm solid #000; padding: .25em .4em; text-align: left; vertical-align: top; }
    thead { display: table-header-group; }
    #sources li { font-size: .8em; }
    @media print { section { break-before: page; } }
    """
}
