-- What a log of events tells of each ticket: one row a ticket in `logged`.

-- The same row twice is one event.
create table log as
  select ticket as id, happened, min(line) as place, event, before, value, author, author_kind
  from events
  where ticket is not null and happened is not null
  group by ticket, happened, event, before, value, author, author_kind;

create view log_begins as
  select id, min(happened) filter (event = 'created') as created, max(happened) as last
  from log group by id;

create macro state_of(word) as
  case lower(word)
    when 'new' then 'new'
    when 'open' then 'open'
    when 'in progress' then 'open'
    when 'pending' then 'pending'
    when 'waiting for customer' then 'pending'
    when 'on-hold' then 'hold'
    when 'suspended' then 'hold'
    when 'solved' then 'solved'
    when 'closed' then 'closed'
  end;

-- Steps from one status to the next.
create view log_steps as
  select *,
    state in ('solved', 'closed') as is_done,
    coalesce(lag(state in ('solved', 'closed')) over story, false) as was_done,
    lead(happened) over story as until
  from (
    select id, happened, place, state_of(before) as former, state_of(value) as state
    from log where event = 'status changed'
  )
  window story as (partition by id order by happened, place);

-- Before the first step a ticket is new, unless the step says what it was.
create view log_stretches as
  select id, state, happened as since, until from log_steps where until > happened
  union all
  select id, coalesce(former, 'new'), created, happened from log_begins join (
    select id, min(happened) as happened, first(former order by happened, place) as former
    from log_steps group by id
  ) using (id) where happened > created;

-- A stretch that follows another of its kind without a break is the same stretch.
create view log_rests as
  select id, state, count(*) filter (begins) as times, min(since) as since, max(until) as until
  from (
    select *, lag(until) over (partition by id, state order by since) is distinct from since
      as begins
    from log_stretches where state in ('hold', 'pending')
  ) group by id, state;

create view log_ends as
  select id,
    arg_max(is_done, (happened, place)) as is_done,
    case when arg_max(is_done, (happened, place))
      then max(happened) filter (is_done and not was_done) end as resolved,
    count(*) filter (not is_done and was_done) as reopens,
    arg_max(status, (happened, place)) as status
  from log_steps join (
    select id, happened, place, value as status from log
  ) using (id, happened, place)
  group by id;

-- A bot's message answers nobody, and an internal note is none.
create view log_messages as
  select id, happened, place, author, author_kind = 'agent' as is_reply
  from log where event = 'message' and author_kind in ('agent', 'customer');

create view log_answers as
  select id,
    min((happened, place)) filter (is_reply) as answer,
    min(happened) filter (is_reply) as responded,
    arg_min(author, (happened, place)) filter (is_reply) as author,
    count(*) filter (is_reply) as replies
  from log_messages group by id;

-- After the first answer: what customers ask, and what ends their wait. Questions in a row are one.
create view log_turns as
  select id, turn, min(happened) filter (kind = 'asked') as asked,
    any_value(happened) filter (kind <> 'asked') as ended,
    any_value(kind) filter (kind <> 'asked') as ending
  from (
    select *, count(*) filter (kind <> 'asked') over (
        partition by id order by happened, place
        rows between unbounded preceding and 1 preceding) as turn
    from (
      select id, happened, place, case when is_reply then 'answered' else 'asked' end as kind
      from log_messages
      union all
      select id, happened, place, 'resolved' from log_steps where is_done and not was_done
    ) join log_answers using (id)
    where (happened, place) > answer
  ) group by id, turn;

create view log_waits as
  select id,
    arg_min(asked, (asked - ended, asked)) filter (ending = 'answered') as asked,
    arg_min(ended, (asked - ended, asked)) filter (ending = 'answered') as replied,
    min(asked) filter (ending is null) as awaited
  from log_turns where asked is not null group by id;

-- From owner to owner; an owner named again is no change.
create view log_owners as
  select id,
    arg_max(owner, (happened, place)) as owner,
    count(distinct happened) filter (earlier is not null) as transfers,
    count(distinct happened) filter (owner = before_that) as returns
  from (
    select *, lag(owner) over story as earlier, lag(owner, 2) over story as before_that
    from (
      select id, happened, place, value as owner,
        lag(value) over (partition by id order by happened, place) as known
      from log where event = 'assigned' and value is not null
    ) where known is distinct from owner
    window story as (partition by id order by happened, place)
  ) group by id;

create view log_priorities as
  select id, happened, place, before, value from log where event = 'priority changed';

create view log_lengths as
  select id,
    sum(epoch(until) - epoch(since)) filter (state = 'new') as new_time,
    sum(epoch(until) - epoch(since)) filter (state = 'open') as open_time,
    sum(epoch(until) - epoch(since)) filter (state = 'hold') as held,
    sum(epoch(until) - epoch(since)) filter (state = 'pending') as left_waiting,
    sum(epoch(until) - epoch(since)) filter (state in ('new', 'open', 'hold')) as kept_waiting
  from log_stretches group by id;

-- How long each status lasted is told of a ticket that is done.
create table logged as
  select b.id, b.created, b.last,
    e.resolved, e.reopens, e.status,
    coalesce(o.owner, a.author) as agent, o.transfers, o.returns,
    x.escalated, r.priority,
    case when a.responded >= b.created then a.responded end as responded,
    a.replies, a.id is not null as has_talk,
    w.asked, w.replied, case when not coalesce(e.is_done, false) then w.awaited end as awaited,
    case when e.resolved is not null then coalesce(l.new_time, 0) end as new_time,
    case when e.resolved is not null then coalesce(l.open_time, 0) end as open_time,
    case when e.resolved is not null then coalesce(l.held, 0) end as held,
    case when e.resolved is not null then coalesce(l.left_waiting, 0) end as left_waiting,
    case when e.resolved is not null then coalesce(l.kept_waiting, 0) end as kept_waiting,
    case when e.resolved is not null and h.times = 1 then h.since end as hold_since,
    case when e.resolved is not null and h.times = 1 then h.until end as hold_until,
    case when e.resolved is not null and p.times = 1 then p.since end as pending_since,
    case when e.resolved is not null and p.times = 1 then p.until end as pending_until
  from log_begins b
  left join log_ends e using (id)
  left join log_owners o using (id)
  left join log_answers a using (id)
  left join log_waits w using (id)
  left join log_lengths l using (id)
  left join log_rests h on h.id = b.id and h.state = 'hold'
  left join log_rests p on p.id = b.id and p.state = 'pending'
  left join (
    select id, min(happened) as escalated from log where event = 'escalated' group by id
  ) x on x.id = b.id
  left join (
    select id, arg_max(value, (happened, place)) as priority from log_priorities group by id
  ) r on r.id = b.id;
