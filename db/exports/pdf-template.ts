/** How a report is typeset, in the language of Typst; what it prints comes to it as data. */

/** Reads the report from the input `report`, as JSON. */
export const pdfTemplate = String.raw`#let report = json(bytes(sys.inputs.report))
#let ink = rgb("1c2127")
#let quiet = rgb("404854")

#let is-right-to-left(words) = {
  let letter = words.match(regex("\p{L}"))
  letter != none and letter.text.match(regex("[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}\p{Nko}]")) != none
}
#let directed(words, body) = if is-right-to-left(words) { text(dir: rtl, lang: "ar", body) } else { body }
// A word of more signs than any language's may break where a line, or a cell, has no room for it.
#let longest = (line: (signs: 65, part: 48), cell: (signs: 16, part: 9))
#let broken(word, part) = word.replace(regex("\S{" + str(part) + "}"), found => found.text + sym.zws)
#let breakable(words, most) = words.replace(
  regex("\S{" + str(most.signs) + ",}"),
  found => broken(found.text, most.part),
)
#let lines(words, most) = breakable(words, most).split(regex("\r\n|[\n\r\u{85}\u{2028}\u{2029}]")).map(line => [#line]).join(linebreak())
#let plain(words, most: longest.line) = directed(words, lines(words, most))
#let place-of(number) = label("source-" + str(number))
#let mark(number) = link(place-of(number), super(str(number)))
#let told(runs, most) = {
  let after-mark = false
  for part in runs {
    if part.text != "" {
      if part.weight == "strong" { strong(lines(part.text, most)) } else if part.weight == "quiet" { text(fill: quiet, lines(part.text, most)) } else { lines(part.text, most) }
      after-mark = false
    }
    if part.endnote != none {
      if after-mark { super(", ") }
      mark(part.endnote)
      after-mark = true
    }
  }
}
#let words-of(runs) = runs.map(part => part.text).join("")
#let all(runs, most: longest.line) = directed(words-of(runs), told(runs, most))

#set document(title: report.title, date: if report.made == none { none } else { datetime(..report.made) })
#set page(
  paper: "a4",
  margin: (x: 18mm, y: 22mm),
  header: if report.classification != none { align(center, strong(text(size: 9pt, plain(report.classification)))) },
  footer: {
    set text(size: 9pt)
    if report.classification != none { align(center, strong(plain(report.classification))) }
    align(right, text(fill: quiet, context counter(page).display("1 of 1", both: true)))
  },
)
#set text(font: ("Noto Sans", "Noto Naskh Arabic", "Noto Sans SC", "Noto Sans JP", "Noto Sans KR"), size: 10pt, lang: "en", fill: ink)
#set par(leading: 0.65em, spacing: 0.9em)
#set table(stroke: (x, y) => (bottom: 0.5pt + rgb("c5cbd3")), inset: (x: 4pt, y: 4pt))
#show heading: set block(above: 1.5em, below: 0.8em)
#show title: set text(size: 18pt)

#title(plain(report.title))
#plain(report.viewed)

#for block in report.blocks {
  if block.kind == "heading" { heading(plain(block.text)) }
  if block.kind == "paragraph" {
    if block.number == none { par(all(block.runs)) } else { enum(start: block.number, all(block.runs)) }
  }
  if block.kind == "list" { list(marker: [–], indent: 1.5em, ..block.items.map(item => all(item))) }
  if block.kind == "table" {
    text(size: 9pt, fill: quiet, plain(block.caption))
    set text(size: 8pt)
    table(
      columns: block.columns.map(column => column.share * 1fr),
      align: block.columns.map(column => if column.isNumber { end } else { start }),
      table.header(..block.columns.map(column => strong(plain(column.title, most: longest.cell)))),
      ..block.rows.map(row => row.enumerate().map(((index, cell)) => table.cell(breakable: false, if index == 0 { strong(all(cell.runs, most: longest.cell)) } else { all(cell.runs, most: longest.cell) }))).flatten(),
    )
  }
}
#if report.endnotes.len() > 0 {
  heading[Sources]
  for (index, note) in report.endnotes.enumerate() {
    [#enum(start: index + 1, plain(note)) #place-of(index + 1)]
  }
}
#heading[About this report]
#for (label, value) in report.origin {
  par[#strong(label + ":") #plain(value)]
}
`;
