@NullMarked
package org.kuznets.run;

import org.jspecify.annotations.NullMarked;
