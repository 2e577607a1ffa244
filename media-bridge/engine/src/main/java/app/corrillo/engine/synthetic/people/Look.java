package app.corrillo.engine.synthetic.people;

import java.awt.Color;

/** What one drawn person looks like. */
record Look(
        Color skin,
        Color hairColour,
        Hair hair,
        Beard beard,
        boolean glasses,
        Color eyes,
        Color clothes,
        Collar collar,
        Room room) {

    /** Below the face. */
    enum Beard {
        NONE,
        STUBBLE,
        FULL,
        MOUSTACHE
    }

    /** How the clothes end at the neck. */
    enum Collar {
        ROUND,
        SHIRT,
        ROLL,
        VEE,
        HOOD
    }

    /** The look of a person; the first twelve share no hair, clothes or room. */
    static Look of(int person) {
        Look look = LOOKS[person % LOOKS.length];
        int round = person / LOOKS.length;
        if (round == 0) {
            return look;
        }
        Look other = LOOKS[(person + 5 * round) % LOOKS.length];
        Look third = LOOKS[(person + 7 * round) % LOOKS.length];
        return new Look(
                look.skin,
                look.hairColour,
                look.hair,
                look.beard,
                !look.glasses,
                look.eyes,
                other.clothes,
                other.collar,
                third.room);
    }

    private static final Look[] LOOKS = {
        look(0xf1c7a5, 0x3b241b, Hair.LONG, Beard.NONE, false, 0x5a3a22, 0x2f6f73, Collar.ROUND, Room.WINDOW),
        look(0xd79c72, 0x1d1716, Hair.QUIFF, Beard.STUBBLE, false, 0x3a2416, 0x3d4a73, Collar.SHIRT, Room.SHELF),
        look(0x6b3f2a, 0x100c0c, Hair.AFRO, Beard.NONE, false, 0x2a170d, 0xd9a441, Collar.ROUND, Room.TERRACOTTA),
        look(0xf7d5bf, 0xc07f35, Hair.SWEPT, Beard.FULL, false, 0x4a78a8, 0x55664d, Collar.ROLL, Room.LAMP),
        look(0xe0b08a, 0x6d4170, Hair.SCARF, Beard.NONE, false, 0x4a2f1c, 0x4c3550, Collar.ROUND, Room.POSTER),
        look(0xf0cba4, 0x15151a, Hair.FRINGE, Beard.NONE, true, 0x2c1c12, 0x8c4438, Collar.HOOD, Room.OFFICE),
        look(0xb9794f, 0x18110f, Hair.BUN, Beard.NONE, false, 0x3b2314, 0xb64d69, Collar.VEE, Room.PEACH),
        look(0xf3cfb3, 0x4a3223, Hair.SIDE, Beard.STUBBLE, false, 0x5d7f5a, 0x5067a8, Collar.SHIRT, Room.SAGE),
        look(0xf0c9b0, 0xd9d6d0, Hair.SIDE, Beard.MOUSTACHE, true, 0x5b7f9c, 0x6a6f7a, Collar.VEE, Room.STUDY),
        look(0xfadcc8, 0xe0b566, Hair.BOB, Beard.NONE, false, 0x4f86b0, 0x3f7d5c, Collar.ROUND, Room.SKY),
        look(0x8a5637, 0x1a1211, Hair.BALD, Beard.FULL, false, 0x2e1b10, 0x2d3e55, Collar.ROLL, Room.NIGHT),
        look(0xf6d2ba, 0x99401f, Hair.CURLS, Beard.NONE, true, 0x4d7a52, 0x6a4c93, Collar.ROUND, Room.LILAC)
    };

    private static Look look(
            int skin,
            int hairColour,
            Hair hair,
            Beard beard,
            boolean glasses,
            int eyes,
            int clothes,
            Collar collar,
            Room room) {
        return new Look(
                new Color(skin),
                new Color(hairColour),
                hair,
                beard,
                glasses,
                new Color(eyes),
                new Color(clothes),
                collar,
                room);
    }
}
