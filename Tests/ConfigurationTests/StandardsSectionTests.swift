import Configuration
import Desk
import Metrics
import Testing

@Suite struct `The standards section` {
  @Test(arguments: ["p0p1p2", "quadrant", "ecommerce", "contact_center"])
  func `takes a built-in set by its name`(name: String) throws {
    #expect(try read("standards: \(name)").analysis.standard == ServiceStandard.named(name))
  }

  @Test func `takes a pick-up that is judged beside the response`() throws {
    let policies = try read(
      """
      standards:
        - {when: {channel: phone}, answer: 15s, pick_up: yes}
        - first_response: 1h
      """
    ).analysis.standard.policies
    #expect(policies.map(\.isPickUp) == [true, false])
    #expect(policies[0].milestone(for: .response) == nil)
    #expect(policies[0].milestone(for: .pickUp)?.withinSeconds == 15)
    #expect(policies[1].milestone(for: .pickUp) == nil)
  }

  @Test func `takes a list of policies, in their order`() throws {
    let standard = try read(
      """
      standards:
        - name: VIP
          when: {customer_type: [VIP, 大客户], channel: 电话}
          first_response: 30s
          resolution: 24h
          clock: business
        - when: {priority: [P0], category: [支付问题], team: A}
          handling_start: 30m
        - answer: 15
      """
    ).analysis.standard
    #expect(standard.name == "custom")
    #expect(
      standard.policies == [
        ServicePolicy(
          name: "VIP",
          conditions: [
            .init(field: .customerType, values: ["VIP", "大客户"]),
            .init(field: .channel, values: ["电话"]),
          ],
          milestones: [
            Milestone(.firstResponse, withinSeconds: 30, clock: .business),
            Milestone(.resolution, withinSeconds: 86_400, clock: .business),
          ]),
        ServicePolicy(
          name: "P0, 支付问题, A",
          conditions: [
            .init(field: .priority, values: ["P0"]), .init(field: .category1, values: ["支付问题"]),
            .init(field: .team, values: ["A"]),
          ],
          milestones: [Milestone(.handlingStart, withinSeconds: 1800)]),
        ServicePolicy(name: "全部 all", milestones: [Milestone(.answer, withinSeconds: 15)]),
      ])
  }

  @Test func `takes a clock and pauses for a policy, and others for one milestone`() throws {
    let standard = try read(
      """
      standards:
        - first_response: 15m
          next_reply: {within: 1h, pause: []}
          assessment: 24h
          escalation: {within: 30m, clock: business}
          resolution: {within: 24h, clock: business, pause: on_hold}
          pause: [pending, on_hold]
      """
    ).analysis.standard
    #expect(
      standard.policies[0].milestones == [
        Milestone(.firstResponse, withinSeconds: 900, pauses: [.pending, .onHold]),
        Milestone(.nextReply, withinSeconds: 3600),
        Milestone(.assessment, withinSeconds: 86_400, pauses: [.pending, .onHold]),
        Milestone(
          .escalation, withinSeconds: 1800, clock: .business, pauses: [.pending, .onHold]),
        Milestone(.resolution, withinSeconds: 86_400, clock: .business, pauses: [.onHold]),
      ])
  }

  /// The second promises what the first does not, the third is for tickets that no other is for.
  @Test(arguments: [
    "[{first_response: 1h}, {when: {channel: chat}, resolution: 5h}]",
    "[{when: {channel: chat}, first_response: 1h}, {first_response: 5h}]",
    "[{when: {channel: chat, team: A}, resolution: 1h}, {when: {channel: chat}, resolution: 5h}]",
    "[{first_response: 1h}, {when: {channel: chat}, handling_start: 5h}]",
  ])
  func `takes policies of which each has tickets of its own`(text: String) throws {
    #expect(try read("standards: \(text)").analysis.standard.policies.count == 2)
  }

  @Test func `takes no more policies than there are bits in a mask`() {
    let policies = (1...65).map { "{when: {team: T\($0)}, resolution: 1h}" }
    let complaints = complaints(about: "standards: [\(policies.joined(separator: ", "))]")
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains("lists 65 policies; 64 are the most") == true)
  }

  @Test(arguments: [
    (
      "[{first_response: 1h}, {when: {channel: chat}, first_response: 5m}]",
      "standards[2]: can never decide: every ticket of it is taken by what stands before it (全部 all)"
    ),
    (
      "[{when: {channel: [chat, web]}, resolution: 1h}, {when: {channel: CHAT, team: A}, resolution: 2h}]",
      "standards[2]: can never decide: every ticket of it is taken by what stands before it (chat, web)"
    ),
    ("[{resolution: {clock: business}}]", "resolution: needs within, the length of time"),
    ("[{resolution: {within: 0}}]", "within: 0 is not a length of time"),
    ("[{resolution: {within: -1h}}]", "within: -1h is not a length of time"),
    ("[{resolution: {within: 1h, pause: hold}}]", "unknown pause hold. Allowed: pending, on_hold"),
    ("[{resolution: {in: 1h, within: 1h}}]", "resolution.in: unknown key"),
    ("ecomerce", "unknown set of standards ecomerce; did you mean ecommerce? Allowed: p0p1p2"),
    ("{p0p1p2: true}", "must be a name or a list, not keys with values"),
    ("[]", "standards: lists no policy"),
    ("[p0p1p2]", "standards[1]: must be keys with values, not a single value"),
    ("[{name: VIP}]", "standards[1]: promises nothing. Allowed: first_response, handling_start"),
    ("[~]", "standards[1]: is empty; a policy needs keys"),
    ("[{resolution: soon}]", "standards[1].resolution: soon is not a length of time"),
    ("[{resolution: -5m}]", "-5m is not a length of time"),
    ("[{resolution: 30m1h}]", "30m1h is not a length of time"),
    ("[{resolution: 0}]", "0 is not a length of time"),
    ("[{resolution: 1h, clock: busines}]", "unknown clock busines; did you mean business?"),
    ("[{resolution: 1h, when: {chanel: chat}}]", "unknown key; did you mean channel?"),
    ("[{resolution: 1h, when: {channel: []}}]", "names no value, so no ticket can meet it"),
    ("[{resolution: 1h, when: {channel: [[chat]]}}]", "channel[1]: must be a single value"),
    ("[{resolution: 1h, when: {channel: ['']}}]", "channel[1]: must not be empty"),
    ("[{resolution: 1h, respons: 1h}]", "unknown key"),
  ])
  func `tells what is wrong`(text: String, fault: String) {
    let complaints = complaints(about: "standards: \(text)")
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(fault) == true, "\(complaints)")
  }
}
