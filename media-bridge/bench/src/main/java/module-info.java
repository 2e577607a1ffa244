/** Benchmarks against the floor and against a browser. */
@org.jspecify.annotations.NullMarked
module app.corrillo.bench {
    requires app.corrillo.canvas;
    requires app.corrillo.engine;
    requires static org.jspecify;
}
