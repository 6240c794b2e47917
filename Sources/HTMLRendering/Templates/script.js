"use strict";
// Tables are complete without this: it adds sorting to their headers and a search to the long ones.
(() => {
  const language = document.documentElement.lang;
  const key = (row, column) => {
    const cell = row.cells[column];
    const exact = cell.dataset.value ?? cell.dataset.low;
    if (exact !== undefined) return Number(exact);
    const text = cell.textContent.trim();
    return text === "–" ? null : text;
  };
  const compare = (a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a === "number") return -1;
    if (typeof b === "number") return 1;
    return a.localeCompare(b, language, { numeric: true });
  };
  const sort = (table, column, ascending) => {
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, value: key(row, column) }));
    rows.sort((a, b) => {
      if (a.value === null || b.value === null) return (a.value === null) - (b.value === null);
      return ascending ? compare(a.value, b.value) : compare(b.value, a.value);
    });
    body.append(...rows.map((entry) => entry.row));
  };
  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const headers = [...table.tHead.rows[0].cells];
    headers.forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const ascending = header.getAttribute("aria-sort") === "descending"
          || (!header.hasAttribute("aria-sort") && !header.classList.contains("n"));
        headers.forEach((other) => other.removeAttribute("aria-sort"));
        header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
        sort(table, column, ascending);
      });
    });
  }
  for (const table of document.querySelectorAll("table[data-search]")) {
    const rows = [...table.tBodies[0].rows];
    const tools = document.createElement("div");
    const input = document.createElement("input");
    const count = document.createElement("output");
    tools.className = "tools";
    input.type = "search";
    input.placeholder = table.dataset.search;
    input.setAttribute("aria-label", table.dataset.search);
    const show = () => {
      const words = input.value.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLocaleLowerCase(language);
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) shown += 1;
      }
      count.textContent = `${shown} / ${rows.length} ${table.dataset.rows}`;
    };
    input.addEventListener("input", show);
    tools.append(input, count);
    table.parentElement.before(tools);
    show();
  }
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  if ("IntersectionObserver" in window) {
    const seen = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        links.forEach((link) => link.removeAttribute("aria-current"));
        links.get(entry.target.id)?.setAttribute("aria-current", "true");
      }
    }, { rootMargin: "-10% 0px -80% 0px" });
    for (const section of document.querySelectorAll("main > section")) seen.observe(section);
  }
})();
