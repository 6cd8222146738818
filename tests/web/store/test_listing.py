"""The list of designs tells the number left to guess without checking each design at every visit."""

from django.contrib.auth.models import User

from backbrief.domain.change import Added
from backbrief.domain.design import Design
from backbrief.domain.workflow import Workflow
from backbrief.web.store.listing import designs_of
from backbrief.web.store.models import StoredDesign
from backbrief.web.store.write import Act, write
from tests.web.conftest import Stored


def test_the_number_is_counted_once_for_each_version(stored: Stored, ana: User) -> None:
    design = stored(Design())
    counted = next(designs_of(ana)).guesses
    StoredDesign.objects.update(guesses=99)
    kept = next(designs_of(ana)).guesses

    workflow = Added(Workflow(id="workflow/claim", name="Settle a claim"))
    write(design.id, [workflow], base=design.version, act=Act(author=ana, via="form", says="Added"))

    assert kept == 99
    assert counted < next(designs_of(ana)).guesses < 99


def test_only_the_persons_own_designs_are_listed(stored: Stored, ben: User) -> None:
    stored(Design())

    assert list(designs_of(ben)) == []
