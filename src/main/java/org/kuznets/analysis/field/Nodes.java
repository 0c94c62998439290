package org.kuznets.analysis.field;

/** The corners of a mesh, numbered, with a value each. */
interface Nodes {
    double x(int node);

    double y(int node);

    /** Finite, or NaN where nothing is known. */
    float value(int node);
}
