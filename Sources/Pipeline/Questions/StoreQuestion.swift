import Desk
import Store
import TextRendering
import Wording

/// What is asked of a store as a file: `touchstone store`.
package enum StoreQuestion: Question {
  /// Whether it is still what was written.
  case check

  package func answer(in workspace: Workspace) async throws -> Answer {
    guard let store = workspace.store else { preconditionFailure("a store is asked") }
    do throws(StoreError) {
      let language = workspace.language
      switch self {
      case .check:
        let damage = try store.check()
        let sentence = StorePhrase.whole.text(in: language)
        var answer = Answer(
          SentenceAnswer(
            damage.isEmpty ? [sentence] : damage.map { $0.text(in: language) },
            language: language),
          notes: damage.isEmpty ? [] : [StorePhrase.adviceOnDamage.text(in: language)])
        answer.isFailure = !damage.isEmpty
        return answer
      }
    } catch {
      throw PipelineError(error)
    }
  }
}
