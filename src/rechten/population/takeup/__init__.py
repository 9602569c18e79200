"""Who is reached and who is not: expected against reached, what keeps people out, and which unknown fact settles most.

``counting`` from the answers of a batch, by area · ``truth`` against what is really so, where that is known ·
``settling`` which fact, if it were known, would settle most · ``priors`` what people answer, for the order of questions
· ``tables`` the counts as tables in Dutch.

All counts here are true numbers. What leaves an organisation passes a guard of small numbers first
(``totjerecht.core.small_numbers``); this package knows no platform, so it cannot do that itself.
"""
