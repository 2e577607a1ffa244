package app.corrillo.client.kills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.carrier.EngineProcess;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.MicrophoneSpec;
import app.corrillo.meeting.media.SpeakerSpec;
import app.corrillo.meeting.time.Time;
import app.corrillo.testkit.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Ana and Luis, of whom each has a tone for a voice, loudspeakers, and an engine in a process of its own. Ana's is
 * killed.
 *
 * @param anas her way into the meeting
 * @param luiss his way into the same one
 * @param folder for what the engines write down and what is recorded
 */
record Talkers(String anas, String luiss, Path folder) {
    private static final int HERS = 1_100;
    private static final int HIS = 500;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    void talk() throws Exception {
        try (SkippingTime time = new SkippingTime();
                Computer his = Computer.start(folder, time);
                Computer hers = Computer.start(folder, time);
                Attendee luis = attendee("Luis", his, HIS, time, luiss);
                Attendee ana = attendee("Ana", hers, HERS, time, anas);
                Ear atLuis = new Ear(his.sound(), folder.resolve("luis"), HERS);
                Ear atAna = new Ear(hers.sound(), folder.resolve("ana"), HIS)) {
            luis.join();
            ana.join();
            Eventually.within(Kills.LONG, "he hears her", () -> atLuis.heard(0));
            Eventually.within(Kills.LONG, "she hears him", () -> atAna.heard(0));
            Scene scene = new Scene(hers, luis, ana, atLuis, atAna);
            scene.killedWhileBothTalk();
            // Of two ends in a minute the camera could be suspected, and three would be too many.
            time.skip(MINUTE);
            scene.hangsWhileSheIsMuted();
            time.skip(MINUTE);
            scene.killedAsSheMutes();
        }
    }

    private static Attendee attendee(String name, Computer computer, int hertz, Time time, String link) {
        computer.sound().load("module-sine-source", "source_name=voice", "frequency=" + hertz);
        SpeakerSpec speaker = new SpeakerSpec.Default();
        Attendee attendee =
                new Attendee(name, computer.engine(), time, new MicrophoneSpec.Named("voice"), speaker, link);
        // A tone is noise to the library, and would be taken out.
        attendee.send(new MeetingCommand.SetAudioProcessing(new AudioProcessing(false, false, false)));
        return attendee;
    }

    /** Both, where they sit. */
    private record Scene(Computer hers, Attendee luis, Attendee ana, Ear atLuis, Ear atAna) {

        // No other engine comes before both have written, and each knows that the other is silent.
        void killedWhileBothTalk() throws Exception {
            int silentAtLuis = atLuis.now();
            int silentAtAna = atAna.now();
            long notices = ana.state().noticesGiven();
            hers.holdNext();
            EngineProcess victim = strike(End.KILL);
            Eventually.within(
                    Kills.LONG,
                    "it is said that it restarts",
                    () -> ana.state().notices().stream()
                            .anyMatch(notice ->
                                    notice.kind() == Notice.Kind.ENGINE_RESTARTING && notice.number() > notices));
            ana.say("hers, without an engine");
            luis.say("his, while she has none");
            Eventually.within(Kills.LONG, "he does not hear her", () -> atLuis.missed(silentAtLuis));
            Eventually.within(Kills.LONG, "she does not hear him", () -> atAna.missed(silentAtAna));
            Set<TrackId> known = new HashSet<>(luis.others(Source.CAMERA));
            hers.letNext();

            backFrom(victim, known);
            Eventually.within(Kills.LONG, "he hears her again", () -> atLuis.heardAgain(silentAtLuis));
            Eventually.within(Kills.LONG, "she hears him again", () -> atAna.heardAgain(silentAtAna));
            assertTrue(ana.state().local().microphoneOn(), "her microphone is still on");
            bothRead(List.of("hers, without an engine", "his, while she has none"));
            Eventually.within(
                    Kills.LONG,
                    "nothing is said to restart",
                    () -> ana.state().notices().stream()
                            .noneMatch(notice -> notice.kind() == Notice.Kind.ENGINE_RESTARTING));
        }

