"""Everything a visitor can take along on paper, and the dates to put in a calendar."""
