"""Settings of gunicorn: `gunicorn --config python:totjerecht.site.server --bind ADDRESS`."""

import os
from typing import Any

MEMORY = "/dev/shm"  # noqa: S108 (gunicorn makes its own private files in it)

wsgi_app = "totjerecht.site.wsgi:application"
workers = 2
threads = 4
preload_app = True  # an error shows at the start, and both workers share what was loaded
# Heartbeat files in memory where that exists: a slow disk must not look like a dead worker.
worker_tmp_dir = MEMORY if os.access(MEMORY, os.W_OK) else None
max_requests = 10_000
max_requests_jitter = 1_000
graceful_timeout = 10
control_socket_disable = True

# When, what, which path, answer, size, duration: no visitor's address, no query string.
accesslog = None
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(b)s %(M)sms"
loglevel = "warning"


def when_ready(server: Any) -> None:
    """Says where the site is, once it really listens."""
    listener = server.LISTENERS[0]
    host, port = listener.sock.getsockname()[:2]
    host = f"[{host}]" if ":" in host else host
    print(f"Tot je recht draait op http://{host}:{port}/ — stop met Ctrl-C", flush=True)
    # Here and not above: preload_app has set Django up by now.
    from totjerecht.site.demo import log_ins

    if told := log_ins():
        print(f"{told}\nDe pagina daarvoor: http://{host}:{port}/aanmelden/", flush=True)
