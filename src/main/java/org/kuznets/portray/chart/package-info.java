/** Charts of tables and layers: what is drawn against what, as the layer's style says, written as SVG. */
@NullMarked
package org.kuznets.portray.chart;

import org.jspecify.annotations.NullMarked;
