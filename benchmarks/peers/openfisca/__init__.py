"""openfisca-core with four of our rights: set up by ``setup.sh``, run by ``run.py``."""
