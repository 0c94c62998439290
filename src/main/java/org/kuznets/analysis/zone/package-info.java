@NullMarked
package org.kuznets.analysis.zone;

import org.jspecify.annotations.NullMarked;
