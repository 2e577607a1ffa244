package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.JoinRequest;
import app.corrillo.livekit.protocol.JoinResponse;
import app.corrillo.livekit.protocol.LeaveRequest;
import app.corrillo.livekit.protocol.ParticipantInfo;
import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.ParticipantUpdate;
import app.corrillo.livekit.protocol.Pong;
import app.corrillo.livekit.protocol.ReconnectResponse;
import app.corrillo.livekit.protocol.Room;
import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.TrackInfo;
import app.corrillo.livekit.protocol.TrackPublishedResponse;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.protocol.TrackType;
import app.corrillo.livekit.protocol.WrappedJoinRequest;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeSdp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A signalling server whose words are the test's. It greets like LiveKit, answers offers, numbers tracks, and offers
 * what the test publishes; everything else, and everything wrong, is said by hand.
 */
final class FakeLiveKit implements AutoCloseable {
    static final String SELF = "PA_self";

    private final MockWebServer server = new MockWebServer();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final AtomicInteger offers = new AtomicInteger();
    private volatile Function<Visit, @Nullable SignalResponse> greeting = this::greet;
    private volatile int refusal;
    private volatile List<FakeSdp.Section> sections = List.of();
    private volatile boolean deaf;
    private volatile int newerRefusal;
    private volatile boolean newerUnanswered;
    private volatile boolean describedByHand;

    FakeLiveKit() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean newer = request.getUrl().encodedPath().endsWith("/v1");
                if (newer && newerRefusal != 0) {
                    return new MockResponse.Builder().code(newerRefusal).build();
                }
                if (refusal != 0) {
                    return new MockResponse.Builder().code(refusal).build();
                }
                Visit visit = new Visit(request);
                visits.add(visit);
                return new MockResponse.Builder().webSocketUpgrade(visit).build();
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A link with a token whose signature nobody checks. */
    String link() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String payload = "{\"sub\":\"me\",\"video\":{\"room\":\"Room\"}}";
        return "ws://127.0.0.1:" + server.getPort() + "?access_token=e30."
                + base64.encodeToString(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + ".c2ln";
    }

    /** What new sockets hear first; null for nothing. */
    void greetWith(Function<Visit, @Nullable SignalResponse> words) {
        greeting = words;
    }

    /** Sockets are refused with this HTTP status; 0 lets them in again. */
    void refuseWith(int status) {
        refusal = status;
    }

    /** Sockets of signalling version 1 are refused with this HTTP status: 404 by a server from before it. */
    void refuseNewerWith(int status) {
        newerRefusal = status;
    }

    /** Offers of signalling version 1 are not answered. */
    void leaveNewerUnanswered() {
        newerUnanswered = true;
    }

    /** Nothing is offered and no offer is answered but by the test: what else is described, no real engine can use. */
    void describeByHand() {
        describedByHand = true;
    }

