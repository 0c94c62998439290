@NullMarked
package org.kuznets.app;

import org.jspecify.annotations.NullMarked;