        // What both write here is written before anybody can know that her engine does not move.
        void hangsWhileSheIsMuted() throws Exception {
            ana.send(new MeetingCommand.SetMicrophone(false));
            Eventually.within(Kills.LONG, "he sees that she mutes herself", luis::seesMuted);
            Eventually.within(Kills.LONG, "nobody reads her microphone", () -> !hers.reads("voice"));
            int muted = atLuis.now();
            Eventually.within(Kills.LONG, "he does not hear her", () -> atLuis.missed(muted));
            int silent = atLuis.now();
            int stopped = atAna.now();
            Set<TrackId> known = new HashSet<>(luis.others(Source.CAMERA));
            EngineProcess victim = strike(End.STOP);
            ana.say("hers, into an engine that hangs");
            luis.say("his, to an engine that hangs");

            backFrom(victim, known);
            Eventually.within(Kills.LONG, "she hears him again", () -> atAna.heardAgain(stopped));
            bothRead(List.of(
                    "hers, into an engine that hangs",
                    "hers, without an engine",
                    "his, to an engine that hangs",
                    "his, while she has none"));
            Eventually.within(Kills.LONG, "he still sees that she is muted", luis::seesMuted);
            Eventually.within(Kills.LONG, "nobody reads it", () -> !hers.reads("voice"));
            assertFalse(ana.state().local().microphoneOn(), "her microphone is still off");
            assertEquals(List.of(), atLuis.traces(silent), "nothing was heard of her while she was muted");

            int unmuted = atLuis.now();
            ana.send(new MeetingCommand.SetMicrophone(true));
            Eventually.within(Kills.LONG, "he hears her when she wants it", () -> atLuis.heard(unmuted));
            assertEquals(4, ana.chat().size(), "nothing is there twice");
            assertEquals(4, luis.chat().size(), "nothing is there twice");
        }

        // In the first seconds of a mute her microphone is still read, and silence sent.
        void killedAsSheMutes() throws Exception {
            int muted = atLuis.now();
            Set<TrackId> known = new HashSet<>(luis.others(Source.CAMERA));
            ana.send(new MeetingCommand.SetMicrophone(false));
            Eventually.within(
                    Kills.LONG, "she is muted", () -> !ana.state().local().microphoneOn());
            EngineProcess victim = strike(End.KILL);

            backFrom(victim, known);
            Eventually.within(Kills.LONG, "he does not hear her", () -> atLuis.missed(muted));
            int silent = atLuis.silentSince(muted);
            Eventually.within(Kills.LONG, "he sees that she is muted", luis::seesMuted);
            Eventually.within(Kills.LONG, "nobody reads it", () -> !hers.reads("voice"));
            assertFalse(ana.state().local().microphoneOn(), "her microphone is still off");
            assertEquals(List.of(), atLuis.traces(silent), "nothing was heard of her after that");
            int unmuted = atLuis.now();
            ana.send(new MeetingCommand.SetMicrophone(true));
            Eventually.within(Kills.LONG, "he hears her when she wants it", () -> atLuis.heard(unmuted));
        }

        private EngineProcess strike(End end) throws Exception {
            Eventually.within(Kills.LONG, "an engine", () -> hers.engine().life() instanceof EngineProcess);
            EngineProcess victim =
                    (EngineProcess) Objects.requireNonNull(hers.engine().life());
            end.strike(victim);
            return victim;
        }

        private void backFrom(EngineProcess victim, Set<TrackId> known) {
            Eventually.within(
                    Kills.LONG,
                    "another engine",
                    () -> hers.engine().life() instanceof EngineProcess now && !now.equals(victim));
            Eventually.within(Kills.LONG, "they see each other again", Kills.both(ana, luis, known));
        }

        private void bothRead(List<String> all) {
            Eventually.equal(all, ana::chat);
            Eventually.equal(all, luis::chat);
        }
    }
}
