@NullMarked
package org.kuznets.cli;

import org.jspecify.annotations.NullMarked;
