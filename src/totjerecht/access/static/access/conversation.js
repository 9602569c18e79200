/* Only comfort: another receiver or another purpose shows its kinds of data at once. Without this, a button does. */
(function () {
  "use strict";

  document.addEventListener("change", function (event) {
    var form = event.target.closest("[data-conversation]");
    var button = form && form.querySelector("[data-tiles-button]");
    if (!button) {
      return;
    }
    var name = event.target.name;
    var differs = event.target.getAttribute("data-tiles") !== form.getAttribute("data-conversation");
    if (name === "purpose" || (name === "party" && differs)) {
      button.click();
    }
  });
})();
