/** The domain of a meeting: what a person may ask, what happened, and the doors to servers and to media. */
@org.jspecify.annotations.NullMarked
module app.corrillo.meeting {
    requires static transitive org.jspecify;

    exports app.corrillo.meeting;
    exports app.corrillo.meeting.loop;
    exports app.corrillo.meeting.media;
    exports app.corrillo.meeting.poll;
    exports app.corrillo.meeting.spi;
    exports app.corrillo.meeting.time;
    exports app.corrillo.meeting.work;
}
