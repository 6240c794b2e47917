/// Causes by branch, on the bones of a fish whose head is the problem (Ishikawa).
package struct FishboneDrawing: Sendable {
  /// What stands at the head: the problem and its number of complaints.
  package var problem: String
  /// The bones in their order, empty ones too.
  package var bones: [Bone]
  /// What the two marks mean.
  package var verifiedName: String
  package var unverifiedName: String

  package init(problem: String, bones: [Bone], verifiedName: String, unverifiedName: String) {
    self.problem = problem
    self.bones = bones
    self.verifiedName = verifiedName
    self.unverifiedName = unverifiedName
  }

  package struct Bone: Sendable, Equatable {
    package var name: String
    /// Complaints with any of its causes.
    package var count: Int
    /// The most frequent first.
    package var causes: [Cause]

    package init(name: String, count: Int, causes: [Cause]) {
      self.name = name
      self.count = count
      self.causes = causes
    }
  }

  package struct Cause: Sendable, Equatable {
    package var name: String
    package var count: Int
    /// Of those, the verified ones.
    package var verified: Int

    package init(name: String, count: Int, verified: Int) {
      self.name = name
      self.count = count
      self.verified = verified
    }
  }
}
