"""What a drawing leaves without a name is called in a readable way, never by the id of its element."""

from backbrief.domain.answer import Unknown
from backbrief.domain.design import Design
from backbrief.domain.information import Information, System
from backbrief.domain.party import Function, Party, Role
from backbrief.domain.step import Step

CLAIMS, OUTSIDE = "function/claims", "party/unnamed-participant-0x1"


def test_lanes_without_a_name_are_counted_within_what_they_lie_in() -> None:
    design = Design().with_records(
        Function(id=CLAIMS, name="Claims"),
        Role(id="role/unnamed-lane-1we65xq", function=CLAIMS),
        Role(id="role/clerk", name="Clerk", function=CLAIMS),
        Role(id="role/unnamed-lane-0ab", function=CLAIMS),
        Role(id="role/unnamed-lane-7", function="function/gone"),
        Role(id="role/unnamed-lane-8"),
    )

    assert [design.name_of(role.id) for role in design.of(Role)] == [
        "unnamed lane 1 in Claims",
        "Clerk",
        "unnamed lane 2 in Claims",
        "unnamed lane 1",
        "unnamed lane 1",
    ]


def test_the_role_of_a_whole_party_is_called_like_the_party() -> None:
    design = Design().with_records(
        Role(id="role/unnamed-participant-0x1", party=OUTSIDE),
        Role(id="role/unnamed-lane-2", party=OUTSIDE),
        Party(id="party/unnamed-other", name=Unknown(ask="Anna")),
        Party(id=OUTSIDE),
    )

    assert design.name_of(OUTSIDE) == design.name_of("role/unnamed-participant-0x1") == "unnamed party 2"
    assert design.name_of("role/unnamed-lane-2") == "unnamed lane 1 in unnamed party 2"


def test_information_and_systems_without_a_name_are_counted_too() -> None:
    design = Design().with_records(
        Information(id="information/unnamed-d1"),
        Information(id="information/unnamed-d2"),
        System(id="system/unnamed-s"),
    )

    assert list(map(design.name_of, design.records)) == [
        "unnamed information 1",
        "unnamed information 2",
        "unnamed system 1",
    ]


def test_an_id_that_somebody_chose_is_a_name_and_so_is_that_of_a_step() -> None:
    design = Design().with_records(Role(id="role/clerk"), Step(id="workflow/claim/unnamed-step"))

    assert list(map(design.name_of, design.records)) == ["clerk", "unnamed-step"]


def test_a_name_over_several_lines_is_said_on_one() -> None:
    design = Design().with_records(Role(id="role/clerk", name="Claims\n  clerk"))

    assert design.name_of("role/clerk") == "Claims clerk"
