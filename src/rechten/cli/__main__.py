"""``python -m rechten.cli``."""

import sys

from rechten.cli import main

sys.exit(main())
