import Metrics

extension SectionReader {
  /// Which definition `first_contact_resolution` follows, and what counts as a repeat.
  static let firstContactResolution = SectionReader(
    key: "first_contact_resolution"
  ) { setting, reading in
    let keys = ["definition", "window", "same_category"]
    let section = Section(setting, keys: keys, &reading.faults)
    if let definition: AnalysisSettings.FirstContactDefinition = section["definition"]
      .flatMap({ $0.choice("definition", &reading.faults) })
    {
      reading.configuration.analysis.firstContactDefinition = definition
    }
    if let window = section["window"]?.seconds(&reading.faults) {
      reading.configuration.analysis.repeatWindow = window
    }
    if let needsSame = section["same_category"]?.flag(&reading.faults) {
      reading.configuration.analysis.repeatNeedsSameCategory = needsSame
    }
  }
}
