"""Calendly's refusals, word for word."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

NO_ACCESS = "You do not have permission to access this resource."
NO_PERMISSION = "You do not have permission"
NOT_IN_ORGANIZATION = "This user is not in your organization"
UPGRADE_PAID = "Please upgrade to a paid Calendly account."
UPGRADE_ENTERPRISE = "Please upgrade your Calendly account to Enterprise."


class ApiError(Exception):
    """An answer other than success: HTTP status and JSON body."""

    def __init__(self, status: int, title: str, message: str, **more: Any) -> None:
        super().__init__(f"{status} {title}: {message}")
        self.status = status
        self.body: Json = {"title": title, "message": message, **more}


def invalid(details: list[Json] | None = None, **problem: str) -> ApiError:
    """400 with details; `invalid(count="must be ...")` names the parameter."""
    rows = list(details or ())
    rows += [{"parameter": name, "message": text} for name, text in problem.items()]
    return ApiError(400, "Invalid Argument", "The supplied parameters are invalid.", details=rows)


def unauthenticated() -> ApiError:
    """401 for a missing, wrong or revoked token."""
    return ApiError(401, "Unauthenticated", "The access token is invalid")


def denied(message: str = NO_ACCESS) -> ApiError:
    """403 by role, plan or organization."""
    return ApiError(403, "Permission Denied", message)


def missing_scopes(scopes: list[str]) -> ApiError:
    """403 because the token lacks scopes, which the body names."""
    message = "This operation requires the scopes listed in the 'required_scopes' array."
    return ApiError(403, "Insufficient scope", message, required_scopes=scopes)


def not_found() -> ApiError:
    """404 for an unknown path or resource."""
    message = "The server could not find the requested resource."
    return ApiError(404, "Resource Not Found", message)


def conflict(message: str = "The resource already exists") -> ApiError:
    """409 for something that exists already."""
    return ApiError(409, "Already Exists", message)


def calendar_unreachable() -> ApiError:
    """424 of the busy times (the external calendar does not answer)."""
    return ApiError(424, "External Calendar Error", "Unable to access external calendar")


def too_many_requests() -> ApiError:
    """429; Calendly does not describe its body."""
    return ApiError(429, "Too Many Requests", "Rate limit exceeded")


def server_error(status: int = 500) -> ApiError:
    """A failure on Calendly's side."""
    if status == 503:
        return ApiError(503, "Service Unavailable", "Service temporarily unavailable")
    message = (
        "The server encountered an unexpected condition that prevented it from fulfilling "
        "the request."
    )
    return ApiError(status, "Internal Server Error", message)
