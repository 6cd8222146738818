"""The numbers of requirements are kept for every version, and none is ever used twice."""

import pytest
from django.contrib.auth.models import User

from backbrief.domain.change import Stated
from backbrief.web.store.models import StoredDesign
from backbrief.web.store.opening import forget_opened, opened
from backbrief.web.store.requirements import NumberedDesign, requirements_of
from backbrief.web.store.write import Act, write
from tests.web.conftest import Stored
from tests.web.motor_claim import motor_claim

STEP = "workflow/motor-claim/register-claim"


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_two_versions_read_in_any_order_never_share_a_number_for_two_needs(
    stored: Stored, ana: User, order: tuple[int, int]
) -> None:
    claim = stored(motor_claim())
    before = claim.design.records[STEP]
    change = Stated(STEP, "uses", before.uses, None)  # type: ignore[union-attr]  # a step, which has uses
    write(claim.id, [change], base=1, act=Act(author=ana, via="form", says="Took back what is used"))
    forget_opened()

    read = [requirements_of(opened(claim.id, version)) for version in order]

    kept = StoredDesign.objects.get(pk=claim.id).numbers
    texts: dict[int, set[str]] = {}
    for each in read:
        assert each.numbers.items() <= kept.items()
        for requirement in each.requirements:
            texts.setdefault(requirement.number, set()).update(requirement.keys)
    assert all(kept[key] == number for number, keys in texts.items() for key in keys)


def test_an_action_that_reads_the_design_gives_no_other_numbers(stored: Stored) -> None:
    claim = stored(motor_claim())
    kept = NumberedDesign(claim)

    kept.keep_numbers({"something else": 1})

    assert kept.numbers() == requirements_of(claim).numbers == StoredDesign.objects.get(pk=claim.id).numbers
