"""The command `totjerecht`: Django's management commands with our settings."""

import os
import sys


def main() -> None:
    """Runs the command given on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "totjerecht.site.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
