package org.kuznets.portray.chart;

/** How large a chart is, pixels. Text is of one size in both, so that a small one can be read too. */
public enum Frame {
    LARGE(720, 440),
    /** To stand in a narrow column. */
    SMALL(400, 320);

    /** Room for a label along the axis. */
    private static final int TICK = 88;

    final int width;
    final int height;

    Frame(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** About how many ticks an axis along this many pixels bears. */
    static int ticks(double pixels) {
        return (int) Math.max(2, Math.min(6, pixels / TICK));
    }
}
