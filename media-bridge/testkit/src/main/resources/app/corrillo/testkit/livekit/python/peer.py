"""One participant of a LiveKit room, with the vendor's Python SDK. One JSON object a line in, one out:
{id, ask, with} is answered by {id, answer} or {id, error}. Ends when its input ends."""
import asyncio
import base64
import hashlib
import json
import sys

import livekit.rtc
from livekit import api, rtc
from media import Ear, Eye, Mouth, Pattern

TOPICS = ["lk.chat", "lk.transcription", "test"]
SOURCES = {"camera": 1, "microphone": 2, "screen_share": 3, "screen_share_audio": 4}
NAMES = {number: name for name, number in SOURCES.items()}
CODECS = {"vp8": 0, "h264": 1, "av1": 2, "vp9": 3}


class Peer:
    def __init__(self):
        self.room = rtc.Room()
        self.eyes, self.ears, self.mouths, self.published = {}, {}, {}, {}
        self.logs = {name: [] for name in ("events", "texts", "files", "data", "chats")}

    def note(self, *words):
        self.logs["events"].append(" ".join(map(str, words)))

    def watch(self):
        room, note = self.room, self.note
        for name in ("connected", "reconnecting", "reconnected", "moved"):
            room.on(name, lambda *_, name=name: note(name))
        room.on("disconnected", lambda reason: note("disconnected", rtc.DisconnectReason.Name(reason)))
        room.on("participant_connected", lambda who: note("participantConnected", who.identity))
        room.on("participant_disconnected", lambda who: note("participantDisconnected", who.identity))
        room.on("track_muted", lambda who, track: note("trackMuted", key(who, track)))
        room.on("track_unmuted", lambda who, track: note("trackUnmuted", key(who, track)))
        room.on("active_speakers_changed", lambda all: note("speakers", ",".join(sorted(one.identity for one in all))))
        room.on("track_subscribed", self.subscribed)
        room.on("track_unsubscribed", self.unsubscribed)
        room.on("data_received", lambda packet: self.logs["data"].append({
            "from": packet.participant.identity if packet.participant else "",
            "topic": packet.topic or "", "text": packet.data.decode(errors="replace")}))
        for topic in TOPICS:
            room.register_text_stream_handler(topic, lambda reader, who, topic=topic: spawn(self.text(reader, who, topic)))
            room.register_byte_stream_handler(topic, lambda reader, who, topic=topic: spawn(self.file(reader, who, topic)))

    def subscribed(self, track, publication, who):
        self.note("subscribed", key(who, publication))
        (self.eyes if track.kind == rtc.TrackKind.KIND_VIDEO else self.ears)[key(who, publication)] = (
            Eye(track) if track.kind == rtc.TrackKind.KIND_VIDEO else Ear(track))

    def unsubscribed(self, track, publication, who):
        self.note("unsubscribed", key(who, publication))
        for senses in (self.eyes, self.ears):
            sense = senses.pop(key(who, publication), None)
            if sense:
                sense.task.cancel()

    async def text(self, reader, who, topic):
        text = await reader.read_all()
        self.logs["texts"].append({"from": who, "topic": topic, "text": text, "attributes": dict(reader.info.attributes or {})})

    async def file(self, reader, who, topic):
        content = b"".join([chunk async for chunk in reader])
        self.logs["files"].append({"from": who, "topic": topic, "name": reader.info.name, "mime": reader.info.mime_type,
            "size": len(content), "sha256": hashlib.sha256(content).hexdigest()})

    async def ask_join(self, url, token, autoSubscribe=True, singleConnection=True, **_):
        self.watch()
        await self.room.connect(url, token, rtc.RoomOptions(auto_subscribe=autoSubscribe, single_peer_connection=singleConnection))
        return self.room.local_participant.sid

    async def ask_leave(self):
        await self.room.disconnect()

    async def ask_publishPattern(self, source, number, width, height, fps, codec="vp8", simulcast=False, **_):
        pattern = Pattern(number, width, height, fps)
        return await self.publish(source, pattern, rtc.LocalVideoTrack.create_video_track(source, pattern.source),
            rtc.TrackPublishOptions(source=SOURCES[source], simulcast=simulcast, video_codec=CODECS[codec]))

    async def ask_publishSound(self, source, dtx=True, red=True):
        mouth = self.mouths[source] = Mouth()
        return await self.publish(source, mouth, rtc.LocalAudioTrack.create_audio_track(source, mouth.source),
            rtc.TrackPublishOptions(source=SOURCES[source], dtx=dtx, red=red))

    async def publish(self, source, maker, track, options):
        publication = await self.room.local_participant.publish_track(track, options)
        self.published[source] = (publication, track, maker)
        return publication.sid

    async def ask_unpublish(self, source):
        publication, _, maker = self.published.pop(source)
        await self.room.local_participant.unpublish_track(publication.sid)
        maker.task.cancel()

    async def ask_mute(self, source, muted):
        track = self.published[source][1]
        track.mute() if muted else track.unmute()

    async def ask_tone(self, source, hertz):
        self.mouths[source].hertz = hertz

    async def ask_say(self, source, wav):
        await self.mouths[source].say(wav)

    async def ask_picture(self, identity, source):
        eye = self.eyes.get(f"{identity}:{source}")
        return eye and eye.read()

    async def ask_sound(self, identity, source):
        ear = self.ears.get(f"{identity}:{source}")
        return ear and ear.hear()

    async def ask_record(self, identity, source):
        self.ears[f"{identity}:{source}"].record()

    async def ask_recorded(self, identity, source):
        return self.ears[f"{identity}:{source}"].recorded()

    async def ask_people(self):
        return [describe(who) for who in (self.room.local_participant, *self.room.remote_participants.values())]

    async def ask_subscribe(self, identity, source, wanted):
        for track in self.room.remote_participants[identity].track_publications.values():
            if NAMES.get(track.source) == source:
                track.set_subscribed(wanted)

    async def ask_attributes(self, attributes):
        await self.room.local_participant.set_attributes(attributes)

    async def ask_rename(self, name):
        await self.room.local_participant.set_name(name)

    async def ask_metadata(self, metadata):
        await self.room.local_participant.set_metadata(metadata)

    async def ask_sendText(self, topic, text, to=()):
        await self.room.local_participant.send_text(text, topic=topic, destination_identities=list(to))

    async def ask_sendFile(self, topic, name, mime, bytes):
        await self.room.local_participant.send_bytes(base64.b64decode(bytes), topic=topic, name=name, mime_type=mime)

    async def ask_sendData(self, topic, bytes, reliable=True, to=()):
        await self.room.local_participant.publish_data(base64.b64decode(bytes), reliable=reliable, destination_identities=list(to), topic=topic)

    async def ask_answerRpc(self, method, answer):
        async def handle(call):
            return answer + call.payload
        self.room.local_participant.register_rpc_method(method, handle)

    async def ask_rpc(self, to, method, payload):
        return await self.room.local_participant.perform_rpc(destination_identity=to, method=method, payload=payload)

    async def ask_serverMutes(self, identity, sid, **server):
        async with admin(server) as rooms:
            await rooms.room.mute_published_track(api.MuteRoomTrackRequest(
                room=self.room.name, identity=identity, track_sid=sid, muted=True))

    async def ask_serverRemoves(self, identity, **server):
        async with admin(server) as rooms:
            await rooms.room.remove_participant(api.RoomParticipantIdentity(room=self.room.name, identity=identity))

    async def ask_serverPermits(self, identity, publish, **server):
        async with admin(server) as rooms:
            await rooms.room.update_participant(api.UpdateParticipantRequest(room=self.room.name, identity=identity,
                permission=api.ParticipantPermission(can_subscribe=True, can_publish=publish, can_publish_data=True)))

    async def ask_state(self):
        return "connected" if self.room.isconnected() else "disconnected"

    async def ask_roomInfo(self):
        return {"name": self.room.name, "metadata": self.room.metadata or "", "recording": self.room.is_recording}


