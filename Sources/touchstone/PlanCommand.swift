import ArgumentParser
import Desk
import Pipeline
import Quality

extension QualityCommand {
  struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plan",
      abstract:
        "Draws contacts to review, the same for the same seed, and writes the sheet to fill.")

    @OptionGroup var options: Options

    @Option(help: "How many contacts of each agent.")
    var perAgent = 8

    @Option(
      help:
        "Of those, the share reserved for complaints, low ratings, reopened, late or unusual ones.")
    var riskShare = 0.3

    @Option(help: "Of all drawn, the share that a second reviewer gets too, for calibration.")
    var doubleShare = 0.0

    @Option(help: "Who reviews, with commas between.")
    var reviewers = ""

    @Option(help: "The scorecard to fill, as NAME or NAME@VERSION.")
    var scorecard: String?

    @Option(help: "The seed by which the plan can be drawn again.")
    var seed: UInt64 = 1

    @Option(help: "Writes the sheet to fill to this new .csv or .xlsx file.")
    var output: String?

    func validate() throws {
      if perAgent < 1 { throw ValidationError("--per-agent \(perAgent): expected 1 or more") }
      for (name, share) in [("--risk-share", riskShare), ("--double-share", doubleShare)]
      where !(0...1).contains(share) {
        throw ValidationError("\(name) \(share): expected a share from 0 to 1")
      }
      if !reviewers.isEmpty, names.isEmpty {
        throw ValidationError("--reviewers \(reviewers): expected names with commas between")
      }
      if doubleShare > 0, names.count < 2 {
        throw ValidationError("--double-share needs at least two --reviewers")
      }
      if let output, ![".csv", ".xlsx"].contains(where: { output.lowercased().hasSuffix($0) }) {
        throw ValidationError("--output \(output): expected a name that ends in .csv or .xlsx")
      }
    }

    func run() async throws {
      var terms = SamplingPlan.Terms(perAgent: perAgent, reviewers: names, seed: seed)
      terms.riskShare = riskShare
      terms.doubleShare = doubleShare
      try await Terminal.run {
        var workspace = try options.input.workspace(store: options.store)
        if let language = options.language { workspace.language = language }
        var task = SamplingTask(
          workspace: workspace, terms: terms,
          period: try periodChoice(options.period, allowsAll: false))
        task.scorecard = scorecard
        task.language = options.language
        task.output = output
        let result = try await task.run()
        Terminal.write(result.output.text(options.format))
        for note in result.notes { Terminal.note(note) }
        Terminal.note(leftOut: result.leftOut)
        try Terminal.report(result.files)
      }
    }

    private var names: [String] {
      reviewers.split { ",，、".contains($0) }.map { part in
        var name = part.drop { $0.isWhitespace }
        while name.last?.isWhitespace == true { name.removeLast() }
        return String(name)
      }.reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
    }
  }
}
