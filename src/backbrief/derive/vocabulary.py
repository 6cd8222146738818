"""Words by which free text is recognised: verbs that make a clause, and words that keep their capital."""

import re

FINITE_VERBS = frozenset(
    re.findall(
        r"\w+",
        """
        is are was were has have had does do can must may will needs need wants want accepts agrees answers appears
        applies approves arrives asks becomes begins breaks calls cancels changes chooses claims clicks closes comes
        complains completes confirms contains counts covers decides delivers detects disagrees ends enters exceeds
        exists expires fails falls files fills finds finishes gets gives goes hands hears holds knows lacks lands
        leaves lies lists logs makes marks matches meets misses moves notices offers opens orders passes pays picks
        presses reaches reads receives refuses registers rejects releases reminds remains reports requests returns
        rings runs says sees sends shows signs stands starts states stays stops submits takes tells turns uploads uses
        waits withdraws works writes
        """,
    )
)
"""Verbs in the form that follows a subject: 'the call comes'."""

PROPER_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August
        September October November December English German French Dutch Spanish Italian Polish Turkish Arabic
        """,
    )
)
"""Days, months and languages."""
