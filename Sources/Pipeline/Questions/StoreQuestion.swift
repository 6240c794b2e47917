import Configuration
import Desk
import Intake
import Metrics
import Store
import TextRendering
import Wording

/// What is asked of a store as a file: `touchstone store`.
package enum StoreQuestion: Question {
  /// Whether it is still what was written.
  case check
  case repair
  /// Into a folder.
  case export(String)
  /// By its name, or the beginning of its digest.
  case forgetFile(String)
  case forgetCustomer(String)

  /// - Throws: ``PipelineError`` unless one of both is named.
  package static func forget(
    file: String?, customer: String?
  ) throws(PipelineError) -> StoreQuestion {
    switch (file, customer) {
    case (let file?, nil): return .forgetFile(file)
    case (nil, let customer?) where !customer.isEmpty: return .forgetCustomer(customer)
    case (nil, _), (_?, _?): throw PipelineError(.wrongUsage, .nothingToForget)
    }
  }

  package func answer(in workspace: Workspace) async throws -> Answer {
    guard let store = workspace.store else { preconditionFailure("a store is asked") }
    do {
      switch self {
      case .check: return answer(try store.check(), in: workspace.language)
      case .repair:
        let phrases = try await StoreRepair(workspace: workspace, store: store).run()
        return answer(phrases, in: workspace.language)
      case .export(let folder):
        let export = StoreExport(
          store: store, folder: folder,
          timeZone: workspace.configuration.analysis.clock.identifier)
        return answer(try export.run(), in: workspace.language)
      case .forgetFile(let file):
        let (files, records, older) = try store.forget(file: file)
        guard files.count == 1 else {
          throw PipelineError(
            .wrongUsage, .about("--file \(file)", .notOneImport(count: files.count)))
        }
        return answer([.forgotFile(files[0], records: records, older)], in: workspace.language)
      case .forgetCustomer(let customer):
        let personal = PersonalColumns(try store.columnRoles())
        let (tickets, texts) = try store.forget(
          customer: customer, isPersonal: personal.contains)
        // The value itself is not said again: what is said may be kept.
        guard tickets > 0 else { throw PipelineError(.wrongUsage, .unknownCustomer) }
        return answer([.forgotCustomer(tickets: tickets, texts: texts)], in: workspace.language)
      }
    } catch let error as StoreError {
      throw PipelineError(error)
    }
  }

  private func answer(_ damage: [StoreDamage], in language: Language) -> Answer {
    if damage.isEmpty { return answer([.whole], in: language) }
    var answer = Answer(
      SentenceAnswer(damage.map { $0.text(in: language) }, language: language),
      notes: [StorePhrase.adviceOnDamage.text(in: language)])
    answer.isFailure = true
    return answer
  }

  private func answer(_ phrases: [StorePhrase], in language: Language) -> Answer {
    Answer(SentenceAnswer(phrases.map { $0.text(in: language) }, language: language))
  }
}
