/** The engine's door between two processes: messages, pictures in shared memory, supervision. Knows no native type. */
@org.jspecify.annotations.NullMarked
module app.corrillo.carrier {
    requires transitive app.corrillo.meeting;
    requires app.corrillo.natives;
    requires static org.jspecify;

    exports app.corrillo.carrier;
}
