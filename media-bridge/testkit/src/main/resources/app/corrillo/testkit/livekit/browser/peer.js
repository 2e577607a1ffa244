// One participant of a LiveKit room, with the vendor's client. Everything a test may ask is a function of `asked`.
const { Room, RoomEvent, Track } = LivekitClient;
const TEXT_TOPICS = ['lk.chat', 'lk.transcription', 'test'];
const log = { events: [], texts: [], files: [], data: [], chats: [] };
const videos = new Map();
const ears = new Map();
const mouths = new Map();
let room = null;

const nameOf = (participant, publication) => `${participant?.identity}:${publication?.source}`;
const base64 = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
const unbase64 = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
const note = (...words) => log.events.push(words.join(' '));

function watch() {
  for (const name of ['Connected', 'Reconnecting', 'SignalReconnecting', 'Reconnected', 'RoomMetadataChanged', 'Moved']) {
    room.on(RoomEvent[name], () => note(RoomEvent[name]));
  }
  room.on(RoomEvent.Disconnected, reason => note('disconnected', LivekitClient.DisconnectReason[reason]));
  room.on(RoomEvent.ParticipantConnected, who => note('participantConnected', who.identity));
  room.on(RoomEvent.ParticipantDisconnected, who => note('participantDisconnected', who.identity));
  room.on(RoomEvent.TrackMuted, (track, who) => note('trackMuted', nameOf(who, track)));
  room.on(RoomEvent.TrackUnmuted, (track, who) => note('trackUnmuted', nameOf(who, track)));
  room.on(RoomEvent.TrackUnpublished, (track, who) => note('trackUnpublished', nameOf(who, track)));
  room.on(RoomEvent.LocalTrackUnpublished, track => note('localTrackUnpublished', track.source));
  room.on(RoomEvent.TrackSubscriptionFailed, (sid, who) => note('subscriptionFailed', who.identity));
  room.on(RoomEvent.TrackStreamStateChanged, (track, state, who) => note('streamState', nameOf(who, track), state));
  room.on(RoomEvent.ActiveSpeakersChanged, all => note('speakers', all.map(one => one.identity).sort().join(',')));
  room.on(RoomEvent.ParticipantPermissionsChanged, (before, who) => note('permissions', who.identity));
  room.on(RoomEvent.EncryptionError, error => note('encryptionError', error.message));
  room.on(RoomEvent.TrackSubscribed, subscribed);
  room.on(RoomEvent.TrackUnsubscribed, unsubscribed);
  room.on(RoomEvent.DataReceived, (payload, who, kind, topic) => log.data.push({
    from: who?.identity ?? '', topic: topic ?? '', text: new TextDecoder().decode(payload) }));
  room.on(RoomEvent.ChatMessage, (message, who) => log.chats.push({ from: who?.identity ?? '', topic: '', text: message.message }));
}

function subscribed(track, publication, who) {
  const name = nameOf(who, publication);
  note('subscribed', name);
  const element = track.attach();
  element.muted = true;
  document.body.append(element);
  // Without an element Chromium delivers no sound of a remote track.
  if (track.kind === Track.Kind.Video) videos.set(name, element);
  else ears.set(name, new Ear(track.mediaStreamTrack));
}

function unsubscribed(track, publication, who) {
  const name = nameOf(who, publication);
  note('unsubscribed', name);
  track.detach().forEach(element => element.remove());
  videos.delete(name);
  ears.get(name)?.close();
  ears.delete(name);
}

function listen() {
  for (const topic of TEXT_TOPICS) {
    room.registerTextStreamHandler(topic, async (reader, who) => {
      const text = await reader.readAll();
      log.texts.push({ from: who.identity, topic, text, attributes: reader.info.attributes ?? {} });
    });
    room.registerByteStreamHandler(topic, async (reader, who) => {
      const blocks = await reader.readAll();
      const bytes = new Uint8Array(await new Blob(blocks).arrayBuffer());
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      log.files.push({ from: who.identity, topic, name: reader.info.name, mime: reader.info.mimeType, size: bytes.length,
        sha256: Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('') });
    });
  }
}

function describe(who) {
  const tracks = [...who.trackPublications.values()].map(one => ({
    sid: one.trackSid, source: one.source, name: one.trackName, kind: one.kind, muted: one.isMuted, subscribed: one.isSubscribed ?? false,
    encrypted: one.isEncrypted, mime: one.mimeType ?? '', width: one.dimensions?.width ?? 0, height: one.dimensions?.height ?? 0 }));
  return { identity: who.identity, sid: who.sid, name: who.name ?? '', metadata: who.metadata ?? '', attributes: who.attributes ?? {},
    speaking: who.isSpeaking, level: who.audioLevel, quality: who.connectionQuality, permissions: who.permissions ?? {}, tracks };
}

function publication(identity, source) {
  const who = identity === room.localParticipant.identity ? room.localParticipant : room.remoteParticipants.get(identity);
  const found = who?.getTrackPublication(source);
  if (!found) throw new Error(`${identity} has no ${source}`);
  return found;
}

function encryption(passphrase) {
  if (!passphrase) return {};
  const keyProvider = new LivekitClient.ExternalE2EEKeyProvider();
  return { keyProvider, options: { encryption: { keyProvider, worker: new Worker('/e2ee.js') } } };
}

