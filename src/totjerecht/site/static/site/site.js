/* Only comfort: every page works without this file.
   1. "Snel weg", also with Escape three times: empties the page and leaves nothing of it behind the back button.
   2. The steps of the scan stay in one entry of the browser's history. So leaving wipes them all, "back" asks for the
      previous question instead of warning about a form, and the focus goes where the reading goes. That entry holds
      the last form that was sent, as the browser itself does for any form, so that a reload loses no answer.
   3. Print buttons, which do nothing without JavaScript and are hidden then. */
(function () {
  "use strict";

  function leave(address) {
    document.documentElement.hidden = true;
    document.title = "…";
    window.history.replaceState(null, "");
    if (document.body) {
      document.body.textContent = "";
    }
    window.location.replace(address);
  }

  document.addEventListener("click", function (event) {
    var exit = event.target.closest("[data-quick-exit]");
    if (exit) {
      event.preventDefault();
      leave(exit.href);
      return;
    }
    if (event.target.closest("[data-print]")) {
      window.print();
    }
    if (event.target.closest("[data-wipe]")) {
      window.history.replaceState(null, "");
    }
    // A link within the page makes no entry in the history: "back" stays free for the previous question.
    var link = event.target.closest('a[href^="#"]');
    var target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (target) {
      event.preventDefault();
      if (target.tagName === "DETAILS") {
        target.open = true;
        target = target.firstElementChild;
      }
      if (target.tabIndex < 0) {
        target.tabIndex = -1;
      }
      target.focus();
      target.scrollIntoView();
    }
  });

  var presses = [];
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") {
      presses = [];
      return;
    }
    presses = presses.concat(Date.now()).slice(-3);
    if (presses.length === 3 && presses[2] - presses[0] < 2000) {
      leave(document.querySelector("[data-quick-exit]").href);
    }
  });

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll(
      ".on-paper:not([open]), .more:not([open], .aside, .own-answers, .folded .more)"
    ));
    opened.forEach(function (part) { part.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (part) { part.open = false; });
  });

  function ready(first) {
    document.querySelectorAll(".needs-js").forEach(function (part) { part.hidden = false; });
    var target = document.querySelector("[data-focus]");
    if (!target && first) {
      return;
    }
    if (!target) {
      target = document.querySelector("main h1");
      target.tabIndex = -1;
      window.scrollTo(0, 0);
    }
    target.focus();
  }

  var guarded = false;
  var busy = false;

  function show(text, body, address) {
    var page = new DOMParser().parseFromString(text, "text/html");
    var root = document.documentElement;
    // The choice of a language carries the answers along, so it changes with each step; another language changes all.
    var parts = page.documentElement.lang === root.lang ? ["main", ".languages"] : ["body"];
    parts.forEach(function (part) {
      document.querySelector(part).replaceWith(document.importNode(page.querySelector(part), true));
    });
    root.lang = page.documentElement.lang;
    root.dir = page.documentElement.dir;
    document.title = page.title;
    if (guarded) {
      window.history.replaceState({ body: body, address: address }, "");
    } else {
      window.history.pushState({ body: body, address: address }, "");
      guarded = true;
    }
    ready(false);
  }

  function post(address, body, failed) {
    busy = true;
    document.querySelector("main").setAttribute("aria-busy", "true");
    window.fetch(address, {
      method: "POST",
      body: body,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      redirect: "error"
    }).then(function (answer) {
      if (answer.status >= 500) {
        throw new Error("server");
      }
      return answer.text();
    }).then(function (text) {
      show(text, body, address);
    }).catch(failed).then(function () {
      busy = false;
    });
  }

  function send(form, submitter) {
    var data = new URLSearchParams(new FormData(form));
    if (submitter && submitter.name) {
      data.append(submitter.name, submitter.value);
    }
    post(form.action, data.toString(), function () {
      // No network, or something we did not foresee: let the browser send the form itself and say what is wrong.
      var field = document.createElement("input");
      field.type = "hidden";
      field.name = submitter ? submitter.name : "";
      field.value = submitter ? submitter.value : "";
      form.appendChild(field);
      form.submit();
    });
  }

  function resume(state) {
    var form = document.querySelector("form[data-step]");
    if (!form || !state || !state.body) {
      return false;
    }
    guarded = true;
    post(state.address || form.action, state.body, function () { window.history.replaceState(null, ""); });
    return true;
  }

  if (window.fetch && window.DOMParser && window.SubmitEvent && "submitter" in window.SubmitEvent.prototype) {
    document.addEventListener("submit", function (event) {
      if (event.target.matches("[data-step], .language-choice form")) {
        event.preventDefault();
        if (!busy) {
          send(event.target, event.submitter);
        }
      }
    });
    window.addEventListener("popstate", function (event) {
      if (resume(event.state)) {
        return;
      }
      guarded = false;
      var form = document.querySelector("form[data-step]");
      var back = document.querySelector('[name="do"][value="back"]') ||
        document.querySelector('[form][name="do"][value="continue"]') ||
        document.querySelector('[form][name="do"][value="roster"]');
      if (form && back) {
        send(form, back);
      } else {
        window.history.back();
      }
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    ready(true);
    resume(window.history.state);
  });
})();
