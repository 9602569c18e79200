// Sliders that speak at once. Without this file the button "Reken" does the same.
(() => {
  const form = document.querySelector("form[data-trial]");
  if (!form || !window.fetch || !window.DOMParser) return;
  const WAIT = 250;
  let timer = 0;
  let asked = 0;

  const decimals = (step) => (step.includes(".") ? step.split(".")[1].length : 0);

  // A range goes without steps, so that it can stand at any value; what is pulled is rounded here as on the server.
  const rounded = (range) => {
    const step = Number(range.dataset.step) || 1;
    return (Math.round(Number(range.value) / step) * step).toFixed(decimals(range.dataset.step));
  };

  const field = (range) => document.getElementById(range.id.replace(/-r$/, "-n"));

  const show = async () => {
    const mine = ++asked;
    const outcome = document.getElementById("uitkomst");
    outcome.setAttribute("aria-busy", "true");
    const data = new URLSearchParams(new FormData(form));
    data.set("do", "reken");
    data.delete("erbij");
    const answer = await fetch(`${form.getAttribute("action") || location.pathname}?${data}`, { credentials: "same-origin" });
    if (mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("uitkomst");
    const wrong = page.getElementById("fouten");
    if (!answer.ok || !fresh || wrong) {
      outcome.removeAttribute("aria-busy");
      return; // the button shows what is wrong, with its place
    }
    outcome.replaceChildren(...fresh.childNodes);
    outcome.removeAttribute("aria-busy");
    form.querySelectorAll('input[type="hidden"]').forEach((one) => one.remove());
    page.querySelectorAll('#schuiven input[type="hidden"]').forEach((one) => form.prepend(one));
    page.querySelectorAll("#schuiven .typed input").forEach((one) => {
      const here = document.getElementById(one.id);
      if (here && here !== document.activeElement) here.value = one.value;
    });
    history.replaceState(null, "", answer.url);
    const told = outcome.querySelector("[data-told]");
    const first = outcome.querySelector(".told li");
    if (told && first) told.textContent = first.textContent;
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(show, WAIT);
  };

  form.addEventListener("input", (event) => {
    const one = event.target;
    if (one.type === "range") {
      field(one).value = rounded(one);
      soon();
    } else if (one.closest(".typed")) {
      const range = document.getElementById(one.id.replace(/-n$/, "-r"));
      const number = Number(one.value.replace(",", "."));
      if (range && one.value.trim() && Number.isFinite(number)) {
        range.value = String(number);
        soon();
      }
    } else if (one.name === "wie" || one.tagName === "SELECT" && one.id !== "erbij") {
      soon();
    }
  });
})();
