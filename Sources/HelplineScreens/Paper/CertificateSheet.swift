import HelplineModel

/// What somebody takes home from a practice evening: which calls were practised. No grade, no score; name
/// and day are written in by hand, on paper only: it is perhaps printed on another day.
public enum CertificateSheet {
  /// A certificate for a course.
  ///
  /// - Parameter titles: of the rounds' scenarios, in order.
  public static func make(_ course: Course, titles: [String], _ desk: Desk) -> PaperSheet {
    var sheet = PaperSheets.sheet(
      "\(course.id)-certificate", desk.say("certificate.title", "Certificate of practice"), desk)
    sheet.parts = [
      PaperPart(nil, [.write(desk.say("certificate.name", "Name, by hand"), lines: 1)]),
      PaperPart(
        nil,
        [
          .text(
            desk.say(
              "certificate.took",
              "took part in the practice evening “{title}” and practised these calls:",
              ["title": course.title]))
        ] + titles.map { .tick($0) }),
      PaperPart(
        nil,
        [
          .text(
            desk.say(
              "certificate.no_grade",
              "Practised means played and looked back at together. Nobody was graded; what was said stays in the room."
            )),
          .write(desk.say("certificate.place", "Place"), lines: 1),
          .write(desk.say("certificate.day", "Day of the evening"), lines: 1),
          .write(desk.say("certificate.signed", "For the line"), lines: 1),
        ]),
    ]
    // It belongs to the person: no day to throw it away.
    sheet.foot = [
      desk.say(
        "certificate.foot",
        "Tick the calls that were practised. Nothing of this is kept in Lifeline.")
    ]
    return sheet
  }
}
