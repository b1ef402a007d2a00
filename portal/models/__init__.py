"""Who signs in, from which browser, and what happened to accounts."""

from portal.models.security import SecurityAct, SecurityEvent
from portal.models.sessions import StaffSession
from portal.models.users import User

__all__ = ["SecurityAct", "SecurityEvent", "StaffSession", "User"]
