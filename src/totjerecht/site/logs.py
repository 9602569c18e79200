"""Logging that holds no personal data.

A log line says what happened, where in the code, and on which path: never a query string, a form, an address of a
visitor, or the message of an exception (which often quotes what somebody typed).
"""

import logging
import traceback
from types import TracebackType
from typing import Any

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class PathOnly(logging.Filter):
    """Cuts the query string from every argument of a line."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always lets the line through, after cutting."""
        if isinstance(record.args, tuple):
            record.args = tuple(_without_query(value) for value in record.args)
        return True


def _without_query(value: object) -> object:
    if isinstance(value, str) and "?" in value:
        return value.partition("?")[0]
    return value


class WithoutWords(logging.Formatter):
    """Prints of an exception its type and the places in the code, not its message."""

    def formatException(self, ei: ExceptionInfo) -> str:  # noqa: N802 (the name is the library's)
        """The stack and the type of the exception; causes are followed to the first."""
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines.extend(line.rstrip() for line in traceback.format_tb(error.__traceback__))
            lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)


def logging_settings(level: str) -> dict[str, Any]:
    """Django's LOGGING: everything to standard error, nothing by e-mail."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"path_only": {"()": f"{__name__}.PathOnly"}},
        "formatters": {
            "plain": {"()": f"{__name__}.WithoutWords", "fmt": "%(asctime)s %(levelname)s %(name)s %(message)s"}
        },
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "filters": ["path_only"],
                "formatter": "plain",
            }
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "level": level, "propagate": True},
        },
    }
