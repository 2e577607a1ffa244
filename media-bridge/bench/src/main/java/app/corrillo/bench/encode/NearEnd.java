package app.corrillo.bench.encode;

import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.DeafListener;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import app.corrillo.meeting.media.TrackStats;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A connection of this process that sends one track to a {@link FarEnd}. */
final class NearEnd extends DeafListener implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final Process far;
    private final PeerConnection connection;
    private final CompletableFuture<Void> up = new CompletableFuture<>();
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final LayeredSender sender;

    NearEnd(MediaEngine engine, Sending sending, LocalTrack track) throws Exception {
        far = new ProcessBuilder(program())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.ofVirtual().name("far-end").start(this::read);
        connection = wait(engine.connect(new ConnectionOptions(List.of(), false, "near/"), this));
        sender = wait(connection.addSending(sending));
        wait(sender.replace(track));
        tell("offer", wait(connection.offer(false)).sdp());
        wait(connection.setRemote(new Description(Description.Type.ANSWER, wait(answer))));
        wait(up);
    }

    void layers(Set<String> names) throws Exception {
        wait(sender.sendLayers(names));
    }

    TrackStats stats() throws Exception {
        return wait(connection.stats()).tracks().getFirst();
    }

    // As this process was started: with modules, or with a class path alone.
    private static List<String> program() {
        List<String> program = new ArrayList<>();
        program.add(ProcessHandle.current().info().command().orElse("java"));
        program.addAll(List.of("-cp", System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED"));
        String modules = System.getProperty("jdk.module.path");
        String module = FarEnd.class.getModule().getName();
        if (modules == null || module == null) {
            program.add(FarEnd.class.getName());
        } else {
            program.addAll(List.of("-p", modules, "-m", module + "/" + FarEnd.class.getName()));
        }
        return program;
    }

    private static <T> T wait(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized void tell(String what, String text) {
        try {
            far.outputWriter().write(FarEnd.line(what, text));
            far.outputWriter().newLine();
            far.outputWriter().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void read() {
        try (BufferedReader in = far.inputReader()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", 2);
                if (words[0].equals("answer")) {
                    answer.complete(FarEnd.decoded(words[1]));
                } else if (words[0].equals("candidate")) {
                    String candidate = FarEnd.decoded(words[1]);
                    answer.thenRun(() -> connection.addCandidate(new Candidate(candidate, "", 0)));
                }
            }
        } catch (IOException broken) {
            answer.completeExceptionally(broken);
        }
    }

    @Override
    public void onState(PeerConnection.State state) {
        if (state == PeerConnection.State.CONNECTED) {
            up.complete(null);
        }
    }

    @Override
    public void onCandidate(Candidate candidate) {
        answer.thenRun(() -> tell("candidate", candidate.candidate()));
    }

    @Override
    public void close() {
        connection.close();
        far.destroy();
    }
}
