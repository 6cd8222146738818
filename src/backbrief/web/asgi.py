"""The workbench as an ASGI application, for uvicorn."""

import os
import warnings

from django.core.asgi import get_asgi_application

# WhiteNoise hands files over piece by piece in its own thread, which is known to work.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backbrief.web.settings")
application = get_asgi_application()
