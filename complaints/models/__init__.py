"""What citizens report, and how it was answered; one file per noun."""

from complaints.models.api_keys import ApiFiling, ApiKey
from complaints.models.attachments import Attachment
from complaints.models.calendar import Holiday, OfficeHours
from complaints.models.cases import Channel, Complaint, Identity, NumberSeries
from complaints.models.correspondence import OutgoingMail, StandardText
from complaints.models.desk import CalendarAddress, SavedView
from complaints.models.exports import ExportRecord
from complaints.models.filing import Attempts, FilingDraft
from complaints.models.keeping import RetentionRule
from complaints.models.ledger import Answer, Event
from complaints.models.people import Duty, Reporter
from complaints.models.reports import MonthlyReport, Tombstone
from complaints.models.rounds import Pause, Round
from complaints.models.searching import ComplaintWord

__all__ = [
    "Answer",
    "ApiFiling",
    "ApiKey",
    "Attachment",
    "Attempts",
    "CalendarAddress",
    "Channel",
    "Complaint",
    "ComplaintWord",
    "Duty",
    "Event",
    "ExportRecord",
    "FilingDraft",
    "Holiday",
    "Identity",
    "MonthlyReport",
    "NumberSeries",
    "OfficeHours",
    "OutgoingMail",
    "Pause",
    "Reporter",
    "RetentionRule",
    "Round",
    "SavedView",
    "StandardText",
    "Tombstone",
]
