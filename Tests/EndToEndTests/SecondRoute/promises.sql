-- How each ticket created in the period stands under each goal of the standards.

create view born as
  select * from cases where in_period(created);

-- When what a goal asks for happened; as long as it has not, now.
create view goal_moments as
  select id, goal, coalesce(
      case goal
        when 'response' then responded
        when 'pick_up' then responded
        when 'handling' then coalesce(handled, responded)
        when 'next_reply' then case when replied < getvariable('stop') then replied end
        when 'assessment' then assessed
        when 'escalation' then escalated
        when 'resolution' then resolved
      end, getvariable('as_of')) as moment
  from born cross join (select distinct goal from promises);

-- The priority in force then, by the log of its changes; without one, and since the last, the
-- ticket's own.
create view priorities as
  select m.id, m.goal,
    case
      when max(c.happened) is null or any_value(m.moment) >= max(c.happened)
        then any_value(b.priority)
      else coalesce(
        arg_max(c.value, (c.happened, c.place)) filter (c.happened <= m.moment),
        arg_min(c.before, (c.happened, c.place)), any_value(b.priority))
    end as priority
  from goal_moments m join born b using (id) left join log_priorities c using (id)
  group by m.id, m.goal;

create table satisfied as
  select id, goal, place, count(distinct field) as conditions
  from (
    select f.id, m.goal, f.field, f.value
    from fields f join goal_moments m using (id) where f.field <> 'priority'
    union all
    select id, goal, 'priority', lower(priority) from priorities
  ) join conditions using (field, value)
  where list = 'policy' group by id, goal, place;

-- The first policy that fits and promises anything for the goal.
create table chosen as
  select b.id, p.*
  from born b cross join promises p
  left join satisfied s on s.id = b.id and s.goal = p.goal and s.place = p.place
  where coalesce(s.conditions, 0) = p.conditions
  qualify row_number() over (partition by b.id, p.goal order by p.place) = 1;

create view moments as
  select id, created, 'first_response' as event, responded as happened,
    getvariable('has_responses') as is_recorded from cases
  union all
  select id, created, 'handling_start', handled, getvariable('has_handling') from cases
  union all
  select id, created, 'assessment', assessed, getvariable('has_assessments') from cases
  union all
  select id, created, 'escalation', escalated, getvariable('has_escalations') from cases
  union all
  select id, created, 'resolution', resolved,
    getvariable('has_resolutions') and not is_resolved from cases;

-- Stretches of time of which the seconds within open hours are asked for.
create view stretches as
  select id, event as what, created as since, happened as until from moments
  union all
  select id, 'hold before ' || event, greatest(created, hold_since), least(happened, hold_until)
  from moments join (select id, hold_since, hold_until from cases) using (id)
  union all
  select id, 'pending before ' || event, greatest(created, pending_since),
    least(happened, pending_until)
  from moments join (select id, pending_since, pending_until from cases) using (id)
  union all
  select id, 'so far', created, getvariable('as_of') from born
  union all
  select id, 'next_reply', asked, replied from born
  union all
  select id, 'awaited', coalesce(awaited, asked), getvariable('as_of') from born
  union all
  select id, 'since asked', asked, getvariable('as_of') from born;

create table lengths as
  with wanted as (
    select s.*, c.calendar from stretches s join calendar_of c using (id)
    where since is not null and until is not null and id in (
      select id from cases where in_period(created) or in_period(last_resolved))
  )
  select id, what, epoch(any_value(until)) - epoch(any_value(since)) as calendar,
    coalesce(sum(epoch(least(until, closes)) - epoch(greatest(since, opens)))
      filter (opens is not null), 0) as business
  from wanted w left join open_hours o
    on o.calendar = w.calendar and o.opens < w.until and o.closes > w.since
  group by id, what;

create macro by_clock(clock, calendar, business) as
  case clock when 'business' then business else calendar end;

-- The state that a time stands for, with the pauses of the policy taken off.
--   lay: seconds paused as the pauses lay; paused: seconds paused in all; either may be unknown.
create macro judged(spent, most, can_rest, lay, paused, is_exact, otherwise) as
  case
    when spent <= most then otherwise
    when not can_rest then 'breached'
    when lay is not null then
      case when spent - lay <= most then otherwise else 'breached' end
    when paused is null then 'not_measurable'
    when spent - paused > most then 'breached'
    when not is_exact then 'not_measurable'
    when spent < paused then 'impossible'
    else otherwise
  end;

-- Seconds of a pause before an event; none where the export says that there was none.
create macro lain(length, since, calendar, business, clock) as
  case
    when length = 0 then 0
    when since is null then null
    else greatest(0, by_clock(clock, coalesce(calendar, 0), coalesce(business, 0)))
  end;

