"""The security and reliability list (section 5 of the product's description), number by number.

Tests that carry their number in their name are found by it; this table names the others. A number
without a test, or a test that is gone, fails here.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
NUMBERED = re.compile(r"test_((?:\d\d_)+)")

TOUCHED = {*range(1, 18), 19, 22, *range(27, 40)}
"""What reading, writing and signing in are about; the other numbers belong to other rooms."""

SHOWN_BY: dict[int, dict[str, list[str]]] = {
    1: {
        "system/test_credentials.py": [
            "test_without_a_keyring_for_this_session_only",
            "test_a_session_without_a_keyring_writes_nothing",
        ],
        "journeys/test_canaries.py": [
            "test_no_secret_reaches_the_profile_and_no_person_the_log",
        ],
    },
    2: {  # there is no fallback to a file at all
        "system/test_credentials.py": ["test_only_encrypting_back_ends_are_ever_chosen"],
    },
    4: {
        "api/test_addresses.py": ["test_another_origin_never_gets_the_token"],
        "api/test_transport.py": [
            "test_a_redirect_is_not_followed_and_gets_no_token",
            "test_a_custom_client_that_would_follow_redirects_does_not",
        ],
        "api/test_paging.py": ["test_a_link_to_another_host_is_refused"],
    },
    5: {
        "api/test_addresses.py": ["test_unsafe_addresses_are_refused_in_words"],
        "test_options.py": ["test_refuses_a_server_without_encryption"],
    },
    6: {
        "api/test_tls.py": [
            "test_a_self_signed_server_gets_no_request",
            "test_the_client_checks_certificates_with_the_computers_own_store",
        ],
        "api/test_transport.py": ["test_a_proxy_that_asks_for_a_password"],
    },
    9: {
        "system/test_loopback.py": [
            "test_it_listens_on_this_computer_only",
            "test_anything_else_is_refused_and_the_listener_waits_on",
            "test_time_closes_it",
        ],
    },
    10: {
        "test_bounce_page.py": [
            "test_the_policy_allows_this_one_script_and_nothing_else",
            "test_anything_else_goes_nowhere",
        ],
    },
    19: {
        "journeys/test_canaries.py": [
            "test_no_secret_reaches_the_profile_and_no_person_the_log",
        ],
        "store/test_event_copy.py": ["test_a_search_looks_into_everything_but_the_secret_links"],
    },
    27: {
        "faults/test_sync.py": [
            "test_a_black_hole_is_told_and_reading_goes_on_by_itself",
            "test_closing_does_not_wait_for_an_answer",
        ],
        "api/test_transport.py": ["test_drops_of_bytes_do_not_outwit_the_time_out"],
    },
    28: {
        "api/test_transport.py": [
            "test_a_read_gives_up_after_three_tries",
            "test_a_write_that_may_have_arrived_is_never_sent_again",
        ],
    },
    30: {
        "faults/test_sync.py": ["test_a_sync_never_meets_a_429_and_clicks_are_answered_at_once"],
    },
    33: {
        "api/test_paging_properties.py": ["test_what_stayed_comes_once_and_nothing_comes_twice"],
        "faults/test_sync.py": [
            "test_tokens_that_go_stale_leave_no_gap",
            "test_a_list_goes_on_after_a_restart_from_where_it_was",
        ],
        "faults/test_sync_killed.py": [
            "test_killed_at_any_moment_it_goes_on_and_reads_nothing_twice",
        ],
    },
    34: {
        "api/test_decoding_properties.py": [
            "test_a_wrong_value_costs_its_own_row_at_most",
            "test_spoilt_bytes_are_an_error_in_words_and_never_a_crash",
        ],
    },
    35: {
        "store/test_database.py": [
            "test_a_damaged_file_is_moved_aside_and_said",
            "test_a_file_of_a_newer_version_is_moved_aside",
            "test_what_can_be_read_but_not_written_is_still_shown",
        ],
        "store/test_event_copy.py": ["test_a_full_disk_goes_on_in_memory_and_says_so"],
    },
    36: {
        "system/test_paths.py": [
            "test_a_new_profile_belongs_to_this_user_alone",
            "test_removing_an_account_leaves_the_others",
        ],
        "store/test_event_copy.py": [
            "test_retention_forgets_what_is_old_with_all_its_traces",
        ],
        "shell/test_accounts.py": ["test_removing_everything"],
    },
    37: {
        "system/test_single_instance.py": [
            "test_a_second_start_raises_the_first",
            "test_a_crash_leaves_nothing_in_the_way",
        ],
    },
    38: {
        "faults/test_sync.py": [
            "test_after_a_sleep_it_looks_again_at_once",
            "test_a_clock_that_was_far_ahead_does_not_keep_the_copy_old",
            "test_a_clock_set_back_in_the_middle_takes_nothing_for_vanished",
        ],
    },
    39: {  # how long, is measured by benchmarks/stall.py; here: that nobody waits for a write
        "store/test_reading_beside_writing.py": [
            "test_the_window_reads_while_a_write_is_under_way",
        ],
    },
}


@cache
def _tests(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, kinds))


@cache
def _numbered() -> frozenset[int]:
    names = {name for path in TESTS.rglob("test_*.py") for name in _tests(path)}
    found = (NUMBERED.match(name) for name in names)
    return frozenset(int(part) for match in found if match for part in match[1].split("_") if part)


@pytest.mark.parametrize("number", sorted(TOUCHED))
def test_every_number_has_its_test(number: int) -> None:
    shown = SHOWN_BY.get(number, {})
    assert shown or number in _numbered(), f"nothing shows number {number}"
    for file, names in shown.items():
        assert set(names) <= _tests(TESTS / file), file
