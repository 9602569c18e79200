"""The register of algorithms: what runs over people, on which ground, with which error, whom to ask, how to object.

Anybody may read it, without logging in, on paper too, and programs as JSON. It is written by hand, in files beside the
code (`entries/`), and a test holds it against the code: a command, a reading or a room that computes about people and
has no entry fails the build. `elsewhere.yaml` names what computes nothing about people, with the reason.

No claim stands here without its day. An error that was not measured is said to be so, and not left out.

* `register()` gives the entries, `elsewhere()` the rest.
"""

from totjerecht.register.content import Claim, Entry, Ground, RegisterErrors, elsewhere, register

__all__ = ["Claim", "Entry", "Ground", "RegisterErrors", "elsewhere", "register"]
