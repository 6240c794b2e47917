"""Files that say the same in part: tickets of two exports, and customers who complained equally often."""
import json
import os

os.makedirs("a")
os.makedirs("b")
head = "ticket id,created at,resolved at,customer,agent,category,status,is complaint\n"


def row(number, customer, day):
    return (f"T{number},2026-05-{day:02} 09:00,2026-05-{day:02} 17:00,{customer},"
            f"agent {number % 3},kind {number % 4},solved,{'yes' if number % 2 else 'no'}\n")


# The customers meet each file in another order, and the second repeats rows of the first.
first = [row(n, f"customer {n % 7}", 1 + n % 28) for n in range(1, 60)]
second = [row(n, f"customer {n % 7}", 1 + n % 28) for n in reversed(range(30, 90))]
open("a/x.csv", "w").write(head + "".join(first))
open("b/y.csv", "w").write(head + "".join(second))
answers = [
    {"response_id": n, "ticket_id": f"T{n % 90}", "rating": 1 + n % 5, "comment": f"words {n % 3}",
     "responded_at": f"2026-05-{1 + n % 28:02}T10:00:00Z"} for n in range(1, 120)]
for folder, part in (("a", answers[:70]), ("b", answers[40:])):
    with open(f"{folder}/answers.jsonl", "w") as file:
        file.writelines(json.dumps(answer) + "\n" for answer in part)
