package app.corrillo.client.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * What the settings say about servers, under {@code servers}; written by a person or an organisation, not by a screen.
 *
 * @param withoutTls whether servers on other computers may be spoken to without TLS
 * @param tokenEndpoint the organisation's service that gives tokens for links without one
 */
public record ServerSettings(boolean withoutTls, Optional<URI> tokenEndpoint) {
    private static final System.Logger LOG = System.getLogger(ServerSettings.class.getName());

    /** What the settings document says; what holds nonsense counts as never written. */
    static ServerSettings read(JsonNode document) {
        JsonNode servers = document.path("servers");
        return new ServerSettings(servers.path("withoutTls").asBoolean(false), endpoint(servers.path("tokenEndpoint")));
    }

    private static Optional<URI> endpoint(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(value.textValue());
            if (uri.getHost() != null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException unreadable) {
            // Said below.
        }
        LOG.log(System.Logger.Level.WARNING, "tokenEndpoint in the settings is no address");
        return Optional.empty();
    }
}
