"""A self-test: does a business work from outside in, or from inside out? Pairs of sentences to place oneself between.

The idea of such a test is Dick Lee's; the pairs, the scale and the reading of the result are our own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sentences, of which the first is true of work from outside in, the second of work from inside out.

    `look` says what is worth a look when people lean to the second, or do not agree.
    """

    key: str
    outside_in: str
    inside_out: str
    look: str


SCALE: tuple[tuple[int, str], ...] = (
    (4, "The first is true"),
    (3, "Rather the first"),
    (2, "Half and half"),
    (1, "Rather the second"),
    (0, "The second is true"),
)
"""The places between two sentences, each with its points towards outside in."""

MOST = max(points for points, _ in SCALE)
"""The points of an answer that is wholly from outside in."""

STANDPOINTS: tuple[tuple[str, str], ...] = (
    ("leads", "I lead the business or a large part of it"),
    ("team", "I lead a team"),
    ("front", "I work with customers"),
    ("inside", "I work where customers do not see me"),
    ("technology", "I work in IT"),
)
"""From where somebody looks at the business; the same question often gets another answer from another place."""

PAIRS: tuple[Pair, ...] = (
    Pair(
        key="next-worth",
        outside_in="We look for the next thing that would make a customer's day easier.",
        inside_out="Customers have been content with what we offer, and it can stay as it is.",
        look="Ask three customers what they put up with, and write the answers as outcomes.",
    ),
    Pair(
        key="what-and-who",
        outside_in="When work is redesigned, it is open what is done at all, and by whom.",
        inside_out="When work is redesigned, only the way of doing it is open.",
        look="Ask of each step who would miss it, and of each transfer whether the same hands could keep it.",
    ),
    Pair(
        key="cut",
        outside_in="Departments are cut so that a customer's case runs through without stopping.",
        inside_out="A customer's case stops wherever one of our departments ends.",
        look="Look at the transfers between functions first: that is where a case waits.",
    ),
    Pair(
        key="first-question",
        outside_in="The first question about a new rule is what the customer has from it.",
        inside_out="The first question about a new rule is what it saves us.",
        look="State for each strategy what will be different for the customer.",
    ),
    Pair(
        key="voice",
        outside_in="Customers had a say the last time we changed how we work.",
        inside_out="The last change of how we work was settled among ourselves.",
        look="Walk through one real case with a customer, from their first call to the end.",
    ),
    Pair(
        key="measure",
        outside_in="We count what a customer notices: how long it took, and whether it was right.",
        inside_out="We count what a department notices: how many were done, and at what cost.",
        look="Give each outcome a measure that a customer would recognise, with today and target.",
    ),
    Pair(
        key="leeway",
        outside_in="Whoever talks to a customer may leave the beaten track to put things right.",
        inside_out="Whoever leaves the beaten track for a customer has some explaining to do.",
        look="State who may set a rule aside, up to what, and what is recorded then.",
    ),
    Pair(
        key="told-once",
        outside_in="A customer tells us something once, and all who need it have it.",
        inside_out="A customer tells it again in each department.",
        look="Compare what each step asks a customer with what is in hand there already.",
    ),
    Pair(
        key="one-owner",
        outside_in="Somebody answers for a customer's case until it is over, wherever it is.",
        inside_out="Each department answers for its own part of a case.",
        look="Name an owner for each workflow and for each transfer.",
    ),
    Pair(
        key="sees",
        outside_in="A customer can see how far things are without ringing us up.",
        inside_out="A customer who wants to know how far things are rings, and is put through.",
        look="State at each transfer who can see where the case is.",
    ),
    Pair(
        key="complaint",
        outside_in="A complaint changes how we work.",
        inside_out="A complaint is answered and filed.",
        look="Follow the last complaint back to the transfer at which it began.",
    ),
    Pair(
        key="ready-first",
        outside_in="People have learned the new work before customers hear of it.",
        inside_out="Customers hear of it first, and people learn it as they go.",
        look="State for each workflow to come who is trained, how long and when.",
    ),
    Pair(
        key="money",
        outside_in="Money goes into better work before it goes into being better known.",
        inside_out="Money goes into being better known before it goes into better work.",
        look="Say at each strategy what you will stop doing, so that there is money to start.",
    ),
    Pair(
        key="technology-last",
        outside_in="Technology is chosen when it is clear how the work shall run.",
        inside_out="Work is arranged as the technology that was bought demands.",
        look="Take product names out of the statements, and judge candidates by the weakest transfer.",
    ),
)
