import Desk

/// What is said of how customers are shown, and of the key that their codes are made with.
package enum PrivacyPhrase: Phrase, Error {
  case keyMade(path: String)
  case keyUnreadable(path: String, reason: String)
  case keyOfWrongSize(path: String, isShort: Bool)
  case keyNotMade(path: String, reason: String)
  /// A query reads a file's own table.
  case ownTable(String)
  /// On the report's cover, where names are not masked.
  case customers, plain

  package var english: String {
    switch self {
    case .keyMade(let path):
      "\(path): this key was made for the codes of customers; keep it: with another key every "
        + "customer has another code, and whoever has it can tell whose a code is"
    case .keyUnreadable(let path, let reason):
      "\(path): the key of the customers' codes cannot be read (\(reason)); check its permissions, "
        + "or name another file with privacy_key"
    case .keyOfWrongSize(let path, let isShort):
      "\(path): \(isShort ? "fewer" : "more") than 32 bytes are no key for the customers' codes; "
        + "put the right file back, or remove it to have a new key made (and other codes)"
    case .keyNotMade(let path, let reason):
      "\(path): the key of the customers' codes cannot be made (\(reason)); name a file in a folder "
        + "that may be written to with privacy_key"
    case .ownTable(let name):
      "\(name) is the file as it is: nothing in it is masked"
    case .customers: "Customers"
    case .plain: "names as exported, not masked (privacy: plain)"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .keyMade(let path):
      "\(path)：已为客户代码生成此密钥，请妥善保存：换了密钥，客户的代码就全变了；拿到密钥的人可以认出代码是谁"
    case .keyUnreadable(let path, let reason):
      "\(path)：无法读取客户代码的密钥（\(reason)）；请检查权限，或用 privacy_key 另指定一个文件"
    case .keyOfWrongSize(let path, let isShort):
      "\(path)：\(isShort ? "不足" : "超过") 32 字节，不是客户代码的密钥；请放回原来的文件，或删除它以便重新生成（代码随之改变）"
    case .keyNotMade(let path, let reason):
      "\(path)：无法生成客户代码的密钥（\(reason)）；请用 privacy_key 指定可写文件夹中的文件"
    case .ownTable(let name): "\(name) 是文件原样，其中的内容不作遮盖"
    case .customers: "客户姓名"
    case .plain: "原样显示，未遮盖（privacy: plain）"
    }
  }
}
