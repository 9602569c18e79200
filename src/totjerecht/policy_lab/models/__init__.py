"""The tables of the room, a file for each part."""

from totjerecht.policy_lab.models.proactive import Decision, ProactiveList, ProactiveRead
from totjerecht.policy_lab.models.reforms import Toets, ToetsVersion

__all__ = ["Decision", "ProactiveList", "ProactiveRead", "Toets", "ToetsVersion"]
