"""WebDriver BiDi over a websocket: commands, their answers, and nothing else. https://w3c.github.io/webdriver-bidi/"""

import asyncio
import itertools
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

LARGEST_MESSAGE_BYTES = 64 * 1024 * 1024


class BidiError(Exception):
    """The browser refused a command."""


class BidiConnection:
    """One session with a browser."""

    def __init__(self, client: ClientSession, socket: ClientWebSocketResponse) -> None:
        self._client = client
        self._socket = socket
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def open(cls, address: str) -> "BidiConnection":
        """Connect to `address` (ws://…/session) and start a session that accepts our certificate."""
        client = ClientSession()
        socket = await client.ws_connect(address, max_msg_size=LARGEST_MESSAGE_BYTES)
        connection = cls(client, socket)
        wanted = {"alwaysMatch": {"acceptInsecureCerts": True}}
        await connection.send("session.new", {"capabilities": wanted})
        return connection

    async def send(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Send a command and return its result. Raises BidiError when the browser refuses it."""
        number = next(self._numbers)
        answer = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        return await answer

    async def close(self) -> None:
        """Leave the browser running and the session behind."""
        self._reader.cancel()
        await self._socket.close()
        await self._client.close()

    async def _read(self) -> None:
        async for message in self._socket:
            if message.type is WSMsgType.TEXT:
                self._deliver(message.json())
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(BidiError("El navegador cerró la conexión."))

    def _deliver(self, message: dict[str, Any]) -> None:
        answer = self._waiting.pop(message.get("id") or 0, None)
        if answer is None or answer.done():
            return
        if message["type"] == "error":
            answer.set_exception(BidiError(f"{message['error']}: {message['message']}"))
        else:
            answer.set_result(message["result"])
