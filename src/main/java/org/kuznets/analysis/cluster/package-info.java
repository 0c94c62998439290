@NullMarked
package org.kuznets.analysis.cluster;

import org.jspecify.annotations.NullMarked;
