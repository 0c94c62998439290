@NullMarked
package org.kuznets.analysis.accessibility;

import org.jspecify.annotations.NullMarked;
