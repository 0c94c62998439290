@NullMarked
package org.kuznets.analysis.exposure;

import org.jspecify.annotations.NullMarked;
