package app.corrillo.ui.look;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Every icon of the screens, from one pack. Outlined is at rest, solid is on, a slash is off. */
public enum Icon {
    ADD(Material2AL.ADD),
    ATTACH(Material2AL.ATTACH_FILE),
    BANDWIDTH(Material2MZ.SPEED),
    BACK(Material2AL.ARROW_BACK),
    BLOCKED(Material2AL.BLOCK),
    CAMERA(Material2MZ.VIDEOCAM),
    CAMERA_OFF(Material2MZ.VIDEOCAM_OFF),
    CAPTIONS(Material2AL.CLOSED_CAPTION),
    CARET_DOWN(Material2AL.EXPAND_MORE),
    CARET_UP(Material2AL.EXPAND_LESS),
    CHAT(Material2OutlinedAL.CHAT),
    CHAT_ON(Material2AL.CHAT),
    CHECK(Material2AL.CHECK),
    CLAP(Material2AL.EMOJI_EVENTS),
    CLOCK(Material2OutlinedMZ.SCHEDULE),
    CLOSE(Material2AL.CLOSE),
    CLIPBOARD(Material2OutlinedAL.CONTENT_PASTE),
    COPY(Material2OutlinedAL.CONTENT_COPY),
    CORNER(Material2MZ.PICTURE_IN_PICTURE_ALT),
    EMOJI(Material2OutlinedAL.INSERT_EMOTICON),
    ENDED(Material2MZ.MEETING_ROOM),
    FILE(Material2OutlinedAL.INSERT_DRIVE_FILE),
    FORWARD(Material2AL.ARROW_FORWARD),
    FULL_SCREEN(Material2AL.FULLSCREEN),
    FULL_SCREEN_EXIT(Material2AL.FULLSCREEN_EXIT),
    GENERAL(Material2MZ.TUNE),
    GRID(Material2MZ.VIEW_MODULE),
    HAND(Material2OutlinedMZ.PAN_TOOL),
    HAND_ON(Material2MZ.PAN_TOOL),
    HOSTED(Material2AL.COMPUTER),
    INFO(Material2AL.INFO),
    KEYBOARD(Material2AL.KEYBOARD),
    LAUGH(Material2MZ.SENTIMENT_VERY_SATISFIED),
    LEAVE(Material2AL.CALL_END),
    LIKE(Material2MZ.THUMB_UP),
    LINK(Material2AL.LINK),
    LINK_BROKEN(Material2AL.LINK_OFF),
    LOCK(Material2AL.LOCK),
    LOCK_IN_PART(Material2OutlinedAL.LOCK),
    LOVE(Material2AL.FAVORITE),
    MICROPHONE(Material2MZ.MIC),
    MICROPHONE_OFF(Material2MZ.MIC_OFF),
    MORE(Material2MZ.MORE_HORIZ),
    NETWORK(Material2MZ.WIFI),
    NETWORK_GONE(Material2MZ.WIFI_OFF),
    NUMBERS(Material2MZ.SHOW_CHART),
    OPEN(Material2MZ.OPEN_IN_NEW),
    PAGE_BACK(Material2AL.CHEVRON_LEFT),
    PAGE_FORWARD(Material2AL.CHEVRON_RIGHT),
    PALETTE(Material2MZ.PALETTE),
    PEOPLE(Material2OutlinedMZ.PEOPLE),
    PEOPLE_ON(Material2MZ.PEOPLE),
    PERSON(Material2MZ.PERSON),
    PHONE(Material2MZ.PHONE),
    PIN(Material2MZ.PUSH_PIN),
    PLAY(Material2MZ.PLAY_ARROW),
    POLL(Material2OutlinedMZ.POLL),
    PROGRAM(Material2MZ.MEMORY),
    REACT(Material2OutlinedMZ.MOOD),
    REACT_ON(Material2MZ.MOOD),
    RECORDED(Material2AL.FIBER_MANUAL_RECORD),
    REJOIN(Material2MZ.REPLAY),
    SCREEN(Material2OutlinedAL.DESKTOP_WINDOWS),
    SEARCH(Material2MZ.SEARCH),
    SEND(Material2MZ.SEND),
    SERVER_GONE(Material2AL.CLOUD_OFF),
    SETTINGS(Material2MZ.SETTINGS),
    SHARE(Material2OutlinedMZ.PRESENT_TO_ALL),
    SHARE_ON(Material2MZ.PRESENT_TO_ALL),
    SPEAKER(Material2MZ.VOLUME_UP),
    SPEAKER_OFF(Material2MZ.VOLUME_OFF),
    SPEAKER_LAYOUT(Material2MZ.VIEW_QUILT),
    SPEAKS(Material2AL.GRAPHIC_EQ),
    STOP_SHARING(Material2AL.CANCEL_PRESENTATION),
    STREAM(Material2MZ.ONDEMAND_VIDEO),
    UPDATE(Material2AL.GET_APP),
    WARNING(Material2MZ.WARNING),
    WINDOW(Material2OutlinedMZ.WEB_ASSET),
    WOW(Material2MZ.STAR);

    // The pack's glyphs are constants of enums; only their interface does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Ikon glyph;

    Icon(Ikon glyph) {
        this.glyph = glyph;
    }

    /** A new node of this icon. Its colour comes from where it stands. */
    public Glyph node(Size size) {
        Glyph icon = new Glyph(size.style);
        into(icon);
        return icon;
    }

    /** Puts this icon in place of the one that the node shows. */
    public void into(Glyph node) {
        node.show(glyph.getCode(), glyph instanceof Material2OutlinedAL || glyph instanceof Material2OutlinedMZ);
    }

    /** Where an icon stands; the stylesheet knows how large that is. */
    public enum Size {
        DENSE("icon-dense"),
        PLATE("icon-plate"),
        ROW("icon-row"),
        HAND("icon-hand"),
        TOOLBAR("icon-toolbar"),
        LEAVE("icon-leave"),
        LARGE("icon-large");

        private final String style;

        Size(String style) {
            this.style = style;
        }
    }
}
