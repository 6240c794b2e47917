import Desk
import Metrics
import Tabular
import Testing
import Wording

@Suite struct `A fault` {
  @Test(arguments: [
    (SourceError.missing, "路径下没有文件。核对文件名和文件夹。"),
    (.folder, "这是文件夹，不是文件；请指定其中的文件"),
    (.closed("Permission denied"), "无法打开：Permission denied；请检查权限"),
    (.unknownEncoding(.big5), "本系统不支持 big5 编码；请把文件另存为 UTF-8"),
    (.archive("Zstandard"), "这是 Zstandard 文件；请解压后导入其中的文件"),
    (.cutOff, "gzip 数据中断；此前的内容已读入。重新导出或复制该文件。"),
  ])
  func `of a file is told in Chinese`(error: SourceError, sentence: String) {
    #expect(error.text(in: .simplifiedChinese) == sentence)
  }

  @Test(arguments: [
    (
      SourceError.unreachable("Not a directory"), "cannot be opened: Not a directory"
    ),
    (.closed("Permission denied"), "cannot be opened: Permission denied; check its permissions"),
    (.document("Parquet"), "this is a Parquet file; take the export as CSV or JSON instead"),
    (
      .bytesBehind,
      "behind the gzip data stand bytes of another kind, which were not read. Copy the file again "
        + "if rows are missing"
    ),
  ])
  func `of a file is told in English`(error: SourceError, sentence: String) {
    #expect(error.text(in: .english) == sentence)
  }

  @Test func `of the store is told with its path`() {
    let damaged = FaultPhrase.store(.corrupt, path: "desk.sqlite")
    #expect(
      damaged.text(in: .english)
        == "desk.sqlite: the store is damaged; touchstone store check says where, and touchstone "
        + "store repair can make it anew from the exports")
    #expect(
      damaged.text(in: .simplifiedChinese)
        == "desk.sqlite：历史库已损坏，touchstone store check 可说明何处，touchstone store repair 可由导出文件重建")
    #expect(
      StoreFault.other("spoilt").text(in: .english)
        == "the store failed and holds what it held before; run this again (SQLite: spoilt)")
    #expect(
      StoreFault.other("spoilt").text(in: .simplifiedChinese)
        == "历史库出错，原有内容未变；请重试（SQLite：spoilt）")
  }

  @Test(arguments: [
    (
      "channel = chat and (agent = Ann", "--where, at character 32: expected a closing parenthesis",
      "--where 第 32 个字符处应为：右括号"
    ),
    (
      "channel ~ chat",
      "--where, at character 9: expected =, !=, <, <=, >, >=, in, contains or is empty",
      "--where 第 9 个字符处应为：=、!=、<、<=、>、>=、in、contains 或 is empty"
    ),
    (
      "agent = \"客服 01", "--where, at character 9: expected a closing \"",
      "--where 第 9 个字符处应为：收尾的 \""
    ),
    (
      "channel = chat)", "--where, at character 15: expected and, or, or the end",
      "--where 第 15 个字符处应为：and、or 或到此结束"
    ),
  ])
  func `of a filter is told with the place`(filter: String, english: String, chinese: String) {
    do {
      _ = try FilterExpression(filter)
      Issue.record("\(filter) was read")
    } catch {
      #expect(FaultPhrase.filter(error).text(in: .english) == english)
      #expect(FaultPhrase.filter(error).text(in: .simplifiedChinese) == chinese)
    }
  }

  @Test(arguments: [
    (
      "csat.p90", "csat has one value only; ask for csat", "csat 只有一个值，请直接写 csat"
    ),
    (
      "backlog_age.p0",
      "backlog_age.p0: backlog_age has p50, p90, max and, for durations, within(30s)",
      "backlog_age.p0：backlog_age 可取 p50、p90、max，时长类指标还可取 within(30s)"
    ),
    (
      "response_time",
      "there is no metric response_time; did you mean first_response_time, "
        + "first_response_time_business? `touchstone metrics` lists all",
      "没有名为 response_time 的指标；是不是 first_response_time、first_response_time_business？"
        + "`touchstone metrics` 列出全部"
    ),
    (
      "zzz", "there is no metric zzz; `touchstone metrics` lists all",
      "没有名为 zzz 的指标；`touchstone metrics` 列出全部"
    ),
  ])
  func `of a metric's name is told with what to ask for`(
    name: String, english: String, chinese: String
  ) {
    do {
      _ = try MetricRequest(name)
      Issue.record("\(name) is known")
    } catch {
      #expect(error.text(in: .english) == english)
      #expect(error.text(in: .simplifiedChinese) == chinese)
    }
  }
}
