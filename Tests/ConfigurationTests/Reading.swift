import Configuration
import Desk
import Testing
import Wording

func read(_ text: String) throws -> Configuration {
  try Configuration.parse(text: text, path: "touchstone.yaml")
}

/// What the user is told, a line for each fault, without the file's name; empty for a good file.
func complaints(about text: String, in language: Language = .english) -> [String] {
  do throws(ConfigurationError) {
    _ = try Configuration.parse(text: text, path: "t")
    return []
  } catch {
    return error.phrases.map { String($0.text(in: language).dropFirst("t:".count)) }
  }
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

/// Working hours as they are written: `09:00-12:00 13:00-18:00`.
func text(of hours: [BusinessCalendar.Hours]?) -> String {
  func clock(_ seconds: Int) -> String {
    let (hour, minute) = (seconds / 3600, seconds % 3600 / 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
  return (hours ?? []).map { "\(clock($0.start))-\(clock($0.end))" }.joined(separator: " ")
}
