@NullMarked
package org.kuznets.analysis.pattern;

import org.jspecify.annotations.NullMarked;