def admin(server):
    return api.LiveKitAPI(server["url"], server["key"], server["secret"])


def key(who, publication):
    return f"{who.identity}:{NAMES.get(publication.source, 'unknown')}"


def spawn(work):
    running.add(task := asyncio.ensure_future(work))
    task.add_done_callback(running.discard)


def describe(who):
    tracks = [{"sid": one.sid, "source": NAMES.get(one.source, "unknown"), "name": one.name, "kind": "", "muted": one.muted,
        "subscribed": getattr(one, "subscribed", False), "encrypted": one.encryption_type != 0, "mime": one.mime_type,
        "width": one.width, "height": one.height} for one in who.track_publications.values()]
    may = who.permissions
    rights = f"{may.can_publish} {may.can_publish_data} {list(may.can_publish_sources)}".replace("True", "true").replace("False", "false")
    return {"identity": who.identity, "sid": who.sid, "name": who.name, "metadata": who.metadata, "attributes": dict(who.attributes),
        "speaking": False, "level": 0, "quality": "", "permissions": rights, "tracks": tracks}


async def handle(peer, request):
    name, what = request["ask"], request.get("with") or {}
    try:
        answer = peer.logs[name] if name in peer.logs else await getattr(peer, "ask_" + name)(**what)
        say({"id": request["id"], "answer": answer})
    except Exception as error:
        say({"id": request["id"], "error": f"{type(error).__name__}: {error}"})


def say(line):
    print(json.dumps(line), flush=True)


async def main():
    peer = Peer()
    say({"id": 0, "answer": livekit.rtc.__version__})
    reader = asyncio.StreamReader(limit=2**26)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        spawn(handle(peer, json.loads(line)))
    await peer.room.disconnect()


running = set()
asyncio.run(main())
