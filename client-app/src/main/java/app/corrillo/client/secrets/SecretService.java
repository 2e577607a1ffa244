package app.corrillo.client.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The keyring of a Linux desktop: the Secret Service of freedesktop.org, reached through libsecret's own
 * {@code secret-tool}. Secrets go through pipes, never onto a command line. Where the tool or the service is missing,
 * nothing is remembered.
 */
public final class SecretService implements Keyring {
    private static final System.Logger LOG = System.getLogger(SecretService.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 16 * 1024;

    /** People unlock their keyring in this time. */
    private static final int PATIENCE_SECONDS = 60;

    private final Map<String, String> environment;

    /** The one of this session. */
    public SecretService() {
        this(Map.of());
    }

    SecretService(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Optional<KeptKey> find(String server) {
        return run(null, "lookup", server).flatMap(SecretService::read);
    }

    @Override
    public boolean keep(String server, KeptKey key) {
        try {
            String text = JSON.writeValueAsString(Map.of("key", key.key(), "secret", key.secret()));
            return run(text, "store", server, "--label=Corrillo: " + server).isPresent();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void forget(String server) {
        run(null, "clear", server);
    }

    private static Optional<KeptKey> read(String text) {
        try {
            JsonNode kept = JSON.readTree(text);
            String key = kept.path("key").asText("");
            String secret = kept.path("secret").asText("");
            return key.isEmpty() || secret.isEmpty() ? Optional.empty() : Optional.of(new KeptKey(key, secret));
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }

    /** What the tool prints; empty where it is missing or fails. */
    private Optional<String> run(@Nullable String input, String verb, String server, String... options) {
        List<String> command = new ArrayList<>(List.of("secret-tool", verb));
        command.addAll(List.of(options));
        command.addAll(List.of("application", "corrillo", "server", server));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Process tool = builder.start();
            try (OutputStream in = tool.getOutputStream()) {
                in.write(input == null ? new byte[0] : input.getBytes(StandardCharsets.UTF_8));
            }
            return finished(tool);
        } catch (IOException missing) {
            LOG.log(System.Logger.Level.DEBUG, "there is no keyring here: " + missing.getMessage());
            return Optional.empty();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> finished(Process tool) throws IOException, InterruptedException {
        if (!tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            tool.destroyForcibly();
            return Optional.empty();
        }
        try (InputStream out = tool.getInputStream()) {
            String text = new String(out.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return tool.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        }
    }
}
