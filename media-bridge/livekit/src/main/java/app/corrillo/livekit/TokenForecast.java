package app.corrillo.livekit;

import app.corrillo.livekit.moderate.Moderator;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Forecast;
import app.corrillo.meeting.UntrustedText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a token's grant will come to. Rights that it does not name have the server's defaults: who may send, may send
 * everything, and messages too; the own name stays.
 */
final class TokenForecast {
    private TokenForecast() {}

    static Forecast of(JsonNode payload) {
        JsonNode grant = payload.path("video");
        if (!grant.isObject()) {
            return Forecast.UNKNOWN;
        }
        UntrustedText name = UntrustedText.name(payload.path("name").asText(""));
        return new Forecast(name, capabilities(grant));
    }

    private static Set<Capability> capabilities(JsonNode grant) {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        boolean publish = grant.path("canPublish").asBoolean(true);
        boolean data = grant.path("canPublishData").asBoolean(publish);
        boolean metadata = grant.path("canUpdateOwnMetadata").asBoolean(false);
        add(all, publish && names(grant, "camera"), Capability.PUBLISH_CAMERA);
        add(all, publish && names(grant, "microphone"), Capability.PUBLISH_MICROPHONE);
        add(all, publish && names(grant, "screen_share"), Capability.PUBLISH_SCREEN);
        add(all, data, Capability.CHAT);
        add(all, data, Capability.REACT);
        add(all, data, Capability.POLL);
        add(all, data, Capability.SEND_FILES);
        add(all, data, Capability.WRITE_TO_ONE);
        add(all, data || metadata, Capability.RAISE_HAND);
        add(all, metadata, Capability.RENAME);
        if (grant.path("roomAdmin").asBoolean(false)) {
            all.addAll(Moderator.POSSIBLE);
        }
        return all;
    }

    private static boolean names(JsonNode grant, String source) {
        JsonNode sources = grant.path("canPublishSources");
        if (!sources.isArray() || sources.isEmpty()) {
            return true;
        }
        for (JsonNode one : sources) {
            if (one.asText().equalsIgnoreCase(source)) {
                return true;
            }
        }
        return false;
    }

    private static void add(Set<Capability> all, boolean allowed, Capability capability) {
        if (allowed) {
            all.add(capability);
        }
    }
}
