"""The request budget: five at a time, clicks first, none over Calendly's limit."""

from __future__ import annotations

import asyncio

import pytest

from calendly_desktop.api.limits import Priority, RequestBudget


class Clock:
    """A clock that stands still until told otherwise."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def headers(limit: int, remaining: int, reset: float) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": str(reset),
    }


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


class Crowd:
    """Tasks that ask for a place and note the order in which they got one."""

    def __init__(self, budget: RequestBudget) -> None:
        self.budget = budget
        self.entered: list[str] = []
        self.tasks: list[asyncio.Task[None]] = []

    async def ask(self, name: str, priority: Priority) -> None:
        async def one() -> None:
            await self.budget.acquire(priority)
            self.entered.append(name)

        self.tasks.append(asyncio.get_running_loop().create_task(one()))
        await settle()

    async def leave(self) -> None:
        self.budget.release()
        await settle()

    async def disperse(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)


async def test_five_at_a_time() -> None:
    crowd = Crowd(RequestBudget())
    for number in range(7):
        await crowd.ask(str(number), Priority.CLICK)
    assert crowd.entered == list("01234")
    await crowd.leave()
    assert crowd.entered == list("012345")
    await crowd.disperse()


async def test_background_leaves_places_to_clicks() -> None:
    crowd = Crowd(RequestBudget())
    for number in range(5):
        await crowd.ask(f"b{number}", Priority.BACKGROUND)
    await crowd.ask("click", Priority.CLICK)
    assert crowd.entered == ["b0", "b1", "b2", "click"]
    await crowd.disperse()


async def test_a_click_overtakes_all_that_wait() -> None:
    crowd = Crowd(RequestBudget())
    for number in range(5):
        await crowd.ask(str(number), Priority.CLICK)
    await crowd.ask("background", Priority.BACKGROUND)
    await crowd.ask("screen", Priority.SCREEN)
    await crowd.ask("click", Priority.CLICK)
    for _ in range(5):
        await crowd.leave()
    assert crowd.entered[5:] == ["click", "screen", "background"]
    await crowd.disperse()


async def test_background_stops_at_a_fifth_and_clicks_go_on() -> None:
    budget = RequestBudget(clock=Clock())
    budget.update(headers(50, 10, 30))
    crowd = Crowd(budget)
    await crowd.ask("background", Priority.BACKGROUND)
    await crowd.ask("click", Priority.CLICK)
    assert crowd.entered == ["click"]
    assert budget.waiting == 1
    await crowd.disperse()
    assert budget.waiting == 0


async def test_nothing_goes_out_until_a_second_after_the_reset_when_the_limit_is_used_up() -> None:
    budget = RequestBudget()
    budget.update(headers(50, 0, 0.2))
    started = asyncio.get_running_loop().time()
    await asyncio.wait_for(budget.acquire(Priority.CLICK), 5)
    waited = asyncio.get_running_loop().time() - started
    assert 1.15 <= waited < 4
    assert budget.remaining == 50
    budget.release()


async def test_requests_in_flight_count_against_what_is_left() -> None:
    budget = RequestBudget(clock=Clock())
    budget.update(headers(50, 2, 30))
    crowd = Crowd(budget)
    for number in range(4):
        await crowd.ask(str(number), Priority.CLICK)
    assert crowd.entered == ["0", "1"]
    await crowd.disperse()


async def test_a_429_holds_everybody_back_and_tells_how_long() -> None:
    clock = Clock()
    budget = RequestBudget(clock=clock)
    budget.update(headers(500, 400, 10))
    told: list[float] = []
    budget.on_change.append(lambda: told.append(budget.resets_in()))
    budget.note_429(30)
    crowd = Crowd(budget)
    await crowd.ask("click", Priority.CLICK)
    assert crowd.entered == []
    assert 30 <= budget.resets_in() <= 31
    assert told
    clock.now += 31
    await crowd.ask("later", Priority.CLICK)
    assert set(crowd.entered) == {"click", "later"}
    await crowd.disperse()


def test_answers_out_of_order_do_not_give_requests_back() -> None:
    clock = Clock()
    budget = RequestBudget(clock=clock)
    budget.update(headers(500, 100, 30))
    budget.update(headers(500, 104, 30))
    assert budget.remaining == 100
    clock.now += 29
    budget.update(headers(500, 499, 59))
    assert budget.remaining == 499


@pytest.mark.parametrize("nonsense", ["", "soon", "-5", "nan", "inf", "1e99"])
def test_headers_without_sense_are_ignored(nonsense: str) -> None:
    budget = RequestBudget()
    budget.update(
        {
            "x-ratelimit-limit": nonsense,
            "x-ratelimit-remaining": nonsense,
            "x-ratelimit-reset": nonsense,
        }
    )
    assert budget.limit is None
    assert budget.remaining is None


def test_a_reset_far_away_does_not_block_for_longer_than_a_minute() -> None:
    budget = RequestBudget(clock=Clock())
    budget.update(headers(50, 0, 1_763_800_000))
    assert budget.resets_in() <= 61


async def test_a_canceled_waiter_gives_its_place_back() -> None:
    budget = RequestBudget()
    crowd = Crowd(budget)
    for number in range(5):
        await crowd.ask(str(number), Priority.CLICK)
    await crowd.ask("gives up", Priority.CLICK)
    await crowd.ask("stays", Priority.CLICK)
    budget.release()
    crowd.tasks[5].cancel()
    await settle()
    assert crowd.entered[-1] in {"stays", "gives up"}
    await crowd.leave()
    assert "stays" in crowd.entered
    await crowd.disperse()


async def test_the_slot_is_given_back_after_an_error() -> None:
    budget = RequestBudget()
    with pytest.raises(ZeroDivisionError):
        async with budget.slot(Priority.CLICK):
            raise ZeroDivisionError
    assert budget.in_flight == 0


async def test_a_failing_listener_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    budget = RequestBudget()
    budget.on_change.append(lambda: 1 / 0)  # type: ignore[arg-type]
    budget.update(headers(500, 400, 10))
    assert budget.remaining == 400
    assert "listener" in caplog.text


# -- the background's share ----------------------------------------------------------------


async def served(budget: RequestBudget, crowd: Crowd, limit: int, most: int) -> int:
    """Let background requests out one after another, each answered; return how many went."""
    for sent in range(most):
        await crowd.ask(f"b{sent}", Priority.BACKGROUND)
        if f"b{sent}" not in crowd.entered:
            return sent
        budget.update(headers(limit, limit - sent - 1, 30))
        await crowd.leave()
    return most


@pytest.mark.parametrize(
    ("limit", "share", "sent"),
    [
        (500, 0.8, 400),
        (500, 0.5, 250),
        (500, 0.9, 450),
        (50, 0.8, 40),
        (50, 0.9, 45),
        (20, 0.8, 15),
    ],
)
async def test_the_background_keeps_to_its_share(limit: int, share: float, sent: int) -> None:
    budget = RequestBudget(clock=Clock())
    budget.share = share
    crowd = Crowd(budget)
    assert await served(budget, crowd, limit, limit + 1) == sent
    await crowd.ask("click", Priority.CLICK)
    assert "click" in crowd.entered, "a click has room"
    await crowd.disperse()


async def test_clicks_are_not_counted_as_background() -> None:
    budget = RequestBudget(clock=Clock())
    budget.share = 0.5
    crowd = Crowd(budget)
    for number in range(100):
        await crowd.ask(str(number), Priority.CLICK)
        budget.update(headers(500, 499 - number, 30))
        await crowd.leave()
    budget.update(headers(500, 400, 30))
    assert await served(budget, crowd, 400, 500) >= 200
    await crowd.disperse()


async def test_other_programs_of_the_same_person_leave_less_for_the_background() -> None:
    budget = RequestBudget(clock=Clock())
    budget.update(headers(500, 101, 30))  # somebody else took 399 of them
    crowd = Crowd(budget)
    await crowd.ask("first", Priority.BACKGROUND)
    await crowd.ask("second", Priority.BACKGROUND)
    assert crowd.entered == ["first"]
    await crowd.disperse()


async def test_a_new_minute_gives_the_background_its_share_again() -> None:
    clock = Clock()
    budget = RequestBudget(clock=clock)
    crowd = Crowd(budget)
    assert await served(budget, crowd, 50, 60) == 40
    held = budget.held_back()
    assert held is not None
    assert held.why == "share"
    assert held.waiting == 1
    assert 30 <= held.seconds <= 31
    clock.now += 32
    assert budget.held_back() is None
    budget.share = budget.share  # what a timer does in time: look again
    await settle()
    assert "b40" in crowd.entered
    await crowd.disperse()


async def test_what_waits_and_why_is_told() -> None:
    budget = RequestBudget(clock=Clock())
    assert budget.held_back() is None
    budget.update(headers(50, 0, 12))
    crowd = Crowd(budget)
    await crowd.ask("click", Priority.CLICK)
    held = budget.held_back()
    assert held is not None
    assert held == (13, 1, "limit")
    await crowd.disperse()
    assert budget.held_back() is None


def test_a_share_stays_within_reason() -> None:
    budget = RequestBudget()
    for wanted, taken in ((0.0, 0.1), (5.0, 0.9), (0.65, 0.65)):
        budget.share = wanted
        assert budget.share == taken
