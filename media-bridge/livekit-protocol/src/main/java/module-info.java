/** LiveKit's messages, generated. */
module app.corrillo.livekit.protocol {
    requires transitive wire.runtime.jvm;
    requires transitive okio;
    requires kotlin.stdlib;

    exports app.corrillo.livekit.protocol;
}
