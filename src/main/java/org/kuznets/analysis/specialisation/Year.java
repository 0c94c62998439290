package org.kuznets.analysis.specialisation;

import java.util.List;
import org.kuznets.analysis.jobs.JobsTable;
import org.kuznets.analysis.jobs.Matrix;
import org.kuznets.analysis.jobs.Reference;

/**
 * One year of the table, all of it worked out.
 *
 * @param quotients by sector
 * @param sectors their spread over places, by sector
 */
record Year(
        int year,
        JobsTable table,
        Matrix jobs,
        Reference reference,
        List<Quotients> quotients,
        List<SectorSpread> sectors) {}
