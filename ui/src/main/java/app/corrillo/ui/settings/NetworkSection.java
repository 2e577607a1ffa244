package app.corrillo.ui.settings;

import app.corrillo.meeting.media.PortRange;
import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Nearby;
import app.corrillo.ui.Preferences.Network;
import app.corrillo.ui.control.Trouble;
import app.corrillo.ui.look.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** How this computer reaches others: the proxy for servers, and relays for sound and pictures. */
final class NetworkSection implements Section {
    private final Options options;
    private final List<Group> groups;
    private final Trouble password = new Trouble();
    private final List<Runnable> keeping = new ArrayList<>();

    NetworkSection(Options options) {
        this.options = options;
        Network now = now();
        Trouble proxy = new Trouble();
        Trouble servers = new Trouble();
        PasswordField secret = new PasswordField();
        kept(secret, options.say("settings.relay.password"), typed -> {
            secret.clear();
            keep(typed);
        });
        Nearby near = near();
        groups = List.of(
                new Group(
                        options.say("home.near"),
                        List.of(
                                options.turned(
                                        options.say("settings.near.look"),
                                        options.say("settings.near.look.about"),
                                        near.looks(),
                                        on -> with(near().withLooks(on))),
                                options.turned(
                                        options.say("settings.near.welcome"),
                                        options.say("settings.near.welcome.about"),
                                        near.welcomes(),
                                        on -> with(near().withWelcomes(on))))),
                new Group(
                        options.say("settings.way-out"),
                        List.of(new Line(
                                options.say("settings.proxy"),
                                options.say("settings.proxy.about"),
                                field(now.proxy(), "settings.proxy", "proxy.example:3128", proxy, this::proxy)))),
                new Group(
                        options.say("settings.relays"),
                        List.of(
                                new Line(
                                        options.say("settings.relay.servers"),
                                        options.say("settings.relay.servers.about"),
                                        field(
                                                String.join(" ", now.servers()),
                                                "settings.relay.servers",
                                                "turn:relay.example:3478",
                                                servers,
                                                this::servers)),
                                new Line(
                                        options.say("settings.relay.user"),
                                        "",
                                        field(now.user(), "settings.relay.user", "", new Trouble(), this::user)),
                                new Line(
                                        options.say("settings.relay.password"),
                                        options.say("settings.relay.password.about"),
                                        new VBox(8, secret, password)),
                                options.turned(
                                        options.say("settings.relay.only"),
                                        options.say("settings.relay.only.about"),
                                        now.relayOnly(),
                                        on -> with(now().withRelayOnly(on))),
                                options.turned(
                                        options.say("settings.tcp.only"),
                                        options.say("settings.tcp.only.about"),
                                        now.tcpOnly(),
                                        on -> with(now().withTcpOnly(on))),
                                new Line(
                                        options.say("settings.ports"),
                                        options.say("settings.ports.about", PortRange.FEWEST),
                                        field(
                                                now.ports().toString(),
                                                "settings.ports",
                                                "50000-50100",
                                                new Trouble(),
                                                this::ports)))));
    }

    @Override
    public String id() {
        return "network";
    }

    @Override
    public String title() {
        return options.say("settings.network");
    }

    @Override
    public Icon icon() {
        return Icon.NETWORK;
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public void close() {
        keeping.forEach(Runnable::run);
    }

    /** What is typed counts when it is right; what is wrong stays there, with the reason. */
    private interface Reader {
        /** The key of what is wrong; empty when it was taken. */
        String read(String typed);
    }

    private Node field(String now, String key, String example, Trouble trouble, Reader reader) {
        TextField field = new TextField(now);
        field.setPromptText(example);
        kept(field, options.say(key), typed -> {
            String wrong = reader.read(typed.strip());
            trouble.say(wrong.isEmpty() ? "" : options.words().say(wrong));
        });
        return new VBox(8, field, trouble);
    }

    private void kept(TextField field, String name, Consumer<String> keep) {
        keeping.add(() -> keep.accept(field.getText()));
        field.setAccessibleText(name);
        field.setOnAction(_ -> keep.accept(field.getText()));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep.accept(field.getText());
            }
        });
    }

    private String proxy(String typed) {
        if (!typed.isEmpty() && !Addresses.isHostAndPort(typed)) {
            return "settings.proxy.wrong";
        }
        change(now().withProxy(typed));
        return "";
    }

    private String servers(String typed) {
        List<String> all = Addresses.list(typed);
        if (all.size() > Addresses.MOST || !all.stream().allMatch(Addresses::isRelay)) {
            return "settings.relay.servers.wrong";
        }
        change(now().withServers(all));
        return "";
    }

    private String ports(String typed) {
        Optional<PortRange> ports = PortRange.parse(typed);
        ports.ifPresent(range -> change(now().withPorts(range)));
        return ports.isPresent() ? "" : "settings.ports.wrong";
    }

    private String user(String typed) {
        change(now().withUser(typed));
        return "";
    }

    // An empty field means that nothing was typed: the password that is kept is never shown.
    private void keep(String typed) {
        if (!typed.isEmpty()) {
            options.desk()
                    .keepPassword(typed)
                    .thenAcceptAsync(
                            kept -> password.say(kept ? "" : options.say("settings.relay.password.unkept")),
                            Platform::runLater);
        }
    }

    private void change(Network network) {
        if (!network.equals(now())) {
            options.change().accept(with(network));
        }
    }

    private Preferences with(Network network) {
        return options.now().withNetwork(network);
    }

    private Preferences with(Nearby nearby) {
        return options.now().withNearby(nearby);
    }

    private Nearby near() {
        return options.now().nearby();
    }

    private Network now() {
        return options.now().network();
    }
}
