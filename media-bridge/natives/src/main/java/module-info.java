/** Calls into C, in one shape for all, and what Linux tells of a process. Knows no library. */
@org.jspecify.annotations.NullMarked
module app.corrillo.natives {
    requires static org.jspecify;

    exports app.corrillo.natives;
}
