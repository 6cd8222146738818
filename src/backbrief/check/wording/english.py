"""English words and phrases that leave something open, by what they leave open; all in lower case."""

VAGUE = (
    "acceptable", "accurately", "adequate", "adequately", "appropriate", "appropriately", "carefully",
    "clearly", "comfortable", "convenient", "correctly", "easily", "easy", "effective", "effectively",
    "efficient", "efficiently", "fast", "flexible", "good", "high quality", "important", "intuitive", "modern",
    "normally", "optimal", "properly", "quick", "quickly", "reasonable", "reliable", "relevant", "robust",
    "seamless", "significant", "significantly", "simple", "simply", "slow", "small", "smart", "smooth", "smoothly",
    "state of the art", "suitable", "sufficient", "sufficiently", "thorough", "thoroughly", "typical", "typically",
    "user friendly", "user-friendly", "usual", "usually",
)  # fmt: skip
"""Adjectives and adverbs that each reader measures with a measure of his own."""

OPEN_LISTS = (
    "amongst others", "among others", "and more", "and others", "and similar", "and so forth", "and so on",
    "and the like", "e.g", "eg", "etc", "etcetera", "for example", "for instance", "including but not limited to",
    "or similar", "or the like", "such as",
)  # fmt: skip
"""Endings and openings that leave a list unfinished."""

ESCAPES = (
    "as applicable", "as appropriate", "as far as", "as far as possible", "as much as possible", "as necessary",
    "as needed", "as required", "at discretion", "best effort", "if appropriate", "if at all possible", "if necessary",
    "if needed", "if possible", "if practical", "if required", "if time permits", "ideally", "in general",
    "in principle", "optionally", "preferably", "to the extent possible", "where appropriate", "where necessary",
    "where needed", "where possible", "where practical", "when necessary", "when possible", "whenever possible",
)  # fmt: skip
"""Clauses behind which a duty disappears."""

UNIVERSALS = (
    "all", "always", "any", "anybody", "anyone", "anything", "entire", "every", "everybody", "everyone", "everything",
    "never", "nobody", "no one", "nothing",
)  # fmt: skip
"""Words that allow no exception."""

UNCLEAR_TIMES = (
    "as early as possible", "as soon as possible", "asap", "eventually", "frequently", "from time to time",
    "in due course", "in good time", "in time", "in a timely manner", "later", "occasionally", "often", "on time",
    "periodically", "promptly", "regularly", "shortly", "soon", "sometimes", "timely", "without delay",
)  # fmt: skip
"""Words for a time that no clock shows."""

VAGUE_QUANTITIES = (
    "a bit of", "a couple of", "a few", "a lot", "a number of", "enough", "few", "lots of", "many", "most", "numerous",
    "plenty of", "several", "some", "various",
)  # fmt: skip
"""Words for a number that nobody can count."""

WEAK_MODALS = ("could", "might", "ought to", "should", "would like", "would be nice")
"""Words between a duty and a wish."""

PLACEHOLDERS = (
    "not clear", "not decided", "not defined", "not determined", "not yet known", "still open", "tba", "tbc", "tbd",
    "to be agreed", "to be clarified", "to be confirmed", "to be decided", "to be defined", "to be determined",
    "to be discussed", "todo", "xxx",
)  # fmt: skip
"""Words that stand where an answer should be."""

APPROXIMATIONS = ("about", "almost", "approx", "approximately", "around", "ca", "circa", "nearly", "roughly")
"""Words that blur the number after them."""

PEOPLE_PRONOUNS = ("he", "him", "she", "them", "they")
"""Words that point at somebody without naming the role."""

PROHIBITIONS = ("cannot", "can not", "may not", "must never", "must not", "mustn't", "shall not", "should not")
"""Words that forbid."""

INSTEADS = frozenset({"but", "except", "if", "instead", "only", "otherwise", "then", "unless", "until", "without"})
"""Words that tell what happens in place of what is forbidden."""

COMPARATIVES = (
    "better", "cheaper", "clearer", "easier", "faster", "fewer", "higher", "less", "lower", "more accurate",
    "more efficient", "more often", "quicker", "shorter", "simpler", "slower", "smoother",
)  # fmt: skip
"""Words that compare."""

OPEN_REFERENCES = (
    "as agreed", "as always", "as before", "as described", "as now", "as today", "as usual", "according to policy",
    "according to the policy", "according to the rules", "like today", "per policy", "see above", "see below",
    "the same way as before", "the usual rules", "the usual way",
)  # fmt: skip
"""References that lead nowhere a newcomer could look."""

SOLUTIONS = (
    "api", "app", "button", "checkbox", "check box", "click", "clicks", "cloud", "combobox", "cronjob", "csv",
    "dashboard", "database", "dialog", "drag and drop", "drop-down", "dropdown", "excel", "html", "icon", "input mask",
    "json", "macro", "menu", "microservice", "outlook", "popup", "pop-up", "power bi", "radio button", "rest api",
    "sap", "salesforce", "screen", "script", "servicenow", "sharepoint", "spreadsheet", "sql", "tab", "web service",
    "widget", "xml",
)  # fmt: skip
"""Products, parts of a screen and means of building, which are for IT to choose."""

HOLLOW_NOUNS = frozenset(
    {
        "all", "all data", "all details", "all fields", "all information", "content", "contents", "data", "detail",
        "details", "document", "documents", "everything", "file", "files", "form", "info", "information", "misc",
        "miscellaneous", "other", "others", "record", "stuff",
    }
)  # fmt: skip
"""Names under which anything could be kept."""

WITHOUT_TRACE = (
    "call", "chat", "face to face", "in a meeting", "in person", "mail", "e-mail", "email", "meeting", "orally",
    "on the phone", "phone", "shout", "talk", "tell", "telephone", "verbally", "walk over", "word of mouth",
)  # fmt: skip
"""Ways to pass something on that leave nothing behind by themselves."""

TRACES = frozenset(
    {
        "archived", "attached", "booked", "case", "copied", "copy", "entered", "entry", "file", "filed", "kept", "list",
        "log", "logged", "note", "noted", "queue", "receipt", "record", "recorded", "register", "registered", "saved",
        "stored", "system", "task", "ticket", "trace", "written",
    }
)  # fmt: skip
"""Words that tell what is left behind."""

NUMBER_WORDS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"})
"""Numbers as they are written out in a sentence."""

WITHOUT_LIMIT = frozenset({"any", "limitless", "no", "unlimited", "without"})
"""Words that say that there is no limit."""

CLOCK_WORDS = frozenset({"business", "calendar", "clock", "office", "opening", "working", "workdays", "weekdays"})
"""Words that tell by which calendar a time is counted."""

KNOWN_ABBREVIATIONS = frozenset(
    {
        "ALL", "AM", "AND", "AS", "AT", "BE", "BY", "CEO", "CET", "CFO", "CHF", "EEC", "EU", "EUR", "FAQ", "GBP",
        "GMT", "HR", "IBAN", "ID", "IF", "II", "III", "IN", "IS", "IT", "IV", "JPEG", "NO", "NOT", "OF", "OK", "ON",
        "OR", "PDF", "PIN", "PM", "SMS", "TO", "UK", "US", "USA", "USD", "UTC", "VAT", "VI", "VII", "XOR", "YES",
        "ZIP",
    }
)  # fmt: skip
"""Abbreviations that everybody in an office reads alike, and words that are sometimes written in capitals."""
