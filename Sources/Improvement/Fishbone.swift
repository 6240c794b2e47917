import Desk
import Metrics
import RootCause

/// The causes of complaints by the six branches: the fishbone (Ishikawa) diagram as numbers.
package struct Fishbone: Sendable {
  package struct Cause: Sendable, Equatable {
    package var name: String
    package var complaints = 0
    /// Of those, the ones for which the cause was verified.
    package var verified = 0
  }

  package struct Bone: Sendable, Equatable {
    /// Nil for causes outside the six.
    package var branch: CauseBranch?
    /// Complaints with any of its causes; one with two of them is one.
    package var complaints: Int
    /// The most frequent first.
    package var causes: [Cause]
  }

  /// The six in their order, empty ones too; then those outside, if there are any.
  package let bones: [Bone]
  /// Complaints with any cause.
  package let complaints: Int

  /// - Parameter problem: only complaints whose analysis is of this problem; nil for all.
  package init(_ analysis: Analysis, of problem: String? = nil, during period: Period?) async {
    var rows = analysis.complaints(during: period)
    if let problem {
      let history = analysis.history
      let trees = analysis.complaintCauses.trees.filter { history.label($0.problem) == problem }
      rows.formIntersection(trees.flatMap(\.tickets))
    }
    var causes: [String: [String: Cause]] = [:]
    var counted: Set<Int> = []
    var countOfBranch: [String: Int] = [:]
    for group in await analysis.groups(of: rows, by: [.causeBranch]) {
      if let branch = group.key[0] { countOfBranch[branch] = group.rows.count }
    }
    let groups = await analysis.groups(
      of: rows, by: [.causeBranch, .cause, .causeStatus])
    for group in groups {
      guard let branch = group.key[0], let name = group.key[1] else { continue }
      counted.formUnion(group.rows)
      var cause = causes[branch]?[name] ?? Cause(name: name)
      cause.complaints += group.rows.count
      if group.key[2] == ComplaintCauses.Status.verified.rawValue {
        cause.verified += group.rows.count
      }
      causes[branch, default: [:]][name] = cause
    }
    complaints = counted.count
    func bone(_ branch: CauseBranch?) -> Bone {
      let name = branch?.rawValue ?? "other"
      return Bone(
        branch: branch, complaints: countOfBranch[name] ?? 0,
        causes: (causes[name] ?? [:]).values.sorted {
          ($1.complaints, $0.name) < ($0.complaints, $1.name)
        })
    }
    let outside = bone(nil)
    bones = CauseBranch.allCases.map(bone) + (outside.causes.isEmpty ? [] : [outside])
  }
}
