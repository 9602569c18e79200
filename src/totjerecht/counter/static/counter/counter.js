/* Only comfort: the page works without this file.
   1. A calculation replaces the page without an entry in the browser's history: what was filled in stands nowhere but
      on the page, so that closing it wipes all, also for who opens the closed page again.
   2. Before leaving a page with answers the browser asks once. "Wis alles" and "Snel weg" never ask.
   3. What was unfolded stays unfolded after a calculation.
   4. Enter in a field beside the outcome presses the button of its own part, so that the reading goes on there. */
(function () {
  "use strict";

  var touched = false;
  var busy = false;

  function form() {
    return document.querySelector("form[data-counter]");
  }

  function wanted() {
    var target = document.querySelector("[data-focus]");
    if (target) {
      target.focus();
      target.scrollIntoView();
    }
  }

  function unfolded() {
    return Array.from(document.querySelectorAll(".theme > details[open]")).map(function (part) {
      return part.parentElement.getAttribute("aria-labelledby");
    });
  }

  function show(text, open) {
    var page = new DOMParser().parseFromString(text, "text/html");
    document.querySelector("main").replaceWith(document.importNode(page.querySelector("main"), true));
    document.title = page.title;
    open.forEach(function (id) {
      var part = document.querySelector('.theme[aria-labelledby="' + id + '"] > details');
      if (part) {
        part.open = true;
      }
    });
    wanted();
  }

  function send(event) {
    var sent = event.target;
    var submitter = event.submitter;
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    var data = new URLSearchParams(new FormData(sent));
    if (submitter && submitter.name) {
      data.append(submitter.name, submitter.value);
    }
    document.querySelector("main").setAttribute("aria-busy", "true");
    window.fetch(sent.action.split("#")[0], { method: "POST", body: data, redirect: "error", cache: "no-store" })
      .then(function (answer) {
        if (answer.status >= 500) {
          throw new Error("server");
        }
        return answer.text();
      })
      .then(function (text) {
        touched = true;
        show(text, unfolded());
      })
      .catch(function () {
        // No network, or something we did not foresee: all stays on the page, to try again.
        document.querySelector("main").removeAttribute("aria-busy");
        var note = document.getElementById("niet-gelukt") || document.createElement("p");
        note.id = "niet-gelukt";
        note.className = "notice notice-wrong";
        note.setAttribute("role", "alert");
        note.textContent = "Dit lukte niet. Alles staat er nog. Probeer het over een minuut opnieuw.";
        sent.prepend(note);
      })
      .then(function () {
        busy = false;
      });
  }

  if (window.fetch && window.DOMParser && window.SubmitEvent && "submitter" in window.SubmitEvent.prototype) {
    document.addEventListener("submit", function (event) {
      if (event.target.matches("[data-counter]")) {
        send(event);
      }
    });
  }

  document.addEventListener("keydown", function (event) {
    var part = event.target.matches(".results input") && event.target.closest("section");
    var button = part && part.querySelector("button[name='do']");
    if (button && event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      button.click();
    }
  });

  document.addEventListener("input", function (event) {
    touched = touched || Boolean(form() && form().contains(event.target));
  });

  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-wipe], [data-quick-exit]")) {
      touched = false;
    }
    // A link to a field that is folded away unfolds it first.
    var link = event.target.closest('a[href^="#"]');
    var field = link && document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
    var folded = field && field.closest("details:not([open])");
    if (folded) {
      folded.open = true;
    }
  }, true);

  window.addEventListener("beforeunload", function (event) {
    // "Snel weg" (also three times Escape) empties the page first, so that nothing is left to ask about.
    if (touched && form()) {
      event.preventDefault();
    }
  });
})();
