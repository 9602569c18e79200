"""The law as linked data: public services, requirements and evidence in the terms of CPSV-AP, CCCEV and IPDC.

Only what the law's authors wrote down is told; what they did not find, is left out. ``docs/export.md`` tells which of
our words became which term, and why.
"""

from rechten.export.context import MEDIA_TYPE
from rechten.export.document import public_services

__all__ = ["MEDIA_TYPE", "public_services"]
