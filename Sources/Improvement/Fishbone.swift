import Desk
import Metrics
import RootCause

/// The causes of complaints by the six branches: the fishbone (Ishikawa) diagram as numbers.
package struct Fishbone: Sendable {
  package struct Cause: Sendable, Equatable {
    package var name: String
    package var complaints: Int
    /// Of those, the ones for which the cause was verified.
    package var verified: Int

    package init(name: String, complaints: Int, verified: Int) {
      self.name = name
      self.complaints = complaints
      self.verified = verified
    }
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
      let isVerified = group.key[2] == ComplaintCauses.Status.verified.rawValue
      causes[branch, default: [:]][name, default: Cause(name: name, complaints: 0, verified: 0)]
        .add(group.rows.count, isVerified: isVerified)
    }
    complaints = counted.count
    func ordered(_ branch: String) -> [Cause] {
      (causes[branch].map { Array($0.values) } ?? []).sorted {
        ($1.complaints, $0.name) < ($0.complaints, $1.name)
      }
    }
    func bone(_ branch: CauseBranch?) -> Bone {
      let name = branch?.rawValue ?? "other"
      return Bone(
        branch: branch, complaints: countOfBranch[name] ?? 0, causes: ordered(name))
    }
    let outside = bone(nil)
    bones = CauseBranch.allCases.map(bone) + (outside.causes.isEmpty ? [] : [outside])
  }
}

extension Fishbone.Cause {
  fileprivate mutating func add(_ count: Int, isVerified: Bool) {
    complaints += count
    if isVerified { verified += count }
  }
}
