package app.corrillo.client;

import app.corrillo.client.settings.ServerSettings;
import app.corrillo.livekit.LiveKitOptions;
import java.net.URI;
import java.util.Optional;

/** From the settings to what LiveKit's adapter wants to know. */
final class LiveKitSettings {
    private static final System.Logger LOG = System.getLogger(LiveKitSettings.class.getName());

    private LiveKitSettings() {}

    static LiveKitOptions of(ServerSettings settings) {
        Optional<URI> endpoint = settings.tokenEndpoint().filter(LiveKitOptions::isAllowed);
        if (endpoint.isEmpty() && settings.tokenEndpoint().isPresent()) {
            LOG.log(System.Logger.Level.WARNING, "tokenEndpoint in the settings must be https://…; it is not asked");
        }
        return new LiveKitOptions(settings.withoutTls(), endpoint);
    }
}