create view timed as
  select b.*, g.goal, g.place, g.policy, g.event, g.most, g.clock,
    g.rests_pending or g.rests_on_hold as can_rest,
    m.happened, m.is_recorded,
    by_clock(g.clock, spent.calendar, spent.business) as spent,
    by_clock(g.clock, so_far.calendar, so_far.business) as so_far,
    by_clock(g.clock, finish.calendar, finish.business) as to_resolution,
    by_clock(g.clock, reply.calendar, reply.business) as reply_time,
    by_clock(g.clock, wait.calendar, wait.business) as awaited_time,
    by_clock(g.clock, since_asked.calendar, since_asked.business) as since_asked,
    b.id in (select id from chosen where goal = 'pick_up' and event = 'answer') as is_call,
    case when g.rests_pending then left_waiting else 0 end
      + case when g.rests_on_hold then held else 0 end as paused,
    case when m.happened is not null then
      case when g.rests_pending
        then lain(left_waiting, pending_since, pending.calendar, pending.business, g.clock)
        else 0 end
      + case when g.rests_on_hold
        then lain(held, hold_since, hold.calendar, hold.business, g.clock) else 0 end
    end as lay,
    case
      when awaited is not null then
        case when awaited < getvariable('stop') then awaited end
      when asked < getvariable('stop') and replied >= getvariable('stop') then asked
    end as waits_since
  from born b
  join chosen g using (id)
  left join moments m on m.id = b.id and m.event = g.event
  left join lengths spent on spent.id = b.id and spent.what = g.event
  left join lengths so_far on so_far.id = b.id and so_far.what = 'so far'
  left join lengths finish on finish.id = b.id and finish.what = 'resolution'
  left join lengths reply on reply.id = b.id and reply.what = 'next_reply'
  left join lengths wait on wait.id = b.id and wait.what = 'awaited'
  left join lengths since_asked on since_asked.id = b.id and since_asked.what = 'since asked'
  left join lengths pending on pending.id = b.id and pending.what = 'pending before ' || g.event
  left join lengths hold on hold.id = b.id and hold.what = 'hold before ' || g.event;

-- The longest wait that a reply has ended, and beside it the wait that goes on.
create view replied_states as
  select id, goal,
    case
      when answered is null then 'not_measurable'
      when answered = 'breached' or waits_since is null then answered
      when answered = 'not_measurable' and waiting <> 'breached' then 'not_measurable'
      else waiting
    end as state
  from (
    select *,
      judged(awaited_time, most, can_rest, null, paused, false, 'running') as waiting,
      case
        when asked >= getvariable('stop') then null
        when asked is not null and replied >= getvariable('stop') then 'running'
        when asked is not null
          then judged(reply_time, most, can_rest, null, paused, false, 'met')
        when awaited < getvariable('stop') then 'running'
        when awaited is not null then 'not_covered'
        -- Nobody asked anything after the first response, by a log that would tell.
        when has_talk and getvariable('has_next_replies') then 'not_covered'
      end as answered
    from timed where event = 'next_reply'
  );

create view dated_states as
  select id, goal,
    case
      when event = 'answer' and wait is not null and connected is distinct from false
        then judged(wait, most, can_rest, null, paused, false, 'met')
      -- Who picks up a call is the first to answer.
      when event = 'first_response' and happened is null and is_call and wait is not null
        and connected is distinct from false
        then judged(wait, most, can_rest, null, paused, false, 'met')
      when created is null and event = 'escalation' and is_resolved then 'not_measurable'
      when created is null then 'not_recorded'
      when event = 'answer' and connected is distinct from false then 'not_measurable'
      when happened < created then 'impossible'
      when happened is not null then
        judged(spent, most, can_rest, lay, paused,
          event = 'resolution' and clock = 'calendar', 'met')
      when event <> 'answer' and not is_recorded then 'not_measurable'
      -- One that was resolved before its escalation came due needed none.
      when event = 'escalation' and is_resolved then
        case
          when resolved is null then 'not_measurable'
          when resolved < created then 'impossible'
          else judged(to_resolution, most, can_rest, null, paused, false, 'not_covered')
        end
      else judged(so_far, most, can_rest, null, paused, false, 'running')
    end as state
  from timed where event <> 'next_reply';

-- What has not come due does not count, met or not.
create table states as
  select t.id, t.goal, t.policy,
    case
      when s.state = 'running' or s.state = 'met' and coalesce(
          case when t.event = 'next_reply' then t.since_asked else t.so_far end
            - coalesce(t.lay, t.paused, 0) <= t.most, false)
        then 'not_yet_due'
      else s.state
    end as outcome,
    case
      when s.state = 'breached' and not t.is_resolved and t.event <> 'answer'
        and case when t.event = 'next_reply' then t.waits_since is not null
          else t.happened is null end
        then 'running_late'
      when s.state in ('met', 'breached', 'running', 'not_covered') then s.state
      else 'not_measurable'
    end as state
  from timed t join (
    select * from replied_states union all select * from dated_states
  ) s using (id, goal);
