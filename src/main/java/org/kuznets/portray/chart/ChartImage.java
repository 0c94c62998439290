package org.kuznets.portray.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kuznets.notice.Message;
import org.kuznets.notice.Speech;
import org.kuznets.portray.chart.ChartStyle.Guide;
import org.kuznets.portray.chart.ChartStyle.Kind;

/** A chart as SVG. */
public final class ChartImage {
    private static final Message NOTHING = new Message("chart.nothing", "There is nothing to draw.");
    private static final Message POINTS = new Message("chart.points", "points: {count}");
    private static final Message MORE =
            new Message("chart.more", "only the first {points} points of at most {series} series are drawn");
    private static final Message FIT = new Message("chart.fit", "least squares, slope {slope}");
    private static final Message BAND = new Message("chart.band", "{low} to {high}");
    private static final int LINE_HEIGHT = 18;

    private final ChartStyle style;
    private final ChartData data;
    private final UnaryOperator<String> titles;
    private final Speech speech;
    private final Frame frame;
    private final Legend legend;

    private ChartImage(ChartStyle style, ChartData data, UnaryOperator<String> titles, Speech speech, Frame frame) {
        this.style = style;
        this.data = data;
        this.titles = titles;
        this.speech = speech;
        this.frame = frame;
        this.legend = new Legend(frame.width);
    }

    /**
     * Draws it.
     *
     * @param titles what a column is called, with its unit
     * @param note said below, such as the quality of the figures; may be empty
     */
    public static String of(
            ChartStyle style, ChartData data, UnaryOperator<String> titles, Speech speech, String note, Frame frame) {
        return new ChartImage(style, data, titles, speech, frame).drawn(note);
    }

    private String drawn(String note) {
        String title = style.title().in(speech.language());
        Drawing d = new Drawing(frame.width, frame.height, title);
        d.text(12, 22, "start", "font-size=\"15\" font-weight=\"600\"", Drawing.cut(title, frame.width * 0.85));
        if (data.count() == 0) {
            d.text(frame.width / 2.0, frame.height / 2.0, "middle", "", speech.say(NOTHING));
            return d.finished();
        }
        double[] fit = style.guides().contains(Guide.FIT) ? Fit.of(data) : new double[0];
        entries(fit);
        Plot plot = new Plot(style, data, frame, 42 + LINE_HEIGHT * legend.lines());
        plot.draw(
                d,
                titles.apply(style.x()),
                style.y().size() == 1 ? titles.apply(style.y().get(0)) : "",
                speech.language());
        plot.guides(d, style);
        Marks marks = new Marks(d, plot, style, data);
        marks.draw();
        if (fit.length == 2) {
            Fit.draw(d, plot, fit);
        }
        legend.draw(d, 40, LINE_HEIGHT);
        d.text(
                12,
                frame.height - 9,
                "start",
                "font-size=\"11\" fill=\"#596273\"",
                Drawing.cut(below(note), frame.width * 1.1));
        return d.finished();
    }

    private String below(String note) {
        List<String> all = new ArrayList<>();
        all.add(speech.say(POINTS, Map.of("count", data.count())));
        if (!data.complete()) {
            all.add(speech.say(MORE, Map.of("points", ChartData.MOST_POINTS, "series", ChartData.MOST_SERIES)));
        }
        if (!note.isEmpty()) {
            all.add(note);
        }
        return String.join(" · ", all);
    }

    private void entries(double[] fit) {
        List<Series> all = data.series();
        boolean one = all.size() == 1
                && style.low() == null
                && style.guides().stream().allMatch(g -> g == Guide.ZERO);
        if (one) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            legend.add(name(all.get(i)), Marks.sample(style.kind(), i));
        }
        String low = style.low();
        String high = style.high();
        if (low != null && high != null) {
            String band = speech.say(BAND, Map.of("low", titles.apply(low), "high", titles.apply(high)));
            legend.add(band, Marks.bandSample());
        }
        if (style.guides().contains(Guide.DIAGONAL) && style.kind() != Kind.BARS) {
            legend.add("y = x", "stroke=\"#596273\" stroke-dasharray=\"5 4\"");
        }
        if (fit.length == 2) {
            String slope = String.format(java.util.Locale.ROOT, "%.4g", fit[0]);
            String said = speech.language().equals("ru") ? slope.replace('.', ',') : slope;
            legend.add(speech.say(FIT, Map.of("slope", said.replace('-', '−'))), Fit.STROKE);
        }
    }

    private String name(Series s) {
        String column = titles.apply(style.y().get(s.column));
        if (s.group.isEmpty() && style.group() == null) {
            return column;
        }
        String group = s.groupName.isEmpty() ? "–" : s.groupName;
        return style.y().size() == 1 ? group : group + " · " + column;
    }
}
