"""Properties draw fresh examples at a desk and the same ones in CI, so that a red run can be run again.

No test reads the lists of the person who runs it: the data directory is an empty one.
"""

import os
import tempfile

from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
os.environ["TAMIZ_DATA"] = tempfile.mkdtemp(prefix="tamiz-tests-")
