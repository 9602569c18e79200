/* A button that reads the page aloud, only where the browser has a voice for its language. Every page works without. */
(function () {
  "use strict";

  if (!("speechSynthesis" in window) || !("SpeechSynthesisUtterance" in window)) {
    return;
  }
  var place = document.querySelector("[data-aloud]");
  var heading = place && place.querySelector("h1");
  if (!heading) {
    return;
  }
  var button = document.createElement("button");
  button.type = "button";
  button.className = "button-quiet no-print";
  button.textContent = place.dataset.aloudLabel;

  function stop() {
    window.speechSynthesis.cancel();
    button.textContent = place.dataset.aloudLabel;
  }

  button.addEventListener("click", function () {
    if (window.speechSynthesis.speaking) {
      stop();
      return;
    }
    var copy = place.cloneNode(true);
    copy.querySelectorAll("button, form, script, .beside, .once, svg").forEach(function (part) {
      part.remove();
    });
    var said = new SpeechSynthesisUtterance(copy.innerText || copy.textContent);
    said.lang = document.documentElement.lang;
    said.onend = stop;
    button.textContent = place.dataset.aloudStop;
    window.speechSynthesis.speak(said);
  });
  window.addEventListener("pagehide", stop);
  heading.insertAdjacentElement("afterend", button);
})();
