"""Registers the room with Django."""

from django.apps import AppConfig


class PolicyLabConfig(AppConfig):
    """The app `policy_lab`."""

    name = "totjerecht.policy_lab"
    label = "policy_lab"
    verbose_name = "Beleid"
