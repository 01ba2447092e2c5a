"""What is looked at besides drafts: one file each, a plain function (page, policy, accounts) → advice."""

from comedido.pages.email_form import email_form
from comedido.pages.profile import profile

PAGE_CHECKS = {"profile": profile, "email_form": email_form}
"""Every one by the name that the policy's `checked_by` uses."""
