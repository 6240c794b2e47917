import Configuration
import Desk
import Metrics
import Pipeline
import TestSupport
import Testing

@Suite struct `Language and time zone` {
  private static let berlin = RegionalMachine(language: .english, timeZone: "Europe/Berlin")

  private func settled(
    _ export: String, config: String? = nil, store: String? = nil, in folder: TemporaryFolder
  ) throws -> [String] {
    let path = try folder.write("export.csv", export)
    let config = try config.map { try folder.write("config.yaml", $0) }
    let workspace = try Workspace(
      inputs: [path], configurationPath: config, storePath: store, makesStore: true,
      machine: Self.berlin)
    let configuration = workspace.configuration
    return [
      configuration.language.rawValue, configuration.analysis.clock.identifier,
      "\(workspace.timeZoneBasis)",
    ]
  }

  private static let english = "Ticket ID,Created,Status\n1,2026-05-01 09:00,open\n"
  private static let chinese = "工单编号,创建时间,状态\n1,2026-05-01 09:00,已解决\n"

  @Test func `are the machine's where nothing else says them`() throws {
    let folder = try TemporaryFolder()
    #expect(try settled(Self.english, in: folder) == ["en", "Europe/Berlin", "machine"])
  }

  @Test func `follow the columns`() throws {
    let folder = try TemporaryFolder()
    #expect(try settled(Self.chinese, in: folder) == ["zh-Hans", "Asia/Shanghai", "columnNames"])
  }

  @Test func `are the configuration's before all`() throws {
    let folder = try TemporaryFolder()
    let config = "language: en\ntime_zone: Asia/Tokyo\n"
    #expect(
      try settled(Self.chinese, config: config, in: folder)
        == ["en", "Asia/Tokyo", "configuration"])
  }

  @Test func `stay those of a store's last import`() async throws {
    let folder = try TemporaryFolder()
    let store = folder.path + "/desk.sqlite"
    let first = try folder.write("first.csv", Self.chinese)
    _ = try await ImportQuestion().answer(
      in: Workspace(inputs: [first], storePath: store, makesStore: true, machine: Self.berlin))
    #expect(
      try settled(Self.english, store: store, in: folder) == ["en", "Asia/Shanghai", "store"])
  }
}
