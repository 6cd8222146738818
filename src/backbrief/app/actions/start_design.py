"""Start a design: a small commented folder that shows where everything goes."""

STARTER: dict[str, str] = {
    "design.yaml": """\
# yaml-language-server: $schema=.schema/design.json
# What the business states about one change. A blank is a guess that IT has to make.
# Every answer may also be:   none, on purpose: reason     or     unknown - ask ROLE - by 2026-12-31

design:
  name: A change to describe

# Who is outside, and what do they want? Begin here: strategies follow customers, work follows strategies.
parties:
  customer:
    name: Customer
    kind: customer

outcomes:
  answered:
    name: I get an answer on the day I ask
    customer: customer

strategies:
  answer-same-day:
    name: Answer each enquiry on the day it comes in
    outcomes: [answered]

# Who does the work? Roles, never persons.
functions:
  service:
    name: Customer service
  sales:
    name: Sales

roles:
  clerk:
    name: Service clerk
    function: service
  seller:
    name: Seller
    function: sales

# What does the business know about? Each part of it is a field that somebody needs.
information:
  enquiry:
    name: Enquiry
    attributes:
      number: {name: Enquiry number, form: text}
      question: {name: Question, form: text}
""",
    "workflows/enquiry.yaml": """\
# yaml-language-server: $schema=../.schema/workflow.json

workflow:
  name: Answer an enquiry
  state: to-be
  customer: customer
  strategies: [answer-same-day]
  case: enquiry
  owner: clerk

# One role does one thing: a verb and an object.
steps:
  record-enquiry:
    name: Record enquiry
    role: clerk
    uses:
      - {kind: creates, information: enquiry, attributes: [number, question]}
  answer-enquiry:
    name: Answer enquiry
    role: seller
    uses:
      - {kind: looks at, information: enquiry, attributes: [question], presence: required}

events:
  asked: {name: Customer asks, kind: start}
  answered: {name: Customer has the answer, kind: end}

# A flow that changes hands is a transfer: `backbrief check` asks what passes there.
flows:
  - asked -> record-enquiry
  - record-enquiry -> answer-enquiry
  - answer-enquiry -> answered

transfers:
  record-enquiry--answer-enquiry:
    packet:
      sender:
        - {information: enquiry, attributes: [question]}
""",
}
"""The files of a new design, by their paths inside the folder."""
