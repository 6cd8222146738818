"""The workbench as an ASGI application, for uvicorn."""

import gc
import os
import warnings

from django.core.asgi import get_asgi_application

from backbrief.web.largest_request import within_bounds

# WhiteNoise hands files over piece by piece in its own thread, which is known to work.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backbrief.web.settings")
application = within_bounds(get_asgi_application())

# A full collection walks every opened design, 0.1 s each time; with Python's own threshold of 700 new objects it comes
# with every third edit of long work. What is loaded by now stays, and is not walked at all.
gc.freeze()
gc.set_threshold(20_000, 20, 20)
