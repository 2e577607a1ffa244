/** Fakes, virtual time, and the rule that every test runs under. */
@org.jspecify.annotations.NullMarked
module app.corrillo.testkit {
    requires transitive app.corrillo.meeting;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;
    requires jdk.httpserver;
    requires jdk.management;
    requires java.logging;
    requires java.management;
    requires static javafx.graphics;

    exports app.corrillo.testkit;
    exports app.corrillo.testkit.crowd;
    exports app.corrillo.testkit.display;
    exports app.corrillo.testkit.livekit;
    exports app.corrillo.testkit.media;
    exports app.corrillo.testkit.net;
    exports app.corrillo.testkit.sound;
    exports app.corrillo.testkit.window;

    opens app.corrillo.testkit.window to
            com.fasterxml.jackson.databind;

    provides org.junit.jupiter.api.extension.Extension with
            app.corrillo.testkit.HouseRule;
}
