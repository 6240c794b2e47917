/// The six bones of the fishbone (Ishikawa) diagram: 人机料法环测.
package enum CauseBranch: String, Sendable, CaseIterable {
  /// 人: who did the work, their number, skill and attitude.
  case people
  /// 机: systems, equipment and interfaces.
  case machine
  /// 料: goods, parts, and what others supply.
  case material
  /// 法: procedures, rules and scripts.
  case method
  /// 环: surroundings, peaks, policy and law.
  case environment
  /// 测: how things are measured, checked and recorded.
  case measurement

  /// The branch that a word of an analysis stands for; nil where it is none of the six.
  package init?(word: String) {
    guard let branch = Self.branchOfWord[Vocabulary.folded(word)] else { return nil }
    self = branch
  }

  private static let words: [CauseBranch: [String]] = [
    .people: [
      "人", "人员", "人为", "人因", "人力", "man", "men", "people", "person", "personnel", "manpower",
      "staff",
    ],
    .machine: [
      "机", "机器", "设备", "系统", "机械", "machine", "machines", "machinery", "equipment",
      "technology", "system",
    ],
    .material: ["料", "材料", "物料", "原料", "产品", "material", "materials", "product"],
    .method: [
      "法", "方法", "流程", "制度", "工艺", "method", "methods", "process", "procedure", "policy",
    ],
    .environment: [
      "环", "环境", "environment", "mother nature", "mothernature", "milieu", "surroundings",
    ],
    .measurement: [
      "测", "测量", "检测", "测试", "检验", "度量", "measurement", "measurements", "measure",
      "inspection",
    ],
  ]

  private static let branchOfWord: [String: CauseBranch] = {
    var branches: [String: CauseBranch] = [:]
    for (branch, words) in words {
      for word in words { branches[word] = branch }
    }
    return branches
  }()
}
