@NullMarked
package org.kuznets.analysis.points;

import org.jspecify.annotations.NullMarked;
