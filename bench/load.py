"""The load: sessions over the websocket that change a filter again and again, and what it costs."""

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import psutil
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from bench.serving import Served, served
from data import tables
from data.selection.declared import YEARS, initiatives

SESSIONS = (1, 20, 50)
FEW, MORE = 10, 40  # sessions at first and on top of them, for the memory of one
ASKS = 3
SECONDS = 10.0
PATIENCE = 120.0
LARGEST = 64 * 2**20
FINISHED = ForwardMsg.FINISHED_SUCCESSFULLY
FAILED = ForwardMsg.FINISHED_WITH_COMPILE_ERROR


class Session:
    """One reader without a browser, who asks by the sidebar's boxes and waits for each answer."""

    def __init__(self, socket: ClientConnection, chance: random.Random) -> None:
        """Speak over an open websocket."""
        self.socket, self.chance = socket, chance
        self.ids: dict[str, str] = {}

    async def begin(self) -> None:
        """Ask for the page a first time, and learn the ids of its boxes."""
        message = BackMsg(rerun_script=ClientState(query_string=""))
        await self.socket.send(message.SerializeToString())
        await self.answered()
        if set(self.ids) != {"initiative", "years"}:
            raise RuntimeError(f"the page has the boxes '{sorted(self.ids)}', not those of the map")

    async def ask(self) -> tuple[str, int]:
        """Choose an initiative and the years up to one, wait for the page, and say which."""
        first, last = YEARS.span(tables.read())
        chosen = self.chance.choice(list(initiatives(tables.read()).items()))
        year = self.chance.randrange(last - 24, last)
        message = BackMsg(rerun_script=ClientState())
        states = message.rerun_script.widget_states.widgets
        states.add(id=self.ids["initiative"]).string_array_value.data.append(chosen[1])
        states.add(id=self.ids["years"]).double_array_value.data.extend((first, year))
        await self.socket.send(message.SerializeToString())
        await self.answered()
        return chosen[0], year

    async def answered(self) -> None:
        """Read until the script has finished; raise RuntimeError where it failed."""
        async with asyncio.timeout(PATIENCE):
            while True:
                message = ForwardMsg.FromString(await self.socket.recv(decode=False))
                kind = message.WhichOneof("type")
                if kind == "delta":
                    self.learn(message)
                if kind == "script_finished" and message.script_finished == FINISHED:
                    return
                if kind == "script_finished" and message.script_finished == FAILED:
                    raise RuntimeError("the page's script does not compile")

    def learn(self, message: ForwardMsg) -> None:
        """Note the ids of the boxes; raise RuntimeError for an error on the page."""
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(f"the page failed: {element.exception.message}")
        if kind == "multiselect" and element.multiselect.label == "Initiative":
            self.ids["initiative"] = element.multiselect.id
        if kind == "slider" and element.slider.label == YEARS.label:
            self.ids["years"] = element.slider.id


@dataclass(frozen=True)
class Load:
    """What some sessions got in a while: reruns a second, and how many selections were repeats."""

    sessions: int
    reruns: int
    reruns_per_second: float
    repeats: int


async def opened(page: Served, number: int, seed: int) -> list[Session]:
    """Open sessions one after another, each until its first page stands."""
    address = page.url.replace("http", "ws", 1).replace("localhost", "127.0.0.1")
    found = []
    for index in range(number):
        socket = await connect(
            f"{address}_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=LARGEST,
            proxy=None,
        )
        found.append(Session(socket, random.Random(f"{seed}.{index}")))  # noqa: S311 - no secret
        await found[-1].begin()
    return found


async def pressed(sessions: Sequence[Session], seconds: float) -> Load:
    """Let all sessions ask, each as soon as it is answered, until some seconds are over."""
    begun = time.monotonic()
    asked: list[tuple[str, int]] = []

    async def reader(session: Session) -> None:
        while time.monotonic() < begun + seconds:
            asked.append(await session.ask())

    await asyncio.gather(*map(reader, sessions))
    took = time.monotonic() - begun
    rate = round(len(asked) / took, 2)
    return Load(len(sessions), len(asked), rate, len(asked) - len(set(asked)))


async def loaded(page: Served, seconds: float) -> dict[str, object]:
    """Load one page with more and more sessions."""
    sessions: list[Session] = []
    loads = []
    for number in SESSIONS:
        sessions += await opened(page, number - len(sessions), number)
        loads.append(await pressed(sessions, seconds))
    await closed(sessions)
    return {
        "reruns_per_second": {str(load.sessions): load.reruns_per_second for load in loads},
        "reruns": {str(load.sessions): load.reruns for load in loads},
        "repeats": {str(load.sessions): load.repeats for load in loads},
    }


async def remembered(page: Served) -> dict[str, object]:
    """See what further sessions take of a fresh server's memory, all asking the same things.

    What is kept for all sessions is there after the first ones; the rest is each session's own.
    """
    server = psutil.Process(page.pid)
    sessions: list[Session] = []
    sizes = []
    for number in (FEW, FEW + MORE):
        for _ in range(number - len(sessions)):
            sessions += await opened(page, 1, 0)
            for _ in range(ASKS):
                await sessions[-1].ask()
        sizes.append(resident(server))
    await closed(sessions)
    return {
        "memory_mb": round(sizes[0] / 1e6, 1),
        "memory_per_session_mb": round((sizes[1] - sizes[0]) / MORE / 1e6, 2),
    }


async def closed(sessions: Sequence[Session]) -> None:
    """Close all sessions."""
    for session in sessions:
        await session.socket.close()


def resident(server: psutil.Process) -> int:
    """Give the bytes of memory that a server and its children hold."""
    everyone = [server, *server.children(recursive=True)]
    return sum(int(one.memory_info().rss) for one in everyone)


def run(name: str, seconds: float = SECONDS) -> dict[str, object]:
    """Measure one page of Streamlit on servers of its own: under load, then its memory."""
    with served(name, 0) as page:
        under_load = asyncio.run(loaded(page, seconds))
    with served(name, 0) as page:
        return {**under_load, **asyncio.run(remembered(page))}
