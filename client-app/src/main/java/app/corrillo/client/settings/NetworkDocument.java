package app.corrillo.client.settings;

import app.corrillo.meeting.media.PortRange;
import app.corrillo.ui.Preferences.Network;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** How others are reached, as an object of the settings document and back; without the password. */
final class NetworkDocument {
    private static final int SERVERS = 8;

    private NetworkDocument() {}

    static Network read(JsonNode object, Network first) {
        List<String> servers = new ArrayList<>();
        for (JsonNode server : object.path("servers")) {
            if (server.isTextual() && servers.size() < SERVERS) {
                servers.add(SettingsDocument.withoutSecrets(server.textValue()));
            }
        }
        return new Network(
                SettingsDocument.text(object, "proxy", first.proxy()),
                servers,
                SettingsDocument.text(object, "user", first.user()),
                SettingsDocument.flag(object, "relayOnly", first.relayOnly()),
                SettingsDocument.flag(object, "tcpOnly", first.tcpOnly()),
                PortRange.parse(SettingsDocument.text(object, "ports", "")).orElse(first.ports()));
    }

    static ObjectNode write(Network network, JsonNode before) {
        ObjectNode object =
                before instanceof ObjectNode known ? known.deepCopy() : JsonNodeFactory.instance.objectNode();
        object.put("proxy", SettingsDocument.withoutSecrets(network.proxy()));
        ArrayNode servers = object.putArray("servers");
        network.servers().stream()
                .limit(SERVERS)
                .map(SettingsDocument::withoutSecrets)
                .forEach(servers::add);
        object.put("user", SettingsDocument.withoutSecrets(network.user()));
        object.put("relayOnly", network.relayOnly());
        object.put("tcpOnly", network.tcpOnly());
        object.put("ports", network.ports().toString());
        return object;
    }
}
