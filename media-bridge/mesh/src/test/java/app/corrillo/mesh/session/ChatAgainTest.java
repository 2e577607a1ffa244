package app.corrillo.mesh.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.MeetingState;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.wire.PeerMessage;
import app.corrillo.mesh.wire.Wire;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.media.FakeChannel;
import app.corrillo.testkit.media.FakeEngine;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chat over connections that break. */
class ChatAgainTest {

    private static void say(Somebody who, String text) {
        who.session().perform(new MeetingCommand.Say(UntrustedText.message(text)));
    }

    private static List<String> chat(MeetingState state) {
        return state.chat().stream().map(message -> message.text().value()).toList();
    }

    @Test
    void whatOthersWriteWhileOnesEngineIsAwayComesOnce() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            say(luis, "before");
            ana.await("what came before", now -> now.chat().size() == 1);

            party.crash(ana);
            say(luis, "meanwhile 1");
            say(luis, "meanwhile 2");
            luis.session()
                    .perform(new MeetingCommand.Say(
                            UntrustedText.message("for you alone"), ana.state().self()));
            luis.session().stats().join();
            party.engineOf(ana).comeBack();

            MeetingState after = ana.await("what was written", now -> now.chat().size() == 4);
            assertEquals(List.of("before", "meanwhile 1", "meanwhile 2", "for you alone"), chat(after));
            assertNotNull(after.chat().getLast().to());
            say(luis, "after");
            assertEquals(
                    List.of("before", "meanwhile 1", "meanwhile 2", "for you alone", "after"),
                    chat(ana.await("and what comes then", now -> now.chat().size() >= 5)));
        }
    }

    @Test
    void whatIsWrittenWhileSomebodyIsGivenUpForNowComesToo() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            party.crash(ana);
            party.time().advance(Patience.GONE.multipliedBy(2));
            luis.await("she is not reached", now -> now.participants().size() == 1);
            say(luis, "meanwhile");
            luis.session().stats().join();

            party.engineOf(ana).comeBack();
            assertEquals(
                    List.of("meanwhile"),
                    chat(ana.await("it comes", now -> !now.chat().isEmpty())));
        }
    }

    @Test
    void whoSaysHelloAgainAndAgainIsToldNothingAgain() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            for (int number = 1; number <= 5; number++) {
                say(ana, "letter " + number);
            }
            luis.await("five letters", now -> now.chat().size() == 5);
            FakeChannel his = channel(party.engineOf(luis));
            for (int time = 0; time < 100; time++) {
                his.send(Wire.write(new PeerMessage.Hello(1, "Luis", 0, 1).with(7, 0, 0), PeerMessage.class));
            }
            say(luis, "the end");
            ana.await("the end", now -> now.chat().size() == 6);
            assertEquals(
                    5,
                    channel(party.engineOf(ana)).texts().stream()
                            .filter(text -> text.contains("\"type\":\"chat\""))
                            .count());
        }
    }

    @Test
    void whatIsWrittenTooFastComesAllTheSame() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            for (int number = 0; number < Inbox.MESSAGES; number++) {
                luis.session().perform(new MeetingCommand.React(Reaction.CLAP));
            }
            List<String> letters =
                    IntStream.rangeClosed(1, 150).mapToObj(Integer::toString).toList();
            letters.forEach(text -> say(luis, text));

            Eventually.that("all of it has come", () -> {
                party.time().advance(Duration.ofMillis(500));
                return ana.state().chat().size() >= letters.size();
            });
            assertEquals(letters, chat(ana.state()));
            assertEquals(0, failures(luis));
        }
    }

    @Test
    void whatFindsNoRoomForSomebodyWhoIsGivenUpIsToldOnce() throws Exception {
        try (Party party = new Party()) {
            Somebody ana = party.join("Ana");
            Somebody luis = party.join("Luis");
            luis.sendCamera();
            ana.awaitTrack(Source.CAMERA);
            party.crash(ana);
            party.time().advance(Patience.GONE);
            luis.await("she is not reached", now -> now.participants().size() == 1);
            for (int number = 1; number <= Outbox.MOST + 20; number++) {
                say(luis, Integer.toString(number));
            }
            luis.session().stats().join();
            assertEquals(1, failures(luis));

            party.engineOf(ana).comeBack();
            Eventually.that("what was kept has come", () -> {
                party.time().advance(Duration.ofMillis(500));
                return ana.state().chat().size() >= Outbox.MOST;
            });
            assertEquals(
                    IntStream.rangeClosed(1, Outbox.MOST)
                            .mapToObj(Integer::toString)
                            .toList(),
                    chat(ana.state()));
            assertEquals(1, failures(luis));
        }
    }

    private static long failures(Somebody writer) {
        return writer.events().stream()
                .filter(event ->
                        event instanceof MeetingEvent.NoticeGiven given && given.kind() == Notice.Kind.MESSAGE_FAILED)
                .count();
    }

    private static FakeChannel channel(FakeEngine engine) {
        return engine.connections().stream()
                .flatMap(connection -> connection.channels().stream())
                .filter(channel -> channel.label().equals("corrillo"))
                .findFirst()
                .orElseThrow();
    }
}
