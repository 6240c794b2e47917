-- The cases that metrics count: tickets, survey answers, invitations, reviews.

create table made as
  select b.*,
    response.outcome as response, pick_up.outcome as pick_up, handling.outcome as handling, next_reply.outcome as next_reply,
    assessment.outcome as assessment, escalation.outcome as escalation,
    resolution.outcome as resolution, response.policy as policy,
    coalesce(response.state, 'not_covered') as response_state,
    coalesce(pick_up.state, 'not_covered') as pick_up_state,
    coalesce(handling.state, 'not_covered') as handling_state,
    coalesce(next_reply.state, 'not_covered') as next_reply_state,
    coalesce(assessment.state, 'not_covered') as assessment_state,
    coalesce(escalation.state, 'not_covered') as escalation_state,
    coalesce(resolution.state, 'not_covered') as resolution_state,
    l.business as response_business
  from born b
  left join states response on response.id = b.id and response.goal = 'response'
  left join states pick_up on pick_up.id = b.id and pick_up.goal = 'pick_up'
  left join states handling on handling.id = b.id and handling.goal = 'handling'
  left join states next_reply on next_reply.id = b.id and next_reply.goal = 'next_reply'
  left join states assessment on assessment.id = b.id and assessment.goal = 'assessment'
  left join states escalation on escalation.id = b.id and escalation.goal = 'escalation'
  left join states resolution on resolution.id = b.id and resolution.goal = 'resolution'
  left join lengths l on l.id = b.id and l.what = 'first_response';

create table solved as
  select c.*, l.business as resolution_business
  from cases c left join lengths l on l.id = c.id and l.what = 'resolution'
  where case when getvariable('is_all') then is_resolved else in_period(last_resolved) end;

-- By the resolution, else by the creation.
create table ended as
  select * from cases where in_period(coalesce(last_resolved, created));

create table waiting as
  select *, epoch(getvariable('as_of')) - epoch(created) as age from cases
  where (created < getvariable('stop') or getvariable('is_all')) and resolved is null;

create table contacts as
  select id, customer, category1, created, coalesce(last_resolved, closed) as ended from cases
  where customer is not null and created is not null;
create table repeats as
  select e.id as earlier, l.id as later from contacts e join contacts l
    on e.customer = l.customer and e.category1 is not distinct from l.category1
    and (l.created > e.created or (l.created = e.created and l.id > e.id))
    and (e.ended is null or l.created <= e.ended + interval 7 day);
create table first_contacts as
  select *,
    case
      when customer is null then 'unknown_customer'
      when created is null or resolved is null then 'not_recorded'
      when id in (select later from repeats) then 'repeat_contact'
      when last_resolved + interval 7 day > getvariable('newest') then 'pending'
    end as reason,
    not coalesce(reopens > 0, false) and id not in (select earlier from repeats) as is_solved
  from solved;

create table complained as
  select id, customer, created from cases where complaint;
create table complaints_again as
  select m.*, exists (select 1 from complained c where c.customer = m.customer and c.id <> m.id
    and (c.created < m.created or (c.created = m.created and c.id < m.id))
    and c.created >= m.created - interval 30 day) as is_again
  from made m where complaint;
-- The whys of each analysis of a ticket, each once, as far as they were known; a why hangs below the
-- last one before it that is less deep. What is found below a cause that was ruled out is none either.
create table whys as
  select row_number() over () as number, * from (
    select analysis, ticket, level, cause, arg_max(status, (file, line)) as status,
      min((file, line)) as place
    from causes where analysed < getvariable('stop')
    group by analysis, ticket, level, cause
  );
create view below as
  select w.number, w.analysis, w.ticket, w.status, arg_max(p.number, (p.level, p.place)) as above
  from whys w left join whys p on p.analysis is not distinct from w.analysis
    and p.ticket = w.ticket and p.place < w.place and p.level < w.level
  group by all;
create table standing as
  with recursive kept as (
    select * from below
    where above is null and coalesce(status, '') not in ('ruled out', '已排除')
    union all
    select b.* from below b join kept k on b.above = k.number
    where coalesce(b.status, '') not in ('ruled out', '已排除')
  ) select * from kept;
-- Verified is a complaint whose roots all are.
create table traced as
  select m.*, c.verified from made m join (
    select ticket, bool_and(status in ('verified', '已验证')) as verified from standing
    where number not in (select above from standing where above is not null)
    group by ticket
  ) c on m.id = c.ticket where complaint;

-- The priority that impact and urgency ask for, and the one that the ticket has, from 0 to 3.
create table prioritised as
  select *,
    case when impact is null or urgency is null or priority is null then 'not_recorded'
      when weight is null then 'not_covered' end as reason,
    case weight when 2 then 0 when 3 then 1 when 4 then 2 when 5 then 3 when 6 then 3 end
      as right_one,
    coalesce(list_position(['P0', 'P1', 'P2', 'P3'], priority),
      list_position(['紧急重要', '紧急不重要', '重要不紧急', '不紧急不重要'], priority)) - 1
      as given_one
  from (
    select *, list_position(levels, impact) + list_position(levels, urgency) as weight
    from (select *, ['high', 'medium', 'low'] as levels from made)
  );

-- An answer without a time is of its ticket's resolution, else of its creation.
create table asked_customers as
  select s.*, t.channel, t.agent,
    coalesce(s.answered, t.last_resolved, t.created) as spoken,
    coalesce(s.rating, s.nps, s.ces) is not null or s.first is not null or s.answered is not null
      as is_answered
  from surveys s left join cases t on s.ticket = t.id;
create table rated as
  select * from asked_customers where in_period(spoken);
create table invited as
  select * from asked_customers where in_period(coalesce(invited, spoken));
create table rated_tickets as
  select *, id in (
    select ticket from asked_customers where rating is not null and spoken < getvariable('stop')
  ) as is_rated from solved;

create table judgements as
  select ticket, any_value(agent) as agent, reviewed, any_value(passed) = 'pass' as passed,
    round(coalesce(max(score), sum(item_score * weight) filter (item_score is not null)
      / sum(weight) filter (item_score is not null)), 3) as score,
    bool_or(fatal in ('yes', '是')) as fatal
  from reviews group by review, ticket, reviewer, reviewed;
create table reviewed as
  select j.* replace (coalesce(j.agent, t.agent) as agent), t.channel
  from judgements j left join cases t on j.ticket = t.id
  where in_period(reviewed);
create table covered as
  select *, id in (
      select ticket from judgements where reviewed < getvariable('stop')) as is_reviewed,
    coalesce(getvariable('stop') > (select min(reviewed) from judgements)
      and getvariable('start') <= (select max(reviewed) from judgements), false) as is_reviewing
  from solved;
