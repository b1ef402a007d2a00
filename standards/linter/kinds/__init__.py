"""The rules, one file a kind; importing this package enters them all into the table."""

from standards.linter.kinds import act_lists as act_lists
from standards.linter.kinds import act_status as act_status
from standards.linter.kinds import act_titles as act_titles
from standards.linter.kinds import acts as acts
from standards.linter.kinds import capitals as capitals
from standards.linter.kinds import channels as channels
from standards.linter.kinds import completeness as completeness
from standards.linter.kinds import copies as copies
from standards.linter.kinds import durations as durations
from standards.linter.kinds import fees as fees
from standards.linter.kinds import flows as flows
from standards.linter.kinds import frequencies as frequencies
from standards.linter.kinds import list_items as list_items
from standards.linter.kinds import marks as marks
from standards.linter.kinds import names as names
from standards.linter.kinds import numbering as numbering
from standards.linter.kinds import numbers as numbers
from standards.linter.kinds import repetitions as repetitions
from standards.linter.kinds import shared_contacts as shared_contacts
from standards.linter.kinds import sops as sops
from standards.linter.kinds import spelling as spelling
from standards.linter.kinds import staff as staff
from standards.linter.kinds import text as text
from standards.linter.kinds import tiers as tiers
from standards.linter.kinds import wording as wording
