"""The motor claim that is told by half, brought into the workbench as its packed folder."""

import io
from zipfile import ZipFile

from playwright.sync_api import Page

from tests.journeys.beginning import design_on
from tests.web.sheets.half_told import FOLDER


def bring_half_told_claim(page: Page) -> str:
    """Bring the claim as a design of its own; gives its path."""
    page.goto("/import/")
    page.get_by_label("File").set_input_files(
        {"name": "motor-claim-half-told.zip", "mimeType": "application/zip", "buffer": _packed()}
    )
    page.get_by_role("button", name="Look at what it would change").click()
    page.get_by_label("What is it called?").fill("Motor claim, half told")
    page.get_by_role("button", name="Make this design").click()
    return design_on(page)


def _packed() -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for each in sorted(FOLDER.rglob("*.yaml")):
            archive.write(each, f"{FOLDER.name}/{each.relative_to(FOLDER)}")
    return packed.getvalue()
