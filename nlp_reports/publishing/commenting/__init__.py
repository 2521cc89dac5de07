"""Remarks for a unit: comments in a copy of its own Word file, chosen by weight or by a person's ticks."""

from nlp_reports.publishing.commenting.approvals import Approved, read_approvals
from nlp_reports.publishing.commenting.choice import MOST
from nlp_reports.publishing.commenting.files_for_unit import Order, strays, unit_files

__all__ = ["MOST", "Approved", "Order", "read_approvals", "strays", "unit_files"]