    /** Nothing is answered any more, pings neither. */
    void setDeaf(boolean now) {
        deaf = now;
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** The newest socket, when there are so many. */
    Visit visit(int number) {
        Eventually.that(
                "visit " + number,
                () -> visits.size() >= number && visits.get(number - 1).isOpen());
        return visits.get(number - 1);
    }

    SignalResponse greet(Visit visit) {
        return !visit.comesBack()
                ? join(List.of()).build()
                : new SignalResponse.Builder()
                        .reconnect(new ReconnectResponse.Builder().build())
                        .build();
    }

    static SignalResponse.Builder join(List<ParticipantInfo> others) {
        return new SignalResponse.Builder()
                .join(new JoinResponse.Builder()
                        .room(new Room.Builder().name("Room").build())
                        .participant(person(SELF, "me").permission(everything()).build())
                        .other_participants(others)
                        .subscriber_primary(true)
                        .fast_publish(true)
                        .build());
    }

    /** Joining goes on at another server. */
    static SignalResponse elsewhere(FakeLiveKit other) {
        return elsewhere(other.link().replaceAll("[?].*", ""));
    }

    static SignalResponse elsewhere(String url) {
        return new SignalResponse.Builder()
                .join(new JoinResponse.Builder().alternative_url(url).build())
                .build();
    }

    static ParticipantPermission everything() {
        return new ParticipantPermission.Builder()
                .can_publish(true)
                .can_subscribe(true)
                .can_publish_data(true)
                .can_update_metadata(true)
                .build();
    }

    static ParticipantInfo.Builder person(String sid, String identity) {
        return new ParticipantInfo.Builder()
                .sid(sid)
                .identity(identity)
                .name(identity)
                .state(ParticipantInfo.State.ACTIVE);
    }

    static TrackInfo.Builder track(String sid, TrackSource source) {
        boolean sound = source == TrackSource.MICROPHONE || source == TrackSource.SCREEN_SHARE_AUDIO;
        return new TrackInfo.Builder().sid(sid).source(source).type(sound ? TrackType.AUDIO : TrackType.VIDEO);
    }

    /** An offer of whatever words. */
    static SignalResponse offer(int id, String sdp) {
        return new SignalResponse.Builder()
                .offer(new SessionDescription.Builder()
                        .type("offer")
                        .sdp(sdp)
                        .id(id)
                        .build())
                .build();
    }

    static SignalResponse update(ParticipantInfo... people) {
        return new SignalResponse.Builder()
                .update(new ParticipantUpdate.Builder()
                        .participants(List.of(people))
                        .build())
                .build();
    }

    static SignalResponse leave(LeaveRequest.Builder why) {
        return new SignalResponse.Builder().leave(why.build()).build();
    }

    /** The subscriber's offer with these tracks in its sections. */
    SignalResponse offer(List<FakeSdp.Section> sections) {
        return offer(offers.incrementAndGet(), FakeSdp.write("server", sections));
    }

    /** Answers carry these sections from now on. */
    void answerWith(List<FakeSdp.Section> now) {
        sections = now;
    }

    static SignalResponse answer(int id, List<FakeSdp.Section> sections) {
        return new SignalResponse.Builder()
                .answer(new SessionDescription.Builder()
                        .type("answer")
                        .sdp(FakeSdp.write("server", sections))
                        .id(id)
                        .build())
                .build();
    }

    private static ByteString bytes(SignalResponse message) {
        return ByteString.of(SignalResponse.ADAPTER.encode(message));
    }

    @Override
    public void close() {
        server.close();
    }

    /** One socket. */
    final class Visit extends WebSocketListener {
        private final RecordedRequest request;
        private final List<SignalRequest> heard = new CopyOnWriteArrayList<>();
        private volatile @Nullable WebSocket socket;
        private volatile boolean gone;

        Visit(RecordedRequest request) {
            this.request = request;
        }

        boolean isOpen() {
            return socket != null;
        }

        @Nullable
        String query(String name) {
            return request.getUrl().queryParameter(name);
        }

        boolean comesBack() {
            return query("join_request") == null ? query("reconnect") != null : joinRequest().reconnect;
        }

        /** What came along when the socket was opened with signalling version 1. */
        JoinRequest joinRequest() {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(Objects.requireNonNull(query("join_request")));
                WrappedJoinRequest wrapped = WrappedJoinRequest.ADAPTER.decode(bytes);
                assertEquals(WrappedJoinRequest.Compression.GZIP, wrapped.compression);
                try (InputStream plain =
                        new GZIPInputStream(new ByteArrayInputStream(wrapped.join_request.toByteArray()))) {
                    return JoinRequest.ADAPTER.decode(plain.readAllBytes());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Nullable
        String header(String name) {
            return request.getHeaders().get(name);
        }

        void say(SignalResponse message) {
            say(bytes(message));
        }

        void say(ByteString bytes) {
            Objects.requireNonNull(socket).send(bytes);
        }

        /** The way breaks. */
        void cut() {
            WebSocket open = socket;
            if (open != null) {
                open.close(1_011, "broken");
            }
        }

        List<SignalRequest> heard() {
            return List.copyOf(heard);
        }

        /** The first word of this kind, when it has come. */
        SignalRequest hear(String what, Predicate<SignalRequest> kind) {
            Eventually.that(what, () -> heard.stream().anyMatch(kind));
            return heard.stream().filter(kind).findFirst().orElseThrow();
        }

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            SignalResponse first = greeting.apply(this);
            if (first != null) {
                webSocket.send(bytes(first));
                boolean describes = first.join != null && !describedByHand;
                if (describes && query("join_request") == null) {
                    webSocket.send(bytes(offer(List.of())));
                } else if (describes && joinRequest().publisher_offer != null && !newerUnanswered) {
                    webSocket.send(bytes(FakeLiveKit.answer(joinRequest().publisher_offer.id, List.of())));
                }
            }
            // Last: a test that knows of the visit says nothing before the first words.
            socket = webSocket;
        }

        @Override
        public void onMessage(WebSocket webSocket, ByteString bytes) {
            try {
                SignalRequest message = SignalRequest.ADAPTER.decode(bytes);
                if (!deaf) {
                    answer(message);
                }
                heard.add(message);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** The other side let go of the socket, in whatever way. */
        boolean isGone() {
            return gone;
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable broken, @Nullable Response response) {
            gone = true;
        }

        @Override
        public void onClosed(WebSocket webSocket, int code, String reason) {
            gone = true;
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            webSocket.close(code, reason);
        }

        private void answer(SignalRequest message) {
            if (message.offer != null) {
                if (describedByHand || (newerUnanswered && query("join_request") != null)) {
                    return;
                }
                say(FakeLiveKit.answer(message.offer.id, sections));
            } else if (message.add_track != null) {
                TrackInfo made = track("TR_" + message.add_track.cid, message.add_track.source)
                        .muted(message.add_track.muted)
                        .build();
                say(new SignalResponse.Builder()
                        .track_published(new TrackPublishedResponse.Builder()
                                .cid(message.add_track.cid)
                                .track(made)
                                .build())
                        .build());
            } else if (message.ping_req != null) {
                say(new SignalResponse.Builder()
                        .pong_resp(new Pong.Builder()
                                .last_ping_timestamp(message.ping_req.timestamp)
                                .build())
                        .build());
            }
        }
    }
}
