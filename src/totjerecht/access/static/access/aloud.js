/* "Lees voor": the browser reads the text of an element, in the language of that element. Nothing leaves the machine
   by us. Where a browser has no voice, the button stays hidden. In another language the Dutch under it is not read. */
(function () {
  "use strict";

  if (!("speechSynthesis" in window) || !window.SpeechSynthesisUtterance) {
    return;
  }
  var blocks = "h1, h2, h3, p, li, dt, dd, th, td, summary";

  /* Block after block, so that the voice rests between them. */
  function words(element) {
    var copy = element.cloneNode(true);
    copy.querySelectorAll("button, form, script, svg, [hidden], .beside, .once").forEach(function (part) { part.remove(); });
    return Array.from(copy.querySelectorAll(blocks))
      .filter(function (part) { return !part.querySelector(blocks); })
      .map(function (part) { return part.textContent.trim().replace(/\s+/g, " "); })
      .filter(Boolean)
      .join(". ");
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".needs-speech").forEach(function (part) {
      var heading = part.dataset.under && document.querySelector(part.dataset.under);
      if (heading) {
        heading.insertAdjacentElement("afterend", part);
      }
      part.hidden = false;
    });
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-read-aloud]");
    if (!button) {
      return;
    }
    var label = button.querySelector("[data-label]");
    var synthesis = window.speechSynthesis;
    if (button.dataset.busy) {
      synthesis.cancel();
      return;
    }
    var element = document.getElementById(button.dataset.readAloud);
    var speech = new window.SpeechSynthesisUtterance(words(element));
    var before = label.textContent;
    speech.lang = element.closest("[lang]").lang;
    speech.rate = 0.9;
    speech.onend = speech.onerror = function () {
      delete button.dataset.busy;
      label.textContent = before;
    };
    synthesis.cancel();
    button.dataset.busy = "1";
    label.textContent = button.dataset.stop;
    synthesis.speak(speech);
  });
  window.addEventListener("pagehide", function () { window.speechSynthesis.cancel(); });
})();
