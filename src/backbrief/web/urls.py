"""Every address of the workbench: each part that has pages brings its own."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [path("", include(f"backbrief.web.{name}.urls")) for name in settings.PAGES]

handler400 = "backbrief.web.frame.views.trouble.not_understood"
handler404 = "backbrief.web.frame.views.trouble.not_found"
handler403 = "backbrief.web.frame.views.trouble.not_allowed"
handler500 = "backbrief.web.frame.views.trouble.our_fault"
