"""Paper: what a visitor takes along. What other rooms may use of it.

An answer on a screen is gone when the telephone is. People keep a sheet, show it at a desk, and come back with it. So
every answer can be printed: a sheet that begins with what to do first, a letter for each right one can ask for (twice:
one stays at the office, one comes back signed with the day on it, for that day starts the clock), a draft for whoever
does not agree, a slip to check later whether something came, and a calendar file.

Nothing is kept. Each address takes the packed scan in a form, as the scan itself does, and gives a document back. No
document holds a name: letters have dotted lines. The template ``paper/_buttons.html`` puts the buttons on a page; it
takes the packed scan as ``state``.

On pages in another language, papers to read hold that language with the Dutch under it, from right to left where it
runs so. What goes to an office (request, objection, slips) is in Dutch, with a page behind it to read what it says.

``what_to_print(reading, law)`` tells which papers there are for a scan. A PDF is made by a helper process without
network (``printing``); where the libraries of the system are missing, the same pages can be printed from the browser.
"""

from totjerecht.paper.content import Papers, what_to_print

__all__ = ["Papers", "what_to_print"]