// As a browser that lacks a codec: what it offers and what it is offered is without it.
function lack(codec) {
  const lacks = one => one.mimeType.toLowerCase() === `video/${codec.toLowerCase()}`;
  const add = RTCPeerConnection.prototype.addTransceiver;
  RTCPeerConnection.prototype.addTransceiver = function (what, init) {
    const made = add.call(this, what, init);
    if (made.receiver.track.kind === 'video') {
      made.setCodecPreferences(RTCRtpReceiver.getCapabilities('video').codecs.filter(one => !lacks(one)));
    }
    return made;
  };
  const set = RTCPeerConnection.prototype.setRemoteDescription;
  RTCPeerConnection.prototype.setRemoteDescription = function (description) {
    const sdp = description.sdp.replaceAll(`${codec}/90000`, 'NONE/90000');
    return set.call(this, description.type === 'offer' ? { type: 'offer', sdp } : description);
  };
}

window.asked = {
  lack: ({ codec }) => lack(codec),
  async join({ url, token, adaptiveStream = false, dynacast = true, autoSubscribe = true, passphrase = '', relay = false }) {
    const { keyProvider, options } = encryption(passphrase);
    await keyProvider?.setKey(passphrase);
    room = new Room({ adaptiveStream, dynacast, ...options });
    watch();
    listen();
    if (keyProvider) await room.setE2EEEnabled(true);
    await room.connect(url, token, { autoSubscribe, rtcConfig: relay ? { iceTransportPolicy: 'relay' } : undefined });
    await sounds.resume();
    return room.localParticipant.sid;
  },
  leave: () => room.disconnect(),
  async publishPattern({ source, codec = 'vp8', simulcast = false, bitrate = 0, ...picture }) {
    const track = patternTrack({ ...picture, source: picture.number });
    const published = await room.localParticipant.publishTrack(track, {
      source, simulcast, videoCodec: codec, degradationPreference: 'maintain-resolution', videoEncoding: bitrate ? { maxBitrate: bitrate, maxFramerate: picture.fps } : undefined });
    return published.trackSid;
  },
  async publishSound({ source, dtx = true, red = true }) {
    const mouth = new Mouth();
    mouths.set(source, mouth);
    const published = await room.localParticipant.publishTrack(mouth.track, { source, dtx, red });
    return published.trackSid;
  },
  tone: ({ source, hertz }) => mouths.get(source).tone(hertz),
  say: ({ source, wav }) => mouths.get(source).say(wav),
  unpublish: ({ source }) => room.localParticipant.unpublishTrack(publication(room.localParticipant.identity, source).track).then(() => null),
  mute({ source, muted }) {
    const track = publication(room.localParticipant.identity, source).track;
    return (muted ? track.mute() : track.unmute()).then(() => null);
  },
  people: () => [room.localParticipant, ...room.remoteParticipants.values()].map(describe),
  async picture({ identity, source }) {
    const video = videos.get(`${identity}:${source}`);
    return video ? readPicture(video) : null;
  },
  sound: ({ identity, source }) => ears.get(`${identity}:${source}`)?.hear() ?? null,
  sides({ identity, source }) {
    const ear = ears.get(`${identity}:${source}`);
    return ear ? ear.sides.map(side => ear.hear(side)) : [];
  },
  record: ({ identity, source }) => ears.get(`${identity}:${source}`).record(),
  recorded: ({ identity, source }) => ears.get(`${identity}:${source}`).recorded(),
  subscribe({ identity, source, wanted }) { publication(identity, source).setSubscribed(wanted); },
  size({ identity, source, width, height }) { publication(identity, source).setVideoDimensions({ width, height }); },
  enable({ identity, source, wanted }) { publication(identity, source).setEnabled(wanted); },
  admit({ everybody }) { room.localParticipant.setTrackSubscriptionPermissions(everybody); },
  attributes: ({ attributes }) => room.localParticipant.setAttributes(attributes),
  rename: ({ name }) => room.localParticipant.setName(name),
  metadata: ({ metadata }) => room.localParticipant.setMetadata(metadata),
  sendText: ({ topic, text, to }) => room.localParticipant.sendText(text, { topic, destinationIdentities: to }).then(() => null),
  sendChat: ({ text }) => room.localParticipant.sendChatMessage(text).then(() => null),
  sendFile: ({ topic, name, mime, bytes }) => room.localParticipant.sendFile(
    new File([unbase64(bytes)], name, { type: mime }), { topic, mimeType: mime }).then(() => null),
  sendData: ({ topic, bytes, reliable, to }) => room.localParticipant.publishData(unbase64(bytes), {
    topic, reliable, destinationIdentities: to }),
  texts: () => log.texts,
  files: () => log.files,
  data: () => log.data,
  chats: () => log.chats,
  events: () => log.events,
  answerRpc({ method, answer }) { room.registerRpcMethod(method, async ({ payload }) => answer + payload); },
  rpc: ({ to, method, payload }) => room.localParticipant.performRpc({ destinationIdentity: to, method, payload }),
  simulate: ({ scenario }) => room.simulateScenario(scenario),
  state: () => room.state,
  roomInfo: () => ({ name: room.name, metadata: room.metadata ?? '', recording: room.isRecording }),
};
