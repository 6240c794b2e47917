extension ColumnWords {
  /// A name that stands under several notions may be any of them.
  static let english: ColumnWords = [
    .record: """
    ticket, tickets, case, issue, incident, request, req, conversation, conv, inquiry, enquiry,
    call, chat, session, task, problem
    """,
    .identifier: """
    id, ids, uid, no, nr, number, num, nbr, key, code, ref, reference, identifier, uuid, guid
    """,
    .time: "date, time, datetime, timestamp, at, on, day, dt, tm, ts",
    .duration: "duration, elapsed, length, dur, took",
    .creation: """
    created, create, creation, opened, open, opening, submitted, submission, submit, reported,
    logged, raised, received, receipt, started, start, begin, began, registered, registration,
    entered, filed, initiated, arrival, arrived, inserted
    """,
    .first: "first, initial, initially, 1st",
    .last: "last, latest, most recent, final",
    .response: "response, respond, responded, resp, reply, replied, replies, answer",
    .resolution: """
    resolution, resolve, resolved, solve, solved, solution, completion, complete, completed,
    finished, finish, fixed, done, full resolution
    """,
    .closing: "closed, close, closing, closure, end, ended, ending",
    .update: "updated, update, modified, modification, changed, change, edited, activity, touched",
    .due: "due, target, deadline, promised, promise, expected, planned, resolve by, commitment",
    .assignment: "assigned, assignment, assign, currently assigned, allocated",
    .agent: """
    agent, assignee, owner, handler, technician, tech, representative, rep, operator,
    responsible, analyst, advisor, adviser, consultant, employee, staff, teammate, responder,
    developer, engineer, resolver, csr, specialist, officer
    """,
    .team:
      "team, group, queue, department, dept, division, workgroup, squad, desk, agency, business unit",
    .customer: """
    customer, cust, client, requester, requestor, requestee, caller, user, end user, contact,
    member, subscriber, reporter, account, complainant, sender, submitter, buyer
    """,
    .name: "name, full name, fullname, nickname",
    .contact: """
    phone, telephone, tel, mobile, cell, cellphone, email, e mail, mail, email address,
    phone number
    """,
    .channel: """
    channel, source, origin, via, medium, intake, contact method, method of contact, media
    """,
    .category: """
    category, categories, classification, topic, subtopic, reason, theme, area of concern,
    disposition, descriptor
    """,
    .kind: "type, kind, nature",
    .sub: "sub, secondary, second, subcategory, sub category, level 2",
    .main: "main, primary, level 1, top level",
    .product: """
    product, products, sku, model, device, equipment, application, app, system, brand,
    business service, configuration item, item, asset
    """,
    .service: "service",
    .region: """
    region, country, city, province, location, area, district, borough, county, town, site,
    branch, neighbourhood, neighborhood, territory, market, zone
    """,
    .priority: "priority, prio, severity, importance, criticality",
    .impact: "impact",
    .urgency: "urgency",
    .status: "status, state, stage, pipeline stage",
    .mood: "mood, sentiment, emotion",
    .level: "level, tier, line",
    .support: "support",
    .segment: "segment, plan, vip, subscription, membership, tier of customer",
    .satisfaction: "satisfaction, csat, satisfied, happy, rating, rate, satisfying, happy with",
    .score: "score, points, grade, stars, value, result, rating",
    .survey: "survey, survey taker, feedback, questionnaire, evaluation",
    .recommendation: """
    nps, recommend, recommendation, net promoter, likelihood to recommend, likely to recommend
    """,
    .effort: "effort, ces, easy, ease, difficult, effortless, easily",
    .subject: "subject, title, summary, headline, short description",
    .description: """
    description, details, detail, content, body, narrative, message text, problem description
    """,
    .comment: """
    comment, comments, remark, remarks, note, notes, feedback, verbatim, suggestion, suggestions,
    why, improve, do better, main reason, reason for your, tell us, anything else
    """,
    .cause: "cause, causes, root cause, root causes",
    .wait: "wait, waiting, waited, queue time, time in queue, ring, speed of answer, asa",
    .handling: """
    handle, handling, handled, work, worked, talk, spent, treatment, aht, processing,
    conversation
    """,
    .hold: "hold, on hold, paused",
    .reopening: "reopen, reopened, reopens, re opened, reopening",
    .transfer: "transfer, transferred, transfers, reassigned, reassignment, reassignments",
    .production: """
    production, manufacturing, workshop, bom, material, lot, batch, workcenter, work center, yield,
    planned quantity, produced quantity, quantity produced, scrap
    """,
    .escalation: "escalated, escalation, escalate",
    .complaint: "complaint, grievance",
    .answered: "answered, picked up",
    .count: "count, counts, number of, no of, times, total number",
    .flag: "is, was, has, flag, whether, indicator, yn",
    .tags: "tag, tags, label, labels, keywords",
    .attachments: "attachment, attachments, files",
    .event: "event, activity, action, operation, activity name",
    .business: "business, working, office, operating",
    .total: "total, overall, full, whole, entire",
    .connective: """
    the, of, for, to, in, a, an, and, any, any other, any additional, any further, your, our, my,
    by us, with, from, current, currently, this
    """,
    .average: "average, avg, mean, median",
    .share: "percent, pct, percentage",
    .other: """
    exceeded, breach, breached, overdue, estimate, estimated, original, parent, project, sla,
    not, by, until, previous, old, new, next, purchase, birth, hire,
    hired, payment, delivery, order, ship, shipping, invoice, price, cost, amount, quantity
    """,
  ]
}
