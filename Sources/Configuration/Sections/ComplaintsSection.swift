import Metrics

extension SectionReader {
  /// Which tickets are complaints, where they have no flag of their own:
  /// `complaints: {when: {category: [投诉, 服务投诉]}}`.
  static let complaints = SectionReader(key: "complaints") { setting, reading in
    guard let condition = Section(setting, keys: ["when"], &reading.faults)["when"],
      let categories = Section(condition, keys: ["category"], &reading.faults)["category"]
    else { return }
    reading.configuration.analysis.complaintCategories = categories.texts(&reading.faults)
  }
}
