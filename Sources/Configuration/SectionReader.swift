/// Reads what stands under one key of the file into the configuration.
///
/// A new section is a file with its reader, and a line in ``Swift/Array/all``.
struct SectionReader: Sendable {
  let key: String
  let read: @Sendable (Setting, inout Reading) -> Void
}

extension [SectionReader] {
  static var all: Self {
    [
      .organisation, .language, .timeZone, .calendar, .calendars, .standards, .targets,
      .firstContactResolution, .satisfaction, .complaints, .causes, .quality, .archive,
      .priorityRule,
      .mapping, .leaveOut, .bots, .privacy,
      .minimumSample, .originalRows,
    ]
  }
}

/// A file on its way to a configuration.
struct Reading {
  let known: KnownNames
  var configuration = Configuration()
  var faults = FaultCollector()

  init(known: KnownNames) { self.known = known }
}
