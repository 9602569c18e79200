/* Says so when a passkey did not work. The work itself is done by allauth's scripts. */
(function () {
  "use strict";

  document.addEventListener("allauth.error", function (event) {
    var trouble = document.querySelector("[data-passkey-trouble]");
    if (trouble) {
      event.preventDefault();
      trouble.hidden = false;
      trouble.focus();
    }
  });
})();
