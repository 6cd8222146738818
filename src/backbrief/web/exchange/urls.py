"""Addresses of importing and comparing."""

from django.urls import path

from backbrief.web.exchange.views.bring import bring, bring_new
from backbrief.web.exchange.views.compare import compare
from backbrief.web.exchange.views.decide import decide
from backbrief.web.exchange.views.decide_new import decide_new
from backbrief.web.frame.entry import Entry

app_name = "exchange"
urlpatterns = [
    path("import/", bring_new, name="bring-new"),
    path("import/<uuid:brought>/", decide_new, name="decide-new"),
    path("d/<uuid:design>/import/", bring, name="bring"),
    path("d/<uuid:design>/import/<uuid:brought>/", decide, name="decide"),
    path("d/<uuid:design>/compare/", compare, name="compare"),
]
NAVIGATION = (
    Entry(label="Import", address="exchange:bring", group="Hand over", order=30),
    Entry(label="Compare", address="exchange:compare", group="Hand over", order=40),
)
