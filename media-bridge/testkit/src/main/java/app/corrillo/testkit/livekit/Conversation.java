package app.corrillo.testkit.livekit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that is asked and answers in JSON, one object a line. Safe on any thread. */
final class Conversation implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 90;
    private static final int FAREWELL_SECONDS = 5;
    private static final int HELLO = 0;

    private final Process process;
    private final Path errors;
    private final BufferedWriter in;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger(HELLO);

    /** Starts it, and returns when it has said hello. */
    Conversation(ProcessBuilder builder, Path folder) {
        errors = folder.resolve("errors");
        try {
            process = builder.redirectError(errors.toFile()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        in = process.outputWriter(StandardCharsets.UTF_8);
        CompletableFuture<JsonNode> hello = new CompletableFuture<>();
        asked.put(HELLO, hello);
        Thread.ofVirtual().start(this::read);
        try {
            await("start", hello);
        } catch (IllegalStateException | AssertionError failure) {
            close();
            throw failure;
        }
    }

    /** The answer. Fails with what the program says went wrong. */
    JsonNode ask(String peer, String what, Map<String, ?> with) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", id);
        request.put("peer", peer);
        request.put("ask", what);
        request.put("with", with);
        try {
            String line = JSON.writeValueAsString(request);
            synchronized (in) {
                in.write(line);
                in.newLine();
                in.flush();
            }
        } catch (IOException failure) {
            throw new IllegalStateException("the program is gone: " + errors(), failure);
        }
        return await(what, answer);
    }

    /** What it has written on standard error. */
    String errors() {
        try {
            return Files.readString(errors, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends it as a crash would. */
    void kill() {
        Programs.kill(process);
    }

    @Override
    public void close() {
        try (in) {
            if (process.isAlive()) {
                in.flush();
            }
        } catch (IOException gone) {
            // It ended by itself.
        }
        try {
            process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        Programs.kill(process);
    }

    private JsonNode await(String what, CompletableFuture<JsonNode> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw new IllegalStateException(what + ": " + refused.getMessage(), refused);
        } catch (TimeoutException late) {
            throw new AssertionError(what + " was not answered: " + errors(), late);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurry);
        }
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                JsonNode said = JSON.readTree(line);
                CompletableFuture<JsonNode> answer =
                        asked.remove(said.path("id").asInt());
                if (answer != null && said.has("error")) {
                    answer.completeExceptionally(
                            new IllegalStateException(said.path("error").asText()));
                } else if (answer != null) {
                    answer.complete(said.path("answer"));
                }
            }
        } catch (IOException ended) {
            // What it is still asked fails below.
        }
        asked.values()
                .forEach(answer -> answer.completeExceptionally(new IllegalStateException("it ended: " + errors())));
    }
}
