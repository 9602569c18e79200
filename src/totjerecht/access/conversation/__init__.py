"""One conversation on one page: with whom, about what, until when. Behind it stands the whole chain of consent."""
