"""A key for each person, in a database of their own: what it closes can be read while the key exists, and no longer.

`keyring` holds the keys of one page for the length of a block; `sealing` closes and opens texts; `blind` finds a person
by an exact number or name without keeping either; `erasing` ends a key; `rotation` and `reindex` change what they rest
on.
"""
