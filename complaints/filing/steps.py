"""The pages of the form in their order, and which of them is still to be filled in.

A step is done when its form accepts the answers that are kept: what was right yesterday and is
not today, such as a service that was withdrawn, is asked again.
"""

from dataclasses import dataclass

from django.urls import reverse

from complaints.forms.answers import Answers, AnswersForm
from complaints.forms.contact import ContactForm
from complaints.forms.identity import IdentityForm
from complaints.forms.problem import ProblemForm
from complaints.models import Identity


@dataclass(frozen=True, slots=True)
class Step:
    """One page of questions: the name of its address, its heading and its form."""

    name: str
    title: str
    form: type[AnswersForm]

    @property
    def url(self) -> str:
        return reverse(f"complaints:{self.name}")


PROBLEM = Step("new_problem", "Apa masalahnya?", ProblemForm)
IDENTITY = Step("new_name", "Siapa yang boleh tahu nama Anda?", IdentityForm)
CONTACT = Step("new_contact", "Bagaimana kami menghubungi Anda?", ContactForm)


@dataclass(frozen=True, slots=True)
class Filled:
    """The valid forms of all steps; `contact` is None for an aduan without a name."""

    problem: ProblemForm
    identity: IdentityForm
    contact: ContactForm | None


def ahead(answers: Answers) -> list[Step]:
    """The steps for these answers: without a name nobody is asked how to be reached."""
    is_anonymous = answers.get("identity") == Identity.ANONYMOUS
    return [PROBLEM, IDENTITY] if is_anonymous else [PROBLEM, IDENTITY, CONTACT]


def missing(answers: Answers, *, before: Step | None = None) -> Step | None:
    """The first step that is not done, of those that come before one, or of all."""
    for step in ahead(answers):
        if step is before:
            return None
        if not step.form(answers).is_valid():
            return step
    return None


def filled(answers: Answers) -> Filled | Step:
    """All forms, or the first step that is not done."""
    problem, identity = ProblemForm(answers), IdentityForm(answers)
    if not problem.is_valid():
        return PROBLEM
    if not identity.is_valid():
        return IDENTITY
    if CONTACT not in ahead(answers):
        return Filled(problem, identity, None)
    contact = ContactForm(answers)
    return Filled(problem, identity, contact) if contact.is_valid() else CONTACT
