"""Whole tables of cases: read from files, checked, read by the law in blocks, and written.

- ``format``, ``streams``    which files there are, what their columns mean, and their rows a piece at a time
- ``checking``, ``indexing`` everything that is wrong, before anything is computed; where each case stands
- ``cells``, ``reading``     from a chunk of whole cases to a ``table`` in memory; ``sorting`` for rows out of order
- ``layout``, ``homes``, ``blocks``  from a table to the blocks of ``rechten.readings.columns``
- ``answers``, ``summary``   what comes out: a row a person, and counts without persons
- ``running``, ``workplace``, ``memory``  chunk by chunk, within a limit of memory, and again after it was broken off

The format is described in docs/batch.md. This package needs NumPy and pyarrow.
"""
