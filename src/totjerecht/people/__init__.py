"""The person: who somebody is and how she wants to be reached. The file itself is another room."""
