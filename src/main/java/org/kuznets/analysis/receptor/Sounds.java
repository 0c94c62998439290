package org.kuznets.analysis.receptor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.noise.NoiseAt;
import org.kuznets.analysis.noise.NoiseLevels;
import org.kuznets.analysis.noise.NoiseRules;
import org.kuznets.analysis.noise.Period;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/** The noise at places, by day and by night: every source's part in the sum of energies. */
final class Sounds {
    /** Quieter than this is silence, dBA: such levels are told as none. */
    static final double SILENCE_DBA = 0;

    private static final Message SILENT =
            new Message("receptor.no-noise", "no source has a sound power; noise is not reckoned");
    private static final Message SCREENING = new Message(
            "receptor.noise-screening",
            "noise is a screening estimate after ISO 9613-2:1996 without barriers; beyond 1000 m of a source its part is"
                    + " extrapolated");

    private final NoiseLevels levels;

    private Sounds(NoiseLevels levels) {
        this.levels = levels;
    }

    /**
     * One period's noise at one place.
     *
     * @param parts the loudest first
     */
    record Sound(Period period, double dba, List<NoiseAt.Part> parts) {
        /** Null for silence. */
        @Nullable
        Double level() {
            return dba > SILENCE_DBA ? (Double) dba : null;
        }

        /** Of the energy. */
        double percent(double part) {
            return 100 * Math.pow(10, (part - dba) / 10);
        }
    }

    static Sounds of(Layer sources, NoiseRules rules, Findings findings) {
        NoiseLevels levels = NoiseLevels.of(sources, rules);
        findings.add(Finding.note(levels.sources().isEmpty() ? SILENT : SCREENING, null, Map.of()));
        findings.addAll(levels.findings());
        return new Sounds(levels);
    }

    /** By day and by night; empty when nothing sounds at all. */
    List<Sound> at(double x, double y) {
        return levels.sources().isEmpty() ? List.of() : List.of(one(x, y, Period.DAY), one(x, y, Period.NIGHT));
    }

    private Sound one(double x, double y, Period period) {
        NoiseAt at = levels.at(x, y, period);
        List<NoiseAt.Part> parts = at.parts().stream()
                .filter(p -> p.dba() > SILENCE_DBA)
                .sorted(Comparator.comparingDouble(NoiseAt.Part::dba).reversed())
                .toList();
        return new Sound(period, at.dba(), parts);
    }
}
