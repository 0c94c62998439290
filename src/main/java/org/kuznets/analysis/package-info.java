@NullMarked
package org.kuznets.analysis;

import org.jspecify.annotations.NullMarked;
