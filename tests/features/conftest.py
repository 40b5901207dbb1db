"""The sheets that several features draw, and data that is out to break markup."""

from tests.exports.conftest import hostile, sheets  # noqa: F401
