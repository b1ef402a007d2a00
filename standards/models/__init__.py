"""What is promised, by whom, since when, under which law; one file per noun."""

from standards.models.act_changes import ActChange
from standards.models.acts import Citation, LegalAct
from standards.models.appointments import Mandate
from standards.models.appraisals import Appraisal
from standards.models.consultations import Consultation, ConsultationFile
from standards.models.content import ContentVersion
from standards.models.decrees import Clause, Decree
from standards.models.editions import Component, Edition, Summary
from standards.models.groups import ServiceGroup
from standards.models.institutions import Biro, Institution
from standards.models.ledger import EditionEvent
from standards.models.mass_changes import MassChange
from standards.models.pledges import ServicePledge
from standards.models.postings import SearchIndex, SearchKey, SearchPosting, SearchStem
from standards.models.previews import PreviewLink
from standards.models.searching import Synonym, UnansweredQuery
from standards.models.services import Service
from standards.models.waivers import Waiver

__all__ = [
    "ActChange",
    "Appraisal",
    "Biro",
    "Citation",
    "Clause",
    "Component",
    "Consultation",
    "ConsultationFile",
    "ContentVersion",
    "Decree",
    "Edition",
    "EditionEvent",
    "Institution",
    "LegalAct",
    "Mandate",
    "MassChange",
    "PreviewLink",
    "SearchIndex",
    "SearchKey",
    "SearchPosting",
    "SearchStem",
    "Service",
    "ServiceGroup",
    "ServicePledge",
    "Summary",
    "Synonym",
    "UnansweredQuery",
    "Waiver",
]
