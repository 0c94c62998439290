@NullMarked
package org.kuznets.schema;

import org.jspecify.annotations.NullMarked;
