"""The settings of the bench, with every answer telling how many queries it took."""

from bench.settings import *  # noqa: F403
from bench.settings import MIDDLEWARE as OF_THE_PORTAL

MIDDLEWARE = ["bench.scale.counted.Counted", *OF_THE_PORTAL]
