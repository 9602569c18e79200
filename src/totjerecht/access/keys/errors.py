"""What can go wrong with keys. No message quotes a text, a key, or anything somebody typed."""


class KeyTrouble(Exception):
    """Something about keys is not as it must be; nothing was written."""


class MasterKeyTrouble(KeyTrouble):
    """The master key is malformed, or is not the one that the keys in the database are wrapped with."""


class KeyMissing(KeyTrouble):
    """There is no key, and none was erased: the text was closed under a key that this database never had.

    That is how a back-up of the keys looks that is older than the text.
    """


class KeyErased(KeyTrouble):
    """The key of this person was erased: nothing more can be written about her."""


class NotLoaded(KeyTrouble):
    """A key is used that was not asked for. Ask for all keys of a page at once: ``keyring.load(subjects)``."""


class Tampered(KeyTrouble):
    """A closed text does not fit its place: changed, cut short, or moved from another person, table or column."""
