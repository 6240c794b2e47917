import Foundation
import TestSupport
import Testing

/// Forty people stand in every column and every text of every kind of record, and in no output.
@Suite struct `Customers in what is shown` {
  @Test(arguments: ["masked", "hashed"])
  func `are nowhere as the exports have them`(privacy: String) throws {
    let desk = try PlantedDesk()
    try desk.folder.write("exports/touchstone.yaml", PlantedDesk.configuration(privacy))
    let outcome = try Program.run(
      "/bin/bash",
      ["-c", PlantedDesk.questions + (privacy == "masked" ? PlantedDesk.furtherQuestions : "")],
      in: desk.folder.path,
      environment: ["TOUCHSTONE_PROGRAM": Program.touchstone, "LC_ALL": "C.UTF-8"])

    #expect(outcome.status == 0, "\(outcome.errors)")
    let values = PlantedDesk.people.flatMap(\.values).joined(separator: "\n")
    try desk.folder.write("values", values + "\n")
    let found = try Program.run(
      "/usr/bin/grep", ["-roF", "-f", "values", "out"], in: desk.folder.path)
    #expect(found.status == 1, "\(found.output.prefix(2000))\(found.errors)")
    // What was looked through is what was meant to be shown.
    for (name, word) in [
      ("2026-05/report.json", "satisfaction_comments"), ("2026-05/report.html", "回访"),
      ("2026-05/report.json", "没有回电"), ("workbook/xl/sharedStrings.xml", "没有回电"),
      ("2026-05/problems.csv", "bad_instant"), ("tree", "没有回电"), ("pareto.json", "根因"),
      ("fishbone.svg", "没有回电"), ("actions", "回访"), ("by.json", "投诉人"), ("query", "T100"),
      ("query-causes.csv", "表面"), ("query-actions.csv", "回访"),
    ] {
      #expect(try desk.text("out/" + name).contains(word), "\(name) lacks \(word)")
    }
    // However much customers look alike, no two of them are one row.
    for table in try desk.text("out/by.csv").components(separatedBy: "\n\n").dropLast() {
      let names = table.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
      #expect(names.count >= 40)
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `are shown by name where privacy is plain, and the cover says so`() throws {
    let desk = try PlantedDesk()
    try desk.folder.write("exports/touchstone.yaml", PlantedDesk.configuration("plain"))
    for (language, form, words) in [
      ("zh-Hans", "html", "原样显示，未遮盖"), ("en", "json", "names as exported, not masked"),
    ] {
      let outcome = try Program.run(
        "report", "exports", "--period", "2026-05", "--format", form, "--output", language,
        "--language", language, in: desk.folder.path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let report = try desk.text("\(language)/2026-05/report.\(form)")
      #expect(report.contains(words))
      #expect(report.contains(PlantedDesk.people[0].name))
      #expect(!report.contains(PlantedDesk.people[0].phone))
    }
  }
}

/// Exports of every kind that name forty people wherever there is room.
private struct PlantedDesk {
  let folder: TemporaryFolder

  struct Person {
    let name, phone, mail, identity, address, card, account: String

    var values: [String] { [name, phone, mail, identity, address, card, account] }

    var sentence: String {
      "\(name)没有回电 \(phone) \(mail) 证件\(identity) 住\(address) 卡\(card) 微信\(account)"
    }
  }

  static let people: [Person] = (0..<40).map { index in
    let surnames = Array("赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕")
    let latin = ["Zephyrina", "Amadeus", "Ottoline", "Barnaby"]
    let name =
      index < 20
      ? "\(surnames[index])\(["萱萱", "雪峰", "丰", "子轩"][index % 4])"
      : "\(latin[index % 4]) Quill\(["feather", "worth", "more", "by", "den"][index % 5])"
        + "\(Character(Unicode.Scalar(97 + UInt8(index - 20))))"
    return Person(
      name: name, phone: "1381\(2_000_000 + index * 7919)",
      mail: "p\(index).someone@example\(index).com",
      identity: "1101011990\(10_000_000 + index * 104_729)",
      address: "杭州市西湖区文三路\(100 + index)号\(index + 3)幢",
      card: "62220212\(34_567_890 + index * 7907)", account: "wx_person_\(1000 + index)")
  }

  static func configuration(_ privacy: String) -> String {
    """
    privacy: \(privacy)
    mapping: {tickets: {常用号: contact}}
    causes: {text: [问题描述], rules: ["text contains 回电 -> 人/没有回电"]}
    """
  }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/exports", withIntermediateDirectories: false)
    let people = Self.people
    // The first five complain four times, so that some are candidates for an analysis.
    let tickets = people.indices.flatMap { index in
      (0..<(index < 5 ? 4 : 1)).map { (id: "T\(100 + index)-\($0)", person: people[index]) }
    }
    let days = tickets.indices.map { String(format: "2026-05-%02d", $0 % 28 + 1) }
    try write(
      "tickets.csv",
      "工单编号,客户,客户姓名,联系电话,邮箱,身份证号,收货地址,银行卡号,投诉人,微信号,常用号,主题,问题描述,备注,标签,附件,渠道,类别,是否投诉,"
        + "创建时间,解决时间,关闭时间,受理人,满意度(1-5),评价内容,根因标签",
      tickets.enumerated().map { row, ticket in
        let (person, day) = (ticket.person, days[row])
        return [
          ticket.id, person.name, person.name, person.phone, person.mail, person.identity,
          person.address, person.card, person.name, person.account, person.phone,
          person.sentence, person.sentence, person.sentence, person.name, person.sentence,
          row % 2 == 0 ? "电话" : "小程序", "服务投诉", "是", day + " 09:00:00", day + " 12:00:00",
          // A cell that cannot be read is a problem, and no place for a name.
          row == 3 ? person.name : "", "客服\(row % 3)", "1", person.sentence,
          row % 5 == 4 ? "机/\(person.sentence)" : "",
        ]
      })
    try write(
      "answers.csv", "工单编号,评价时间,满意度评分(1-5),评价内容",
      tickets.enumerated().map { [$1.id, days[$0] + " 13:00:00", "1", $1.person.sentence] })
    try write(
      "events.csv", "工单编号,时间,事件,操作人,内容",
      tickets.enumerated().map {
        [$1.id, days[$0] + " 09:30:00", "客户留言", $1.person.name, $1.person.sentence]
      })
    try write(
      "reviews.csv", "工单编号,受理人,质检员,质检时间,质检得分,是否合格,评语",
      tickets.enumerated().filter { $0.offset % 2 == 0 }.map {
        [
          $1.id, "客服\($0 % 3)", "质检\($0 % 2)", days[$0] + " 18:00:00", "80", "是",
          $1.person.sentence,
        ]
      })
    try write(
      "causes.csv",
      "分析编号,工单编号,问题描述,表面原因,一层原因,二层原因,三层原因(根因),人机料法环测,验证状态,验证方式,证据,受影响工单,负责人",
      tickets.enumerated().filter { $0.offset % 2 == 0 }.map {
        let (person, sentence) = ($1.person, $1.person.sentence)
        return [
          "A\($0)", $1.id, person.name + "没有回电", "表面\(person.phone) \(person.mail)",
          "一层\(person.identity)，\(person.address)", "二层\(person.card)",
          "根因\(person.account)，\(person.name)", "人", "已验证", sentence, sentence, sentence, "骆",
        ]
      })
    try write(
      "actions.csv", "措施编号,发现,原因,整改措施,类型,责任人,开始日期,计划完成日期,完成日期,指标,实施范围,对照范围,观察天数",
      people.prefix(20).enumerated().map {
        let (sentence, name) = ($1.sentence, $1.name)
        return [
          $0 == 0 ? "" : "C\($0)", sentence, sentence, "回访" + sentence, "纠正", "骆", "2026-05-10",
          "2026-05-12", $0 % 2 == 0 ? "" : "2026-05-12", "complaint_rate",
          $0 % 4 == 1 ? "客户姓名 = \"\(name)\"" : sentence, "客户姓名 != \"\(name)\"", "7",
        ]
      })
  }

  private func write(_ name: String, _ header: String, _ rows: [[String]]) throws {
    let lines = rows.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    try folder.write("exports/" + name, ([header] + lines).joined(separator: "\n") + "\n")
  }

  /// Every question that shows anything of customers; each output is a file, and what is said beside
  /// it another.
  static let questions = """
    set -e
    ask() {
      name=$1; shift
      "$TOUCHSTONE_PROGRAM" "$@" > out/$name 2> out/$name.errors ||
        { echo "$name: $(cat out/$name.errors)" >&2; false; }
    }
    mkdir out
    may="--period 2026-05"
    columns="客户姓名 联系电话 邮箱 身份证号 收货地址 银行卡号 投诉人 微信号 主题 问题描述 备注 标签 cause"
    by="--by customer"
    for column in $columns; do by="$by --by $column"; done
    ask report.txt report exports $may --output out --format html,xlsx,json &
    ask by.json analyze exports $may --metric complaints $by --format json
    ask by.csv analyze exports $may --metric complaints $by --format csv
    wait
    unzip -q out/2026-05/report.xlsx -d out/workbook
    rm out/2026-05/report.xlsx
    ask tree causes tree exports $may
    ask pareto.json causes pareto exports $may --format json
    ask fishbone causes fishbone exports $may --output out/fishbone.svg
    ask actions causes actions exports $may --format markdown
    ask cases.json explain complaints exports $may --by 客户姓名 --format json
    ask inspect.json inspect exports --json
    ask profile.json profile exports/tickets.csv --format json
    ask import import exports --store history.sqlite
    for table in tickets causes actions; do
      ask query-$table.csv query "select * from $table" --store history.sqlite --config \\
        exports/touchstone.yaml --format csv
    done
    ask query query "select * from tickets" exports --format json

    """

  /// Those that show customers in the same way.
  static let furtherQuestions = """
    ask compared analyze exports $may --metric complaints --compare previous --by 投诉人
    ask signals.json analyze exports $may --metric complaints --signals --by customer --format json
    ask cases explain complaints exports $may --by 备注
    ask pareto causes pareto exports $may --by customer
    ask candidates causes candidates exports $may
    ask rules causes rules exports $may
    ask score quality score exports $may
    ask plan quality plan exports $may --per-agent 5 --output out/plan.csv
    ask near analyze exports $may --metric complaints --where '客户姓名 = "Zephyrina Quillfeathe"'
    ask problem causes tree exports $may --problem 没有回电 || true

    """

  func text(_ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)")),
      as: UTF8.self)
  }
}
