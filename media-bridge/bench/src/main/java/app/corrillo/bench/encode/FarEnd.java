package app.corrillo.bench.encode;

import app.corrillo.engine.Engine;
import app.corrillo.engine.EngineOptions;
import app.corrillo.engine.ProcessEnd;
import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.DeafListener;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.media.LayerSections;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The receiving end of what is measured, in a process of its own: answers offers and candidates that come on its
 * standard input, one a line, and takes every layer, as a server that forwards would.
 */
public final class FarEnd {
    private static final int PATIENCE_SECONDS = 30;

    private FarEnd() {}

    public static void main(String[] none) throws Exception {
        try (SystemTime time = new SystemTime();
                Engine engine = Engine.open(EngineOptions.synthetic(time))) {
            PeerConnection connection = engine.connect(new ConnectionOptions(List.of(), false, "far/"), new Teller())
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                take(line, connection);
            }
            connection.close();
        }
        ProcessEnd.now(0);
    }

    private static void take(String line, PeerConnection connection) throws Exception {
        String[] words = line.split(" ", 2);
        String text = decoded(words[1]);
        if (words[0].equals("candidate")) {
            connection.addCandidate(new Candidate(text, "", 0));
            return;
        }
        String spread = LayerSections.spread(text);
        connection.setRemote(new Description(Description.Type.OFFER, spread)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String answer =
                connection.answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS).sdp();
        say("answer", LayerSections.gather(answer, text));
    }

    static void say(String what, String text) {
        System.out.println(line(what, text));
    }

    /** One line of the talk between the two processes. */
    static String line(String what, String text) {
        return what + " " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String decoded(String word) throws IOException {
        try {
            return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noise) {
            throw new IOException("no line of ours: " + word, noise);
        }
    }

    /** Says what the other process has to know. */
    private static final class Teller extends DeafListener {
        @Override
        public void onCandidate(Candidate candidate) {
            say("candidate", candidate.candidate());
        }
    }
}
