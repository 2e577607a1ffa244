package app.corrillo.livekit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.UserPacket;
import app.corrillo.livekit.session.FakeLiveKit.Visit;
import app.corrillo.livekit.signal.JoinQuery.Version;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.meeting.work.Lane;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.media.FakeEngine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A newer token is asked for when the server's app says that this one is outdated. */
class RenewalTest extends WithFakeServer {
    private final AtomicInteger asked = new AtomicInteger();
    private final Guest guest = new Guest("me", server.link(), engine, time, Version.ZERO, new ByRoomAdmin(), "");

    @Test
    void aRenewalIsAskedForOnceAtATimeAndNotRelyingOnAnythingInTheEnd() {
        VirtualTime clock = new VirtualTime();
        Lane lane = new Lane("test");
        List<CompletableFuture<LiveKitToken>> questions = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Authority authority = new Authority() {
            @Override
            public Set<Capability> of(LiveKitToken token, Set<Capability> granted) {
                return granted;
            }

            @Override
            public Optional<CompletableFuture<LiveKitToken>> renew(String topic, LiveKitToken outdated) {
                if (topic.equals("other")) {
                    return Optional.empty();
                }
                CompletableFuture<LiveKitToken> question = new CompletableFuture<>();
                questions.add(question);
                return Optional.of(question);
            }
        };
        LiveKitToken token = new LiveKitToken("a.b.c");
        TokenRenewal renewal = new TokenRenewal(
                new Tools(new FakeEngine(MediaDevices.NONE), event -> {}, clock, lane, new Spare()),
                authority,
                () -> token,
                newer -> said.add("newer"),
                () -> said.add("none"));
        lane.run(() -> List.of("other", "role", "role", "role").forEach(renewal::heard));
        lane.reached().join();
        assertEquals(1, questions.size());
        questions.getFirst().complete(token);
        lane.reached().join();
        assertEquals(List.of("newer"), said);
        assertEquals(2, questions.size(), "one more for all that was said meanwhile");
        for (int question = 1; question <= TokenRenewal.QUESTIONS; question++) {
            assertEquals(question + 1, questions.size());
            questions.getLast().completeExceptionally(new IllegalStateException("nobody answers"));
            lane.reached().join();
            clock.advance(TokenRenewal.PAUSE);
            lane.reached().join();
        }
        assertEquals(List.of("newer", "none"), said);
        lane.run(() -> renewal.heard("role"));
        lane.run(renewal::stop);
        lane.run(() -> renewal.heard("role"));
        lane.reached().join();
        assertEquals(TokenRenewal.QUESTIONS + 2, questions.size());
    }

    @Test
    void whatNoTokenConfirmsIsWithdrawnUntilThereIsOne() {
        List<MeetingEvent> told = new ArrayList<>();
        Tools tools = new Tools(engine, told::add, time, new Lane("test"), new Spare());
        Self self = new Self(
                tools,
                words -> {},
                new DataLine(label -> Optional.empty(), packet -> packet, packet -> {}),
                new Privacy(tools, Optional.empty()),
                new ByRoomAdmin());
        self.begin(
                FakeLiveKit.person(FakeLiveKit.SELF, "me")
                        .permission(FakeLiveKit.everything())
                        .build(),
                new LiveKitToken(token("Room", true)));
        assertEquals(Role.MODERATOR, self.participant().role());

        assertTrue(self.distrust());
        assertFalse(self.capabilities().contains(Capability.REMOVE_OTHERS));
        assertTrue(self.capabilities().contains(Capability.CHAT));
        assertFalse(self.distrust());
        assertTrue(self.keep(new LiveKitToken(token("Room", true))));
        assertTrue(self.capabilities().contains(Capability.REMOVE_OTHERS));
        assertEquals(
                List.of(Role.PUBLISHER, Role.MODERATOR),
                told.stream()
                        .map(MeetingEvent.RoleChanged.class::cast)
                        .map(MeetingEvent.RoleChanged::role)
                        .toList());
    }

    @Test
    void onlyTheServerItselfSaysThatATokenIsOutdated() throws Exception {
        try (guest) {
            guest.join().awaitLive();
            Visit visit = server.visit(1);
            visit.say(FakeLiveKit.update(FakeLiveKit.person("PA_ana", "ana").build()));
            guest.awaitPeople(2);
            hear("ana");
            hear("");
            guest.await("means", now -> now.allows(Capability.REMOVE_OTHERS));
            assertEquals(1, asked.get());
            assertEquals(1, guest.count(MeetingEvent.RoleChanged.class));
        }
    }

    private void hear(String from) {
        DataPacket packet = new DataPacket.Builder()
                .participant_identity(from)
                .user(new UserPacket.Builder().topic("newer").build())
                .build();
        engine.connections().getFirst().hear("_reliable", DataPacket.ADAPTER.encode(packet));
    }

    private static String token(String room, boolean moderator) {
        String payload = "{\"sub\":\"me\",\"video\":{\"room\":\"" + room + "\",\"roomAdmin\":" + moderator + "}}";
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    /** As LiveKit's own tokens are read, and one topic that leads to a newer one. */
    private final class ByRoomAdmin implements Authority {
        @Override
        public Set<Capability> of(LiveKitToken token, Set<Capability> granted) {
            Set<Capability> all = EnumSet.noneOf(Capability.class);
            all.addAll(granted);
            if (token.isModerator()) {
                all.add(Capability.REMOVE_OTHERS);
            }
            return all;
        }

        @Override
        public Optional<CompletableFuture<LiveKitToken>> renew(String topic, LiveKitToken outdated) {
            asked.incrementAndGet();
            return Optional.of(CompletableFuture.completedFuture(new LiveKitToken(token("Room", true))));
        }
    }
}
