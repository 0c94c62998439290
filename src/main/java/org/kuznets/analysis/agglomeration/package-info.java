@NullMarked
package org.kuznets.analysis.agglomeration;

import org.jspecify.annotations.NullMarked;
