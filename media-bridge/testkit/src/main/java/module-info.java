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

    exports app.corrillo.testkit;
    exports app.corrillo.testkit.display;
    exports app.corrillo.testkit.livekit;
    exports app.corrillo.testkit.media;
    exports app.corrillo.testkit.net;
    exports app.corrillo.testkit.sound;

    provides org.junit.jupiter.api.extension.Extension with
            app.corrillo.testkit.HouseRule;
}
